import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a risk without an owner is reported', () => {
  const source = soundCaseStudy((study) => {
    delete study.risks[0]!.owner;
  });
  expect(reported('risk/no-owner', source)).toMatchInlineSnapshot(`
    "warning at risks[0].owner
    Nobody owns the risk "Stolen cards", so nobody will act on it.
    fix: Name the role that answers for it in \`owner\`."
  `);
});

test('a residual score above the inherent one is reported', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.residual = { likelihood: 5, impact: 3 };
  });
  expect(reported('risk/residual-above-inherent', source)).toMatchInlineSnapshot(`
    "error at risks[0].residual
    The risk "Stolen cards" scores 15 after treatment and 12 before, so that the treatment makes it worse.
    fix: Correct one of the two assessments."
  `);
});

test('an accepted risk needs an owner, a justification and a review date', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.treatment = 'accept';
    delete study.risks[0]!.owner;
  });
  expect(reported('risk/accepted-without-justification', source)).toMatchInlineSnapshot(`
    "error at risks[0]
    The risk "Stolen cards" is accepted without an owner, a justification and a review date, so that the acceptance can't be told from neglect.
    fix: Add an owner, a justification and a review date."
  `);
  expect(reported('risk/no-owner', source)).toBe('');
});

test('a score that falls although nothing is done is reported', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.actions = [];
  });
  expect(reported('risk/treatment-without-action', source)).toMatchInlineSnapshot(`
    "warning at risks[0].actions
    The risk "Stolen cards" falls from 12 to 6, but names neither an action nor an existing control that would do it.
    fix: Name what is done in \`actions\` or \`existingControls\`."
  `);
});

test('a risk that scores higher than another but is estimated lower is reported, once for each contradiction', () => {
  const source = soundCaseStudy((study) => {
    const [first] = study.risks;
    study.risks.push({
      ...structuredClone(first!),
      id: 'outage',
      title: 'The region is lost',
      inherent: { likelihood: 2, impact: 5 },
      estimate: { ...structuredClone(first!.estimate!), likelihood: { dimension: 'fraction', value: 0.7 } },
    });
    study.risks[1]!.estimate!.impactCost = { amount: '3999.99', currency: 'USD' };
  });
  expect(reported('risk/figures-against-scale', source)).toMatchInlineSnapshot(`
    "warning at risks[0].estimate
    The risk "Stolen cards" scores higher in likelihood than "The region is lost", but its estimate of it is lower.
    fix: Correct the score or the estimate of one of the two.

    warning at risks[1].estimate
    The risk "The region is lost" scores higher in impact than "Stolen cards", but its estimate of it is lower.
    fix: Correct the score or the estimate of one of the two."
  `);
});

const dated = (change: NonNullable<Parameters<typeof soundCaseStudy>[0]>) =>
  soundCaseStudy((study) => {
    study.date = '2026-11-01';
    change(study);
  });

test.each([
  ['2026-10-31', 1],
  ['2026-11-01', 0],
  ['2026-11-02', 0],
])('a risk to be looked at again on %s is overdue in a study of 2026-11-01: %i', (review, count) => {
  const source = dated((study) => {
    study.risks[0]!.review = review;
  });
  expect(reported('risk/overdue', source).match(/^warning at risks\[0\]\.review$/gm) ?? []).toHaveLength(count);
});

test('what is closed, done or undated is never overdue', () => {
  const past = '2020-01-31';
  const closed = dated(({ risks }) => Object.assign(risks[0]!, { review: past, due: past, status: 'closed' }));
  expect(reported('risk/overdue', closed)).toBe('');
  const undated = soundCaseStudy((study) => {
    delete study.date;
    study.risks[0]!.review = past;
  });
  expect(reported('risk/overdue', undated)).toBe('');
});

test('a treatment and an action that should be done by now are reported', () => {
  const source = dated(({ risks, failureModes }) => {
    Object.assign(risks[0]!, { due: '2026-10-31', status: 'in-progress' });
    Object.assign(failureModes[0]!, { due: '2026-10-31', actionTaken: '' });
  });
  expect(reported('risk/overdue', source)).toMatchInlineSnapshot(`
    "warning at risks[0].due
    The risk "Stolen cards" was to be treated by 2026-10-31, and the case study is of 2026-11-01.
    fix: Say what came of it: another status, or the next date.

    warning at failureModes[0].due
    The risk "The database is down" was to be acted on by 2026-10-31, and the case study is of 2026-11-01.
    fix: Say what came of it: another status, or the next date."
  `);
  const taken = dated(({ failureModes }) => {
    Object.assign(failureModes[0]!, { due: '2026-10-31', actionTaken: 'Standby added.' });
  });
  expect(reported('risk/overdue', taken)).toBe('');
});
