import { expect, test } from 'vitest';
import { parseTransform } from './matrix.ts';

const rounded = (transform: string): number[] =>
  parseTransform(transform).map((value) => Math.round(value * 1000) / 1000 + 0);

test('transformations apply from right to left', () => {
  expect(rounded('translate(10, 20) scale(2)')).toEqual([2, 0, 0, 2, 10, 20]);
  expect(rounded('scale(2) translate(10)')).toEqual([2, 0, 0, 2, 20, 0]);
});

test('a rotation turns around its own center', () => {
  expect(rounded('rotate(90 10 0)')).toEqual([0, 1, -1, 0, 10, -10]);
});

test('what is no transformation changes nothing', () => {
  expect(rounded('skewX(10)')).toEqual([1, 0, 0, 1, 0, 0]);
});
