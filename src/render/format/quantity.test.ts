import { expect, test } from 'vitest';
import { days, months, ms, percent, perMinute, usd } from '#model';
import { formatNumber, formatSignificant, plural } from './number.ts';
import {
  formatBytes,
  formatDuration,
  formatFraction,
  formatMilliseconds,
  formatMinutes,
  formatMoneyDifference,
  formatRate,
  formatTimeSpan,
  formatUnitCost,
  formatWholeMoney,
} from './quantity.ts';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test('thousands are separated and trailing zeros dropped', () => {
  expect(formatNumber(1234567.5)).toBe('1,234,567.5');
  expect(formatNumber(-1000)).toBe('\u22121,000');
  expect(formatNumber(0.004)).toBe('0');
  expect(formatNumber(-0.004)).toBe('0');
  expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('∞');
});

test('a computed figure keeps three significant digits', () => {
  expect(formatSignificant(123456)).toBe('123,000');
  expect(formatSignificant(1.23456)).toBe('1.23');
  expect(formatSignificant(0.00123456)).toBe('0.00123');
});

test('whole dollars are rounded for charts and summaries', () => {
  expect(formatWholeMoney(usd('2410.54'))).toBe('$2,411');
  expect(formatWholeMoney(usd('-252'))).toBe('\u2212$252');
});

test('percentages keep the digits that their nines need', () => {
  expect(plain(formatFraction(percent(99.95)))).toBe('99.95 %');
  expect(plain(formatFraction(0.99993))).toBe('99.993 %');
  expect(plain(formatFraction(0.7))).toBe('70 %');
  expect(plain(formatFraction(1))).toBe('100 %');
});

test('quantities print the unit the author chose', () => {
  expect(plain(formatDuration(ms(200)))).toBe('200 ms');
  expect(plain(formatDuration(days(1)))).toBe('1 day');
  expect(plain(formatDuration(months(18)))).toBe('18 months');
  expect(plain(formatDuration(months(24)))).toBe('24 months');
  expect(plain(formatDuration(months(84)))).toBe('7 years');
  expect(plain(formatRate(perMinute(1200)))).toBe('1,200 / min');
  expect(plural(1, 'broker')).toBe('1 broker');
});

test('computed times and sizes choose a readable unit', () => {
  expect(plain(formatMilliseconds(1842))).toBe('1.84 s');
  expect(plain(formatMilliseconds(180.4))).toBe('180 ms');
  expect(plain(formatMinutes(21.9))).toBe('21.9 min');
  expect(plain(formatMinutes(0.2628))).toBe('15.8 s');
  expect(plain(formatBytes(86_400_000_000))).toBe('86.4 GB');
});

test('what is too small to be measured is not spelled out', () => {
  expect(plain(formatMilliseconds(0.000_004))).toBe('< 0.01 ms');
  expect(plain(formatMilliseconds(0))).toBe('0 ms');
  expect(formatUnitCost(usd('0.0018184272'))).toBe('$0.001818');
  expect(formatUnitCost(usd('35.3'))).toBe('$35.30');
});

test('a span of time is in the largest unit of which it holds one', () => {
  expect([518.4, 51_840, 300_000, 3_600_000, 60_480_000, 259_200_000].map(formatTimeSpan).map(plain)).toEqual([
    '518 ms',
    '51.8 s',
    '5 min',
    '1 h',
    '16.8 h',
    '3 d',
  ]);
});

test.each([
  ['654.5', '+$654.50'],
  ['-299.3', '−$299.30'],
  ['0', '–'],
])('a difference of %s dollars carries its sign', (amount, text) => {
  expect(formatMoneyDifference(usd(amount))).toBe(text);
});
