import { expect, test } from 'vitest';
import { count, days, kilobytes, ms, percent, perMinute, usd } from '#model';
import { dataSizeText, decimalText, durationText, targetText } from './quantity-text.ts';

test('numbers are rounded for people and grouped the same in every locale', () => {
  expect([33333.333, 0.12345, 12, 1234567, -1500, 0, Number.POSITIVE_INFINITY].map(decimalText)).toEqual([
    '33,333',
    '0.1235',
    '12',
    '1,234,567',
    '−1,500',
    '0',
    '∞',
  ]);
});

test('quantities keep the unit that the author chose', () => {
  expect(durationText(days(1))).toBe('1 day');
  expect(durationText(days(7))).toBe('7 days');
  expect(dataSizeText(kilobytes(1.2))).toBe('1.2 KB');
});

test('a target reads with its unit', () => {
  expect(
    [
      ms(200),
      perMinute(1200),
      percent(99.95),
      kilobytes(2),
      count(10_000, 'users'),
      { dimension: 'money' as const, ...usd('50000') },
    ].map(targetText),
  ).toEqual(['200 ms', '1,200/min', '99.95 %', '2 KB', '10,000 users', '$50,000.00']);
});
