import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text.ts';

const style = { size: 12, weight: 400 } as const;

test('text is as wide as the sum of Inter’s advances', () => {
  expect(textWidth('Order API', { size: 100, weight: 600 })).toBeCloseTo(467.9, 0);
  expect(textWidth('', style)).toBe(0);
});

test('Polish letters and arrows are measured, emoji and ideographs estimated on the wide side', () => {
  expect(textWidth('Łódź →', style)).toBeLessThan(textWidth('MMMMM', style));
  expect(textWidth('注', style)).toBeGreaterThanOrEqual(12);
  expect(textWidth('e\u0301', style)).toBeCloseTo(textWidth('e', style));
});

test('lines are of about equal length', () => {
  expect(wrapText('Validates and accepts orders', 120, style)).toEqual(['Validates and', 'accepts orders']);
});

test('a word is not torn to balance lines when it fits', () => {
  expect(wrapText('Inventory service', 84, { size: 11, weight: 500 })).toEqual(['Inventory', 'service']);
});

test('a part of a word that is too long as a whole is not torn to balance lines either', () => {
  expect(wrapText('Authorize, Idempotency-Key = payment id', 80, { size: 11.5, weight: 500 })).toEqual([
    'Authorize,',
    'Idempotency-',
    'Key =',
    'payment id',
  ]);
});

test('ninety characters without a space break into lines that fit', () => {
  const lines = wrapText('x'.repeat(90), 100, style, 20);
  expect(lines.join('')).toBe('x'.repeat(90));
  expect(Math.max(...lines.map((line) => textWidth(line, style)))).toBeLessThanOrEqual(100);
});

test('an identifier breaks before a capital or after punctuation', () => {
  expect(wrapText('OrderCreatedEventHandler', 80, style)).toEqual(['OrderCreated', 'EventHandler']);
  expect(wrapText('orders.created.v1', 90, style)).toEqual(['orders.', 'created.v1']);
});

test('a family emoji is never split', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(wrapText(family.repeat(3), 70, style).every((line) => line.replaceAll(family, '') === '')).toBe(true);
});

test('what exceeds the allowed lines ends in an ellipsis inside the measure', () => {
  const lines = wrapText('one two three four five six seven', 40, style, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(textWidth(lines[1]!, style)).toBeLessThanOrEqual(40);
});
