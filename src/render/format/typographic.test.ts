import { expect, test } from 'vitest';
import { typographic } from './typographic.ts';

test('quotation marks stand around what they quote, and apostrophes are raised', () => {
  expect(typographic(`"It isn't", she said`)).toBe('“It isn’t”, she said');
  expect(typographic(`the button ("Buy" or 'Order')`)).toBe('the button (“Buy” or ‘Order’)');
});

test('a number and its unit stay on one line', () => {
  expect(typographic('46 % in 5 min, 3 seconds')).toBe('46\u202f% in 5\u202fmin, 3 seconds');
});

test('a mark after code or a link closes, one before them opens', () => {
  expect([typographic('" is one'), typographic(`'s own`), typographic('it says "')]).toEqual([
    '” is one',
    '’s own',
    'it says “',
  ]);
});
