import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('the nearest word is suggested, if it is near enough', () => {
  expect(nearest('ledgr', ['orders', 'ledger', 'edge'])).toBe('ledger');
  expect(nearest('warehouse', ['orders', 'ledger'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('the last segment of an id may be meant', () => {
  expect(nearest('ledger', ['shop.orders', 'shop.ledger'])).toBe('shop.ledger');
});
