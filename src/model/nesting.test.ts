import { expect, test } from 'vitest';
import { isTooDeep, nestingOf } from './nesting.ts';

test.each([
  ['', 0],
  ['{ "a": [[1], "[["] }', 3],
  ['f(a)(b)(c)', 1],
  ['"\\"[" [', 1],
  [')))(', 1],
])('%j has so many brackets open at once: %i', (text, depth) => {
  expect(nestingOf(text)).toBe(depth);
});

test('a thousand are read, one more is not', () => {
  expect(isTooDeep('['.repeat(1000))).toBe(false);
  expect(isTooDeep('['.repeat(1001))).toBe(true);
});
