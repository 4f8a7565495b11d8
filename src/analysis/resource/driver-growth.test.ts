import { expect, test } from 'vitest';
import { perSecond } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { driverGrowth } from './driver-growth.ts';

test('a driver that a flow runs by fills the first resource at capacity ÷ demand', () => {
  // Two tasks of 50 a second carry 100; 10 orders a second today.
  const growth = driverGrowth(analyze(soundCaseStudy()));
  expect(growth.map(({ driver, resource }) => [driver, resource])).toEqual([['orders', 'API tasks']]);
  expect(growth[0]?.multiple).toBeCloseTo(10, 6);
});

/** What grows by orders alone, ten a second today, against what the two tasks carry together. */
const grownAgainst = (carried: number) =>
  driverGrowth(
    analyze(
      soundCaseStudy((study) => {
        study.resources = study.resources.slice(0, 1);
        study.resources[0]!.throughputPerUnit = perSecond(carried / 2);
      }),
    ),
  ).map(({ multiple }) => multiple);

test.each([
  ['below what there is', 9.9, []],
  ['at what there is', 10, []],
  ['in the middle of what is looked at', 5_005, [500.5]],
  ['at the furthest', 10_000, [1_000]],
  ['beyond the furthest', 10_001, []],
])('a capacity %s', (_, carried, multiples) => {
  expect(grownAgainst(carried)).toEqual(multiples);
});

test('a capacity just above what there is is full at once', () => {
  expect(grownAgainst(10.1)[0]).toBeCloseTo(1.01, 6);
});

test('of two resources that are full together the first is named', () => {
  const source = soundCaseStudy((study) => {
    const [tasks] = study.resources;
    study.resources = [tasks!, { ...tasks!, id: 'again', name: 'The same tasks' }];
  });
  expect(driverGrowth(analyze(source)).map(({ resource }) => resource)).toEqual(['API tasks']);
});

test('a driver that reaches nothing, and a rate that is fixed, fill nothing', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.rate = perSecond(10);
  });
  expect(driverGrowth(analyze(source))).toEqual([]);
});
