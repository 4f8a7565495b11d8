import { expect, test } from 'vitest';
import { linearFit } from './linear-fit.ts';

test('points on a line give the line', () => {
  const points = [0, 1, 2].map((x) => [x, 2 * x + 1] as const);
  expect(linearFit(points)).toEqual({ slope: 2, intercept: 1, determination: 1 });
});

test('a parabola is told from a line by its fit', () => {
  const { slope, intercept, determination } = linearFit([
    [0, 0],
    [1, 1],
    [2, 4],
    [3, 9],
  ]);
  expect([slope, intercept]).toEqual([3, -1]);
  // Σ residuals² = 4, Σ(y − 3.5)² = 49
  expect(determination).toBeCloseTo(1 - 4 / 49, 12);
});

test('one point makes no line', () => {
  expect(() =>
    linearFit([
      [1, 1],
      [1, 2],
    ]),
  ).toThrow(RangeError);
});
