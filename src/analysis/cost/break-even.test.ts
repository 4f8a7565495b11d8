import { expect, test } from 'vitest';
import { breakEven } from './break-even.ts';

test.each([
  ['above', 15_000, 1_000_000, 3_000_000],
  ['below', 15_000, 10_000_000, 3_000_000],
  ['far above', 5_000_000, 1_000_000, 1_000_000_000],
])('what saves 0.005 for each pays for itself at the same value, from %s', (_, beside, start, value) => {
  const found = breakEven((each) => beside - 0.005 * each, start);
  expect((found ?? 0) / value).toBeCloseTo(1, 3);
});

test.each([
  ['within reach', 1_024, 1_024],
  ['out of reach', 1_025, null],
  ['within reach below', 1 / 1_024, 0.0009766],
  ['out of reach below', 1 / 1_025, null],
])('what is %s is found', (_, crossing, found) => {
  expect(breakEven((value) => value - crossing, 1)).toBe(found);
});

test('of two crossings the nearer one is found, and a step is where it is', () => {
  expect(breakEven((value) => (value - 3) * (value - 400), 1)).toBeCloseTo(3, 3);
  expect(breakEven((value) => (value < 5 ? -1 : 1), 1)).toBeCloseTo(5, 3);
});

test.each([
  ['one is always cheaper', () => 1],
  ['both always cost the same', () => 0],
])('there is none where %s', (_, difference) => {
  expect(breakEven(difference, 10)).toBeNull();
});
