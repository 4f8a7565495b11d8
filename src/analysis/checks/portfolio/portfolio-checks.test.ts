import { expect, test } from 'vitest';
import { type Portfolio, printPath } from '#model';
import { soundPortfolio } from '../../sound-portfolio.ts';

const reported = (check: string, fault: (portfolio: Portfolio) => void): string =>
  soundPortfolio(fault)
    .findings.filter((found) => found.check === check)
    .map(({ severity, at: { path }, message, fix }) => `${severity} at ${printPath(path)}\n${message}\nfix: ${fix}`)
    .join('\n\n');

test('no check finds anything in a sound portfolio', () => {
  expect(soundPortfolio().findings).toEqual([]);
});

test('two entries of one list of the portfolio cannot share an id', () => {
  expect(
    reported('model/duplicate-id', (portfolio) => {
      portfolio.skills.push(structuredClone(portfolio.skills[0]!));
      portfolio.designQuestions.push(structuredClone(portfolio.designQuestions[0]!));
    }).match(/^(error at|The) .*$/gm),
  ).toMatchInlineSnapshot(`
    [
      "error at skills[2].id",
      "The skill id "events" is already taken by skills[0], so that a reference to it could mean either.",
      "error at designQuestions[1].id",
      "The design question id "shortener" is already taken by designQuestions[0], so that a reference to it could mean either.",
    ]
  `);
});

test('a case study that does not exist is reported wherever it is named', () => {
  expect(
    reported('portfolio/unknown-study', (portfolio) => {
      portfolio.order.push('shopp');
      portfolio.stories[0]!.shownIn[0]!.study = 'elsewhere';
    }),
  ).toMatchInlineSnapshot(`
    "error at order[1]
    There is no case study "shopp", so the portfolio points at nothing. Did you mean "shop"?
    fix: Use the case study shop.

    error at stories[0].shownIn[0].study
    There is no case study "elsewhere", so the portfolio points at nothing.
    fix: Use the case study shop."
  `);
});

test('proofs and stories that name nothing are reported with what was probably meant', () => {
  expect(
    reported('portfolio/unknown-reference', (portfolio) => {
      Object.assign(portfolio.skills[0]!.evidence[0]!, { decision: 'stream-outbx' });
      portfolio.behavioralQuestions[0]!.story = 'outbx';
      portfolio.tracker[0]!.tasks[1]!.proof = { study: 'shop', page: 'story', shows: 'Nothing' };
    }),
  ).toMatchInlineSnapshot(`
    "error at skills[0].evidence[0].decision
    "Shop" has no decision "stream-outbx", so what the portfolio says can't be shown. Did you mean "stream-outbox"?
    fix: Name a decision that exists, or define it.

    error at tracker[0].tasks[1].proof.page
    "Shop" has no page "story", so what the portfolio says can't be shown.
    fix: Name a page that exists, or define it.

    error at behavioralQuestions[0].story
    The portfolio has no story "outbx", so what the portfolio says can't be shown. Did you mean "outbox"?
    fix: Name a story that exists, or define it."
  `);
});

test('a skill that nothing shows is reported', () => {
  expect(
    reported('portfolio/skill-without-evidence', (portfolio) => {
      portfolio.skills[1]!.evidence = [];
    }),
  ).toMatchInlineSnapshot(`
    "warning at skills[1]
    Nothing in the portfolio shows "Service mesh". A skill that can't be shown is a claim, and the first question will be where.
    fix: Add \`evidence\` that points into a case study or at an address, or leave the skill out."
  `);
});

test('a pillar that leaves nothing behind is reported', () => {
  expect(
    reported('portfolio/pillar-without-artifact', (portfolio) => {
      portfolio.roadmap[0]!.artifacts = [];
    }),
  ).toMatchInlineSnapshot(`
    "warning at roadmap[0]
    Month 3, "Data", leaves nothing behind that can be shown in an interview.
    fix: Every pillar must produce an artifact: name at least one in \`artifacts\`."
  `);
});

test('an artifact that nothing shows yet is a todo', () => {
  expect(
    reported('portfolio/artifact-without-proof', (portfolio) => {
      portfolio.roadmap[1]!.artifacts = [{ name: 'Concurrent file processor' }];
    }),
  ).toMatchInlineSnapshot(`
    "todo at roadmap[1].artifacts[0]
    "Concurrent file processor" of month 1 has no proof, so the roadmap shows it as open.
    fix: Make it, and point its \`proof\` at it."
  `);
});

test('a reference to a figure, a scale point or a case study that is not there is reported with its place', () => {
  expect(
    reported('portfolio/unknown-fact', (portfolio) => {
      portfolio.stories[0]!.task = 'Save [[shop:cost.totl]] and [[cost.total@tenfolt]].';
      portfolio.stories[0]!.situation = 'Nearly [[shop:cost.total';
      Object.assign(portfolio, { pitch30Seconds: '[[shopp:cost.total]]' });
      portfolio.designQuestions[0]!.outline[0]!.points = ['[[shop:risk.fraud.exposure]]', '[[nearly cost.total]]'];
    }),
  ).toMatchInlineSnapshot(`
    "error at pitch30Seconds
    The text refers to [[shopp:cost.total]], but there is no case study "shopp".
    fix: Name one of shop.

    error at stories[0].situation
    The text refers to [[shop:cost.total]], but nothing closes it with ]].
    fix: Write [[name]] or [[name@scale-point]], with about, rounded, number or in words in front where wanted; \\[[ where no figure is meant. \`casebook figures\` lists every name.

    error at stories[0].task
    The text refers to [[shop:cost.totl]], but no figure is called "cost.totl".
    fix: Write "cost.total" if that is meant. \`casebook figures\` lists every name; write \\[[ where no figure is meant.

    error at stories[0].task
    The text refers to [[cost.total@tenfolt]], but there is no scale point "tenfolt".
    fix: Use launch or tenfold, or leave it out for the first one.

    error at designQuestions[0].outline[0].points[1]
    The text refers to [[nearly cost.total]], but "nearly" doesn't say how to set a figure.
    fix: Use about, rounded, number or in words, or leave the word out of the brackets."
  `);
});

test('a story that rests on nothing is reported', () => {
  expect(
    reported('portfolio/story-without-facts', (portfolio) => {
      Object.assign(portfolio.stories[0]!, {
        situation: 'A shop.',
        result: 'Nothing lost.',
        tradeOff: 'A process.',
        shownIn: [],
      });
    }),
  ).toMatchInlineSnapshot(`
    "warning at stories[0]
    The story "Outbox or dual write" tells no figure and names no place of a case study, so it can't be defended when somebody asks.
    fix: Refer to figures, as in [[order-processing:cost.total]], or name places in \`shownIn\`."
  `);
});

test('an estimate over an assumption that is not there is reported', () => {
  expect(
    reported('portfolio/broken-estimate', (portfolio) => {
      portfolio.designQuestions[0]!.assumptions = [];
    }),
  ).toMatchInlineSnapshot(`
    "error at designQuestions[0].estimates[0].formula
    The estimate "New links a second" can't be computed. The formula needs the driver "links", which has no value.
    fix: Use the ids of the question’s own \`assumptions\` in the formula."
  `);
});

test('an outline that overruns the interview is reported', () => {
  expect(
    reported('portfolio/outline-not-45-minutes', (portfolio) => {
      portfolio.designQuestions[0]!.outline[0]!.minutes = 7.5;
    }),
  ).toMatchInlineSnapshot(`
    "warning at designQuestions[0].outline
    The parts of the outline of "Design a URL shortener" add up to 47.5 minutes; the interview has 45.
    fix: Make the minutes add up to 45."
  `);
});

test('a question without an answer to practice is a todo', () => {
  expect(
    reported('portfolio/question-without-outline', (portfolio) => {
      portfolio.designQuestions[0]!.outline = [];
      portfolio.behavioralQuestions[0]!.outline = [];
    }),
  ).toMatchInlineSnapshot(`
    "todo at designQuestions[0]
    "Design a URL shortener" is in the question bank without an answer to practice.
    fix: Write its \`outline\`.

    todo at behavioralQuestions[0]
    "When did you push back?" is in the question bank without an answer to practice.
    fix: Write its \`outline\`."
  `);
});

test("the architect's own pitch has to fit into 30 seconds", () => {
  expect(
    reported('interview/pitch-too-long', (portfolio) => {
      Object.assign(portfolio, { pitch30Seconds: 'word '.repeat(76) });
    }),
  ).toMatchInlineSnapshot(`
    "warning at pitch30Seconds
    The 30-second pitch has 76 words; read aloud at 150 words a minute, 75 fit.
    fix: Cut 1 words."
  `);
});
