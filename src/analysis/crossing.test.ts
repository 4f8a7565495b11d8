import { expect, test } from 'vitest';
import { crossing } from './crossing.ts';

/** The crossing, and how often the difference was looked at. */
function found(differenceAt: (value: number) => number, from: number, to: number, tolerance = 1e-9) {
  let looks = 0;
  const counted = (value: number) => {
    looks += 1;
    return differenceAt(value);
  };
  const value = crossing(counted, [from, differenceAt(from)], [to, differenceAt(to)], tolerance);
  return { value, looks };
}

test('a straight line is crossed after one look', () => {
  expect(found((value) => 2 * value - 6, 1, 1_000)).toEqual({ value: 3, looks: 1 });
});

test.each([
  ['a bend', (value: number) => Math.max(value - 400, (value - 3) * 1e-3), 3],
  ['a parabola', (value: number) => value ** 2 - 2, Math.SQRT2],
  ['a line that falls', (value: number) => 7 - value, 7],
])('%s is crossed where it is, to the ninth digit', (_, differenceAt, expected) => {
  const { value, looks } = found(differenceAt, 1, 1_000);
  expect(Math.abs(value - expected)).toBeLessThan(1e-8);
  expect(looks).toBeLessThan(60);
});

test('of a jump the end behind it is found, from either side', () => {
  const jump = (value: number) => (value < 5 ? -1 : 1);
  expect(found(jump, 1, 1_000).value).toBeGreaterThanOrEqual(5);
  expect(found(jump, 1_000, 1).value).toBeLessThan(5);
  expect(found(jump, 1, 1_000).value).toBeCloseTo(5, 6);
});

test('a difference without end is halved towards', () => {
  const { value } = found((each) => (each > 8 ? Number.POSITIVE_INFINITY : each - 9), 1, 1_000);
  expect(value).toBeCloseTo(8, 6);
});
