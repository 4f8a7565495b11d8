import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireFraction } from './fraction.ts';
import {
  availabilityOfChanges,
  availabilityWithCommonCause,
  downtimeMinutesPerMonth,
  formatAvailability,
  fractionFromPercent,
  genericBeta,
} from './index.ts';
import { availabilityKOfN } from './k-of-n.ts';

fc.configureGlobal({ seed: 20_261_122 });

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  { availability: 0.9, per30Days: 3 * 1440 },
  { availability: 0.99, per30Days: 7.2 * 60 },
  { availability: 0.999, per30Days: 43.2 },
  { availability: 0.9995, per30Days: 21.6 },
  { availability: 0.9999, per30Days: 4.32 },
])(
  'Site Reliability Engineering, appendix A: the downtime that $availability allows',
  ({ availability, per30Days }) => {
    expect(downtimeMinutesPerMonth(availability)).toBeCloseTo((per30Days / 720) * 730, 6);
  },
);

test('Trivedi & Bobbio: two of three (triple modular redundancy) is 3a² − 2a³', () => {
  expect(availabilityKOfN(2, 3, 0.9)).toBeCloseTo(0.972, 12);
  fc.assert(
    fc.property(fraction, (a) => {
      expect(availabilityKOfN(2, 3, a)).toBeCloseTo(3 * a ** 2 - 2 * a ** 3, 12);
    }),
  );
});

test('the examples in the docstrings hold', () => {
  expect(availabilityWithCommonCause(1, 2, 0.99, 0.1)).toBeCloseTo(0.998919, 6);
  expect(downtimeMinutesPerMonth(0.9995)).toBeCloseTo(21.9, 9);
  expect(availabilityOfChanges({ perMonth: 20, failureRate: 0.05, minutesToRestore: 15, reaches: 1 })).toBeCloseTo(
    0.999658,
    6,
  );
  expect(fractionFromPercent(99.95)).toBe(0.9995);
});

test('k of n is series when all are needed, and falls as more are needed', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 1, max: 12 }), (availability, n) => {
      expect(availabilityKOfN(n, n, availability)).toBeCloseTo(availability ** n, 12);
      expect(availabilityKOfN(1, n, availability)).toBeCloseTo(1 - (1 - availability) ** n, 12);
      for (let k = 1; k <= n; k++)
        expect(availabilityKOfN(k, n, availability)).toBeLessThanOrEqual(
          availabilityKOfN(k - 1, n, availability) + 1e-12,
        );
    }),
  );
});

test('k of n keeps its nines for many copies', () => {
  expect(1 - availabilityKOfN(2, 4, 0.999)).toBeCloseTo(4 * 0.001 ** 3 * 0.999 + 0.001 ** 4, 15);
  expect(availabilityKOfN(0, 3, 0)).toBe(1);
});

test('where all instances are needed nothing is shared: three of three at 99 % are 97.03 %', () => {
  expect(availabilityWithCommonCause(3, 3, 0.99, genericBeta)).toBeCloseTo(0.970299, 9);
});

test('22 spare instances of 24 do not make it 100 %: a tenth of the failures hits all of them', () => {
  expect(availabilityWithCommonCause(2, 24, 0.99, genericBeta)).toBeCloseTo(0.999, 6);
});

test('fewer instances than needed are never enough', () => {
  expect(availabilityWithCommonCause(3, 2, 1, genericBeta)).toBe(0);
});

test('shared failures put two copies between one copy and two independent ones', () => {
  fc.assert(
    fc.property(fraction, fraction, (availability, beta) => {
      const shared = availabilityWithCommonCause(1, 2, availability, beta);
      expect(shared).toBeGreaterThanOrEqual(availability - 1e-9);
      expect(shared).toBeLessThanOrEqual(1 - (1 - availability) ** 2 + 1e-9);
    }),
  );
});

test('one instance more never makes it less available, and one more that is needed never more', () => {
  fc.assert(
    fc.property(fraction, fraction, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (a, beta, k, n) => {
      const now = availabilityWithCommonCause(k, n, a, beta);
      expect(availabilityWithCommonCause(k, n + 1, a, beta)).toBeGreaterThanOrEqual(now - 1e-9);
      expect(availabilityWithCommonCause(k + 1, n, a, beta)).toBeLessThanOrEqual(now + 1e-9);
    }),
  );
});

test('no shared failures is independence, and only shared failures is one copy', () => {
  expect(availabilityWithCommonCause(1, 2, 0.99, 0)).toBeCloseTo(0.9999, 12);
  expect(availabilityWithCommonCause(1, 2, 0.99, 1)).toBeCloseTo(0.99, 12);
});

test('changes that take longer than a month leave nothing, not less', () => {
  expect(availabilityOfChanges({ perMonth: 1_000, failureRate: 1, minutesToRestore: 60, reaches: 1 })).toBe(0);
});

test('a percentage passed as a fraction is refused with the way to write it', () => {
  expect(() => requireFraction(99.9)).toThrow('The availability 99.9 is outside 0..1');
  expect(() => availabilityKOfN(2, 3, Number.NaN)).toThrow(RangeError);
  expect(() => availabilityKOfN(4, 3, 0.9)).toThrow('"4 of 3" is not a choice of k from n elements.');
  expect(() => fractionFromPercent(101)).toThrow(RangeError);
});

test('percentages become the nearest fraction', () => {
  expect([99.9, 99.95, 99.99, 99.5, 100, 0, 99.999999999].map(fractionFromPercent)).toEqual([
    0.999, 0.9995, 0.9999, 0.995, 1, 0, 0.99999999999,
  ]);
});

test.each([
  [0.9995, '99.95 %'],
  [0.99938, '99.938 %'],
  [0.9999949, '99.99949 %'],
  [0.999998, '99.9998 %'],
  [0.999999, '99.9999 %'],
  [0.9999991, '> 99.9999 %'],
  [1, '> 99.9999 %'],
  [0.97, '97 %'],
  [0, '0 %'],
])('%d is printed as %s: rounded down, and never as 100 %', (availability, text) => {
  expect(plain(formatAvailability(availability))).toBe(text);
});

test('of thousands of elements the choice is still a number, and the right one', () => {
  expect(availabilityKOfN(999, 1000, 0.999)).toBeCloseTo(0.735_758_913, 9);
  // A fair coin: at least 551 of 1,101 is one half.
  expect(availabilityKOfN(551, 1101, 0.5)).toBeCloseTo(0.5, 9);
  expect(availabilityKOfN(500, 1100, 0.999)).toBe(1);
  expect(availabilityKOfN(2000, 2000, 0.999)).toBeCloseTo(0.999 ** 2000, 12);
  expect(availabilityKOfN(9000, 10_000, 0)).toBe(0);
});
