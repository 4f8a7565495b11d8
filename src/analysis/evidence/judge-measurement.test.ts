import { expect, test } from 'vitest';
import { days, hours, months, years } from '#model';
import { contradictsMeasurement, lastValidDay, loadAgainst } from './judge-measurement.ts';
import { unitOf } from './unit.ts';

test.each([
  [109.9, false],
  [110, false],
  [110.1, true],
  [90.1, false],
  [90, false],
  [89.9, true],
])('%d against a measured 100 contradicts it: %s', (stated, contradicts) => {
  expect(contradictsMeasurement(stated, { value: 100, interval: null })).toBe(contradicts);
});

test.each([
  [94.9, true],
  [95, false],
  [104, false],
  [104.1, true],
])('%d against 95 to 104 contradicts it: %s', (stated, contradicts) => {
  expect(contradictsMeasurement(stated, { value: 100, interval: [95, 104] })).toBe(contradicts);
});

test('without an upper bound nothing is too much', () => {
  expect(contradictsMeasurement(1e9, { value: 100, interval: [95, Number.POSITIVE_INFINITY] })).toBe(false);
});

test.each([
  [89.9, 'lower'],
  [90, 'same'],
  [100, 'same'],
  [110, 'same'],
  [110.1, 'higher'],
])('%d a second where 100 are needed is a load that is %s', (measured, load) => {
  expect(loadAgainst(measured, 100)).toBe(load);
});

test.each([
  ['2026-05-02', months(6), '2026-11-02'],
  ['2026-08-31', months(6), '2027-02-28'],
  ['2024-02-29', years(1), '2025-02-28'],
  ['2026-05-02', days(30), '2026-06-01'],
  ['2026-05-02', hours(36), '2026-05-03'],
  ['2026-05-02', years(1e9), '+275760-09-13'],
])('what was measured on %s for %o is evidence until %s', (date, validFor, until) => {
  expect(lastValidDay(date, validFor)).toBe(until);
});

test.each([
  ['ms', 'duration', 'ms', 1],
  ['s', 'duration', 'ms', 1000],
  ['request/s', 'rate', '/s', 1],
  ['/min', 'rate', '/s', 1 / 60],
  ['order/day', 'rate', '/s', 1 / 86_400],
  ['tps', 'rate', '/s', 1],
  ['%', 'fraction', '1', 0.01],
  ['share', 'fraction', '1', 1],
  ['message', 'number', 'message', 1],
  ['toString', 'number', 'toString', 1],
  ['GB/constructor', 'number', 'GB/constructor', 1],
])('%s is a %s in %s', (text, dimension, unit, factor) => {
  expect(unitOf(text)).toEqual({ dimension, unit, factor });
});
