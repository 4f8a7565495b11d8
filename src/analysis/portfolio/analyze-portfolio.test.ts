import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { soundPortfolio } from '../sound-portfolio.ts';
import { fillPlaceholders, placeholdersIn } from './placeholders.ts';

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

test("the facts of a story are what the case study's own analysis says", () => {
  const shop = analyze(soundCaseStudy());
  const [bound] = soundPortfolio().stories;
  expect(bound?.facts.map(({ name, value, provenance }) => [name, provenance, value])).toEqual([
    ['cost', 'computed', { kind: 'money', amount: shop.cost?.scalePoints[0]?.total }],
    ['availability', 'computed', { kind: 'fraction', value: shop.availability[0]?.availability }],
    [
      'first',
      'computed',
      {
        kind: 'multiple',
        value: shop.capacity[0]?.saturatesAtLoad,
        resource: shop.capacity[0]?.resource.name,
      },
    ],
  ]);
});

test('every kind of fact is looked up where the case study has it', () => {
  const shop = analyze(soundCaseStudy());
  const study = shop.study.slug;
  const { stories, findings } = soundPortfolio((portfolio) => {
    Object.assign(portfolio.stories[0]!, {
      situation: '{stated} {recomputed} {unit} {downtime} {latency} {limit} {target} {rpn}',
      result: '',
      tradeOff: '',
      facts: {
        stated: { of: 'stated-monthly-cost', study },
        recomputed: { of: 'recomputed-estimate', study },
        unit: { of: 'unit-cost', study },
        downtime: { of: 'downtime', study, flow: 'placeOrder' },
        latency: { of: 'latency', study, flow: 'placeOrder' },
        limit: { of: 'limit', study, resource: 'apiTasks' },
        target: { of: 'target', study, requirement: shop.availability[0]?.target?.requirement },
        rpn: { of: 'risk-priority', study, failureMode: 'db-down' },
      },
    });
  });
  expect(findings).toEqual([]);
  expect(stories[0]?.facts.map(({ name, value }) => [name, value])).toMatchInlineSnapshot(`
    [
      [
        "stated",
        {
          "amount": {
            "amount": "140",
            "currency": "USD",
          },
          "kind": "money",
        },
      ],
      [
        "recomputed",
        {
          "amount": {
            "amount": "141.2016",
            "currency": "USD",
          },
          "kind": "money",
        },
      ],
      [
        "unit",
        {
          "amount": {
            "amount": "35.3004",
            "currency": "USD",
          },
          "kind": "unit-cost",
          "unit": "task",
        },
      ],
      [
        "downtime",
        {
          "kind": "minutes",
          "value": 22.994452499998363,
        },
      ],
      [
        "latency",
        {
          "kind": "milliseconds",
          "value": 38.8192929,
        },
      ],
      [
        "limit",
        {
          "kind": "multiple",
          "resource": null,
          "value": 10,
        },
      ],
      [
        "target",
        {
          "kind": "target",
          "target": {
            "dimension": "fraction",
            "value": 0.999,
          },
        },
      ],
      [
        "rpn",
        {
          "kind": "count",
          "value": 36,
        },
      ],
    ]
  `);
});

test('estimates are computed from the assumptions of their question', () => {
  expect(soundPortfolio().designQuestions[0]?.estimates).toEqual([
    { name: 'New links a second', formula: 'New links a month ÷ 2,592,000', value: '100', unit: 'link' },
  ]);
});

test('placeholders are filled where there is a value and left where there is none', () => {
  expect(placeholdersIn('{a} of {b-c}, not {1}')).toEqual(['a', 'b-c']);
  expect(fillPlaceholders('{a} of {b}', (name) => (name === 'a' ? '$1' : undefined))).toBe('$1 of {b}');
});
