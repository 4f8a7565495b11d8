import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a decision with one option or none is reported', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.options.pop();
    study.decisions[2]!.options = [];
  });
  expect(reported('decision/single-option', source)).toMatchInlineSnapshot(`
    "warning at decisions[0].options
    The decision "Keep orders in one database" weighs a single option, so nobody can see what it was chosen over.
    fix: Add the options that were turned down, with their arguments.

    warning at decisions[2].options
    The decision "Stream the outbox" weighs no option, so nobody can see what it was chosen over.
    fix: Add the options that were turned down, with their arguments."
  `);
});

test("a chosen option that isn't listed is reported", () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.chosen = 'two';
  });
  expect(reported('decision/chosen-not-listed', source)).toMatchInlineSnapshot(`
    "error at decisions[0].chosen
    The decision "Keep orders in one database" chooses "two", which isn't among its options.
    fix: Choose "one" or "many", or add the option."
  `);
});

test("an accepted decision has to choose, a proposed one hasn't", () => {
  const source = soundCaseStudy((study) => {
    delete study.decisions[0]!.chosen;
    delete study.decisions[2]!.chosen;
    study.decisions[2]!.status = 'proposed';
  });
  expect(reported('decision/no-chosen', source)).toMatchInlineSnapshot(`
    "error at decisions[0].chosen
    The decision "Keep orders in one database" is accepted, but doesn't say which option was chosen.
    fix: Name the option in \`chosen\`, or set the status to proposed."
  `);
});

test('a decision that costs nothing is reported', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.consequences.bad = [];
  });
  expect(reported('decision/no-negative-consequence', source)).toMatchInlineSnapshot(`
    "warning at decisions[0].consequences
    The decision "Keep orders in one database" names nothing that gets worse, and a decision without a price isn't one.
    fix: Name what it costs in \`consequences.bad\` or in the arguments against the chosen option."
  `);
});

test('a decision that shapes no element is reported', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.affects = [];
  });
  expect(reported('decision/affects-nothing', source)).toMatchInlineSnapshot(`
    "todo at decisions[0].affects
    The decision "Keep orders in one database" doesn't say which elements it shapes, so that no diagram leads to it.
    fix: Name the elements in \`affects\`."
  `);
});

test('two decisions with one number are reported', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[1]!.number = 1;
  });
  expect(reported('decision/number-taken', source)).toMatchInlineSnapshot(`
    "error at decisions[1].number
    The decision "Poll the outbox" has the number 1, which "Keep orders in one database" has already.
    fix: Give it the next free number."
  `);
});

test("an older decision that doesn't know its successor is reported", () => {
  const source = soundCaseStudy((study) => {
    study.decisions[1]!.status = 'accepted';
  });
  expect(reported('decision/one-sided-supersede', source)).toMatchInlineSnapshot(`
    "error at decisions[2].supersedes[0]
    The decision "Stream the outbox" supersedes "Poll the outbox", which doesn't say so: a reader of the old one would follow it.
    fix: Set the status of "Poll the outbox" to superseded and its \`supersededBy\` to this decision."
  `);
});

test("a newer decision that doesn't know its predecessor is reported", () => {
  const source = soundCaseStudy((study) => {
    study.decisions[2]!.supersedes = [];
  });
  expect(reported('decision/one-sided-supersede', source)).toMatchInlineSnapshot(`
    "error at decisions[1].supersededBy
    The decision "Poll the outbox" says that it is superseded by "Stream the outbox", which doesn't supersede it.
    fix: Add "Poll the outbox" to \`supersedes\` of "Stream the outbox"."
  `);
});

test('a superseded decision without any successor is reported', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[2]!.supersedes = [];
    delete study.decisions[1]!.supersededBy;
  });
  expect(reported('decision/one-sided-supersede', source)).toMatchInlineSnapshot(`
    "error at decisions[1].status
    The decision "Poll the outbox" is superseded, but no decision says by what.
    fix: Name the decision that replaced it in \`supersededBy\`."
  `);
});

test('a proposed decision replaces nothing yet', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[1]!.status = 'accepted';
    delete study.decisions[1]!.supersededBy;
    study.decisions[2]!.status = 'proposed';
  });
  expect(reported('decision/one-sided-supersede', source)).toBe('');
});

test('a circle of supersedes is reported once', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.supersedes = ['one-database'];
    study.decisions[1]!.supersedes = ['stream-outbox'];
  });
  expect(reported('decision/cyclic-supersede', source)).toMatchInlineSnapshot(`
    "error at decisions[0].supersedes
    The decision "Keep orders in one database" supersedes itself.
    fix: Let only the later decision supersede the earlier one.

    error at decisions[1].supersedes
    The decisions "Poll the outbox" and "Stream the outbox" supersede each other in a circle, so that none of them holds.
    fix: Let only the later decision supersede the earlier one."
  `);
});

test("a rejected or an older decision can't supersede another", () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.supersedes = ['stream-outbox'];
    study.decisions[2]!.status = 'rejected';
  });
  expect(reported('decision/superseded-by-rejected-or-older', source)).toMatchInlineSnapshot(`
    "error at decisions[0].supersedes[0]
    The decision "Keep orders in one database" is older than "Stream the outbox", so it can't supersede it.
    fix: Correct the status, the number or the date, or remove the relation.

    error at decisions[2].supersedes[0]
    The decision "Stream the outbox" was rejected, so it can't supersede "Poll the outbox".
    fix: Correct the status, the number or the date, or remove the relation."
  `);
});
