import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { totalDefects } from '../svg/index.ts';
import { chartNamed, chartsOf, chartsOn } from './charts-of.ts';

test('A study has the charts that its figures call for', () => {
  expect(fixtureNames.map((name) => chartsOf(analyzedFixture(name)).map((chart) => chart.name))).toMatchInlineSnapshot(`
    [
      [],
      [
        "latency-book-seats",
      ],
      [
        "cost",
        "saturation",
        "risks",
        "rollout",
      ],
    ]
  `);
});

test.each(fixtureNames)('%s: no chart has a label on another or outside', (name) => {
  const defects = chartsOf(analyzedFixture(name)).map(({ draw }) => totalDefects(draw('print').defects!()));
  expect(defects.filter((count) => count > 0)).toEqual([]);
});

test('A chart says every figure that it shows', () => {
  const [latency] = chartsOn(analyzedFixture('typical'), 'latency');
  expect(latency?.description).toMatch(/^p50 .+; p95 .+; p99 .+; Target .+\.$/);
});

test('A story names a chart by its topic, and by its flow where there are several', () => {
  const typical = analyzedFixture('typical');
  const [first] = chartsOn(typical, 'latency');
  expect(chartNamed(typical, 'latency')).toEqual([expect.objectContaining({ name: first?.name })]);
  expect(chartNamed(typical, 'latency', 'no-such-flow')).toEqual([]);
  expect(chartNamed(typical, 'toString')).toEqual([]);
});
