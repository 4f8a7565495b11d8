import { expect, test } from 'vitest';
import type { SuccessMetric } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { soundPortfolio } from '../sound-portfolio.ts';

test('skills stand by tier with the places that show them', () => {
  expect(
    soundPortfolio().skills.map(({ tier, skills }) => [tier, skills.flatMap(({ evidence }) => evidence)]),
  ).toMatchInlineSnapshot(`
    [
      [
        "master",
        [
          {
            "at": {
              "place": {
                "id": "stream-outbox",
                "kind": "decision",
                "name": "Decision 3: Stream the outbox",
                "study": "shop",
                "studyTitle": "Shop",
              },
            },
            "shows": "No event is lost",
          },
        ],
      ],
      [
        "aware",
        [
          {
            "at": {
              "url": "https://example.org/mesh",
            },
            "shows": "A comparison",
          },
        ],
      ],
    ]
  `);
});

test('the roadmap goes by month and knows what can be shown', () => {
  const { roadmap } = soundPortfolio((portfolio) => {
    portfolio.roadmap[0]!.artifacts.push({ name: 'Query report' });
  });
  expect(roadmap.map(({ pillar, artifacts, shown }) => [pillar.month, pillar.name, shown, artifacts.length])).toEqual([
    [1, 'Go', 1, 1],
    [3, 'Data', 1, 2],
  ]);
});

test('a task is done when its proof exists or its author says so', () => {
  const [weeks] = soundPortfolio().tracker;
  expect(weeks?.tasks.map(({ done }) => done)).toEqual([true, true, false]);
  expect(weeks?.done).toBe(2);
});

test('a goal is met by a count, by a proof, or by the word of its author', () => {
  expect(
    soundPortfolio().successMetrics.map(({ metric, met, basis, count }) => [metric.id, met, basis, count?.value]),
  ).toEqual([
    ['c4', true, 'counted', 1],
    ['posts', false, 'counted', 0],
    ['pitch', true, 'counted', 6],
    ['design', false, 'stated', undefined],
    ['cost', true, 'shown', undefined],
  ]);
});

const bounds: readonly (readonly [string, NonNullable<SuccessMetric['counted']>, boolean])[] = [
  ['at least one more than there are', { measure: 'pitch-words', atLeast: 7 }, false],
  ['at least as many as there are', { measure: 'pitch-words', atLeast: 6 }, true],
  ['at least one less than there are', { measure: 'pitch-words', atLeast: 5 }, true],
  ['at most one less than there are', { measure: 'pitch-words', atMost: 5 }, false],
  ['at most as many as there are', { measure: 'pitch-words', atMost: 6 }, true],
  ['at most one more than there are', { measure: 'pitch-words', atMost: 7 }, true],
  ['at most none, and there is none', { measure: 'posts', atMost: 0 }, true],
];
test.each(bounds)('six words, and no posts, against %s', (_, counted, met) => {
  const { successMetrics } = soundPortfolio((portfolio) => {
    Object.assign(portfolio.successMetrics[2]!, { counted });
  });
  expect(successMetrics[2]?.met).toBe(met);
});

test('what has to be done live is not met by a count or a proof alone', () => {
  const metAt = (word: boolean): readonly boolean[] =>
    soundPortfolio((portfolio) => {
      for (const index of [0, 4]) Object.assign(portfolio.successMetrics[index]!, { live: true, met: word });
    }).successMetrics.map(({ met }) => met);
  expect(metAt(false)).toEqual([false, false, true, false, false]);
  expect(metAt(true)).toEqual([true, false, true, false, true]);
});

test('a proof that no longer holds does not meet a goal', () => {
  const { successMetrics } = soundPortfolio((portfolio) => {
    portfolio.successMetrics[4]!.proof = { study: 'shop', decision: 'gone', shows: 'A cost model' };
  });
  expect(successMetrics[4]).toMatchObject({ met: false, basis: 'shown', proof: null });
});

test('the scorecard counts what speaks for a dimension', () => {
  expect(soundPortfolio().scorecard[0]?.counts).toEqual([
    { measure: 'failure-modes', value: analyze(soundCaseStudy()).study.failureModes.length },
    { measure: 'defended-decisions', value: 0 },
  ]);
});

test("the figures of a story are what the case study's own analysis says, each once", () => {
  const [bound] = soundPortfolio((portfolio) => {
    portfolio.stories[0]!.action = 'An outbox, for [[rounded cost.total]].';
  }).stories;
  expect(
    bound?.figures.map(({ text, title, provenance, restsOn }) => [text, title, provenance, restsOn?.provenance]),
  ).toEqual([
    ['$141', 'Cost a month', 'computed', 'stated'],
    [expect.stringMatching(/^99\.\d+ %$/), 'Availability of “Place an order”', 'computed', expect.any(String)],
    ['API tasks', 'What gives way first', 'computed', 'stated'],
  ]);
  expect(bound?.story.situation).toBe('A shop for $141 a month.');
  expect(bound?.story.tradeOff).toBe('One more process; API tasks gives way first.');
});

test('every text of a portfolio may refer to figures', () => {
  const { portfolio } = soundPortfolio((written) => {
    Object.assign(written, { pitch30Seconds: 'I design shops for [[about shop:cost.total]] a month.' });
    written.behavioralQuestions[0]!.outline = ['[[cost.total@tenfold]]'];
  });
  expect(portfolio.pitch30Seconds).toBe('I design shops for about $140 a month.');
  expect(portfolio.behavioralQuestions[0]?.outline).toEqual(['$1,205.02']);
});

test('estimates are computed from the assumptions of their question', () => {
  expect(soundPortfolio().designQuestions[0]?.estimates).toEqual([
    { name: 'New links a second', formula: 'New links a month ÷ 2,592,000', value: '100', unit: 'link' },
  ]);
});
