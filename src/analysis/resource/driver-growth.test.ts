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

test('a driver that reaches nothing, and a rate that is fixed, fill nothing', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.rate = perSecond(10);
  });
  expect(driverGrowth(analyze(source))).toEqual([]);
});
