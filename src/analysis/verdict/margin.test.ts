import { expect, test } from 'vitest';
import { marginText } from './margin.ts';

test.each([
  ['at-most', 38, 200, false, '81\u202f% to spare'],
  ['at-most', 200, 200, false, '0\u202f% to spare'],
  ['at-most', 300, 200, false, '50\u202f% over'],
  ['at-least', 150, 100, false, '50\u202f% to spare'],
  ['at-least', 60, 100, false, '40\u202f% short'],
  ['at-least', 0.999, 0.9995, true, '0.05 points short'],
  ['at-least', 0.9998, 0.9995, true, '0.03 points to spare'],
  ['exactly', 1, 1, false, null],
  ['at-most', 1, 0, false, null],
] as const)('%s, %f against %f: %4$s', (comparison, figure, target, isShare, expected) => {
  expect(marginText(comparison, figure, target, isShare)).toBe(expected);
});
