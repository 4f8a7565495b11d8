import { expect, test } from 'vitest';
import { holdAgainst, type Side, sideOf } from './hold-against.ts';

test.each([
  ['at-most', 'holds', 'holds', 'fails'],
  ['at-least', 'fails', 'holds', 'holds'],
  ['exactly', 'fails', 'holds', 'fails'],
] as const)('%s, below, at and above its target: %s, %s, %s', (comparison, ...expected) => {
  const sides: readonly Side[] = [-1, 0, 1];
  expect(sides.map((side) => holdAgainst(comparison, side))).toEqual(expected);
});

test.each([
  ['at-most', -1, 0, 'holds'],
  ['at-most', -1, 1, 'uncertain'],
  ['at-most', 0, 1, 'uncertain'],
  ['at-most', 1, 1, 'fails'],
  ['at-least', 0, 1, 'holds'],
  ['at-least', -1, 1, 'uncertain'],
  ['at-least', -1, 0, 'uncertain'],
  ['at-least', -1, -1, 'fails'],
  ['exactly', 0, 0, 'holds'],
  ['exactly', -1, 0, 'uncertain'],
  ['exactly', 0, 1, 'uncertain'],
  ['exactly', -1, 1, 'uncertain'],
] as const)('%s with bounds at %i and %i of the target: %s', (comparison, lower, upper, expected) => {
  expect(holdAgainst(comparison, lower, upper)).toBe(expected);
});

test('what floating-point arithmetic adds is on neither side', () => {
  expect([sideOf(0.1 + 0.2, 0.3), sideOf(0.3, 0.3), sideOf(0, 0)]).toEqual([0, 0, 0]);
  expect([sideOf(0.9989999, 0.999), sideOf(0.9990001, 0.999)]).toEqual([-1, 1]);
  expect([sideOf(Number.POSITIVE_INFINITY, 5), sideOf(5, Number.POSITIVE_INFINITY)]).toEqual([1, -1]);
});
