import { expect, test } from 'vitest';
import { boundsOf, boxesOverlap, boxesTouch } from './geometry.ts';

const square = { x: 0, y: 0, width: 10, height: 10 };

test('the bounds of a line hold all of its points, and those of nothing touch nothing', () => {
  expect(
    boundsOf([
      { x: 4, y: 9 },
      { x: 4, y: 2 },
      { x: -1, y: 2 },
    ]),
  ).toEqual({ x: -1, y: 2, width: 5, height: 7 });
  expect(boxesTouch(boundsOf([]), square)).toBe(false);
});

test('boxes side by side touch without overlapping', () => {
  const beside = { ...square, x: 10 };
  expect([boxesTouch(square, beside), boxesOverlap(square, beside)]).toEqual([true, false]);
  expect(boxesTouch(square, { ...square, y: 10.1 })).toBe(false);
});
