import { expect, test } from 'vitest';
import { burnRateAlerts } from './burn-rate-alerts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const threeNines = burnRateAlerts(0.999, 30 * day);

test('99.9 % over 30 days gives the burn rates and windows that the workbook recommends', () => {
  expect(
    threeNines.map(({ severity, burnRate, longWindow, shortWindow }) => [severity, burnRate, longWindow, shortWindow]),
  ).toEqual([
    ['page', 14.4, hour, 5 * minute],
    ['page', 6, 6 * hour, 30 * minute],
    ['ticket', 1, 72 * hour, 6 * hour],
  ]);
});

test('the error rates that fire are 1.44 %, 0.6 % and 0.1 % for three nines', () => {
  for (const [index, rate] of [0.0144, 0.006, 0.001].entries())
    expect(threeNines[index]?.errorRate).toBeCloseTo(rate, 12);
});

test('an outage of everything is noticed within 52 s, and a budget that burns at 1 lasts its window', () => {
  expect(threeNines[0]?.detectionTime).toBeCloseTo(51_840, 6);
  expect(threeNines.map(({ exhaustionTime }) => exhaustionTime / hour)).toEqual([50, 120, 720]);
});

test('over another window the same share of the budget is a different burn rate', () => {
  const ninetyDays = burnRateAlerts(0.999, 90 * day);
  for (const [index, rate] of [43.2, 18, 3].entries()) expect(ninetyDays[index]?.burnRate).toBeCloseTo(rate, 12);
  expect(ninetyDays.map(({ longWindow }) => longWindow)).toEqual([hour, 6 * hour, 72 * hour]);
});

test('no alert fires at a burn rate with which the budget lasts', () => {
  const week = burnRateAlerts(0.999, 7 * day);
  expect(week.map(({ burnRate }) => burnRate)).toEqual([expect.closeTo(3.36, 12), expect.closeTo(1.4, 12), 1]);
  expect(week[2]?.longWindow).toBeCloseTo(16.8 * hour, 6);
  expect(week[2]?.shortWindow).toBeCloseTo(1.4 * hour, 6);
});

test('every alert has spent its share of the budget when it fires', () => {
  for (const days of [1, 7, 28, 30, 90, 365])
    for (const { burnRate, longWindow, budgetSpent } of burnRateAlerts(0.99999, days * day))
      expect((burnRate * longWindow) / (days * day)).toBeCloseTo(budgetSpent, 12);
});

test('an alert that could never fire is left out, and an objective without a budget has none', () => {
  expect(burnRateAlerts(0.9, 30 * day).map(({ burnRate }) => burnRate)).toEqual([6, 1]);
  expect(burnRateAlerts(1, 30 * day)).toEqual([]);
});

test('a percentage and a window of nothing are refused', () => {
  expect(() => burnRateAlerts(99.9, 30 * day)).toThrow(new RangeError('The objective 99.9 is outside 0..1.'));
  expect(() => burnRateAlerts(0.999, 0)).toThrow(new RangeError("The window of 0 ms isn't above zero."));
});
