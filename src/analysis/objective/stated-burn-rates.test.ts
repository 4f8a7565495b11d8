import { expect, test } from 'vitest';
import { standsFor, statedBurnRates } from './stated-burn-rates.ts';

const hour = 3_600_000;
const read = (condition: string) =>
  statedBurnRates(condition).map(({ burnRate, longWindow, shortWindow }) => [
    burnRate.value,
    longWindow.value / hour,
    shortWindow && shortWindow.value / hour,
  ]);

test('rates and both windows are read, however they are put', () => {
  expect(read('Burn rate above 14.4 over 1 h and 5 min, or above 6 over 6 h and over 30 min')).toEqual([
    [14.4, 1, 5 / 60],
    [6, 6, 0.5],
  ]);
  expect(read('accepted: 13.4 times the budget over 1 h and over 5 min (67 % fail)')).toEqual([[13.4, 1, 5 / 60]]);
  expect(read('Error budget burns 1× over 3 d')).toEqual([[1, 72, null]]);
});

test('a condition that speaks of no budget has no burn rate', () => {
  expect(read('More than 5 errors over 10 min')).toEqual([]);
  expect(read('Burn rate too high')).toEqual([]);
});

test('a stated figure stands for what rounds to it', () => {
  const [stated] = statedBurnRates('Burn rate above 13.4 over 2.8 d and 5.6 h');
  if (!stated) throw new Error('The condition states a burn rate.');
  expect([13.35, 13.44, 13.45, 13.46, 13.34].map((rate) => standsFor(stated.burnRate, rate))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(standsFor(stated.longWindow, 67.2 * hour)).toBe(true);
  expect(standsFor(stated.longWindow, 72 * hour)).toBe(false);
});
