import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  availabilityFromDowntime,
  availabilityFromFailureAndRepair,
  availabilityInParallel,
  availabilityInSeries,
  availabilityKOfN,
  availabilityWithCommonCause,
  copiesRequired,
  downtimeMinutes,
  downtimeMinutesPerMonth,
  downtimeMinutesPerYear,
  formatAvailability,
  fractionFromPercent,
  minutesPerMonth,
  nines,
  ninesText,
  requiredInSeries,
  requiredOfEach,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const fractions = fc.array(fraction, { minLength: 1, maxLength: 8 });

test('AWS Reliability Pillar: two hard dependencies take 99.99 % down to 99.97 %', () => {
  const availability = availabilityInSeries([0.9999, 0.9999, 0.9999]);
  expect(availability).toBeCloseTo(0.99970003, 9);
  expect(downtimeMinutesPerYear(availability)).toBeCloseTo(157.66, 2);
});

test('AWS Reliability Pillar: two redundant components of 99.9 % give 99.9999 %', () => {
  expect(availabilityInParallel([0.999, 0.999])).toBeCloseTo(0.999999, 12);
});

test.each([
  { availability: 0.9, perYear: 36.5 * 1440, per30Days: 3 * 1440 },
  { availability: 0.95, perYear: 18.25 * 1440, per30Days: 1.5 * 1440 },
  { availability: 0.99, perYear: 3.65 * 1440, per30Days: 7.2 * 60 },
  { availability: 0.995, perYear: 1.825 * 1440, per30Days: 3.6 * 60 },
  { availability: 0.999, perYear: 8.76 * 60, per30Days: 43.2 },
  { availability: 0.9995, perYear: 4.38 * 60, per30Days: 21.6 },
  { availability: 0.9999, perYear: 52.56, per30Days: 4.32 },
  { availability: 0.99999, perYear: 5.256, per30Days: 25.92 / 60 },
])('Site Reliability Engineering, appendix A: the downtime that $availability allows', (row) => {
  expect(downtimeMinutesPerYear(row.availability)).toBeCloseTo(row.perYear, 6);
  expect(downtimeMinutes(row.availability, 30 * 24 * 60)).toBeCloseTo(row.per30Days, 6);
});

test('Trivedi & Bobbio: two of three (triple modular redundancy) is 3a² − 2a³', () => {
  expect(availabilityKOfN(2, 3, 0.9)).toBeCloseTo(0.972, 12);
  fc.assert(
    fc.property(fraction, (a) => {
      expect(availabilityKOfN(2, 3, a)).toBeCloseTo(3 * a ** 2 - 2 * a ** 3, 12);
    }),
  );
});

test('The Calculus of Service Availability: ten dependencies each need about one nine more', () => {
  expect(requiredOfEach(0.9999, 10)).toBeCloseTo(0.99999, 9);
  expect(availabilityInSeries(Array(10).fill(requiredOfEach(0.9999, 10)))).toBeCloseTo(0.9999, 12);
});

test('the examples in the docstrings hold', () => {
  expect(availabilityInSeries([0.999, 0.9995])).toBeCloseTo(0.9985005, 12);
  expect(availabilityWithCommonCause(1, 2, 0.99, 0.1)).toBeCloseTo(0.998919, 6);
  expect(downtimeMinutesPerMonth(0.9995)).toBeCloseTo(21.9, 9);
  expect(downtimeMinutesPerYear(0.9999)).toBeCloseTo(52.56, 9);
  expect(availabilityFromDowntime(21.9, minutesPerMonth)).toBeCloseTo(0.9995, 12);
  expect(availabilityFromFailureAndRepair(999, 1)).toBe(0.999);
  expect(requiredInSeries(0.999, [0.9995, 0.9999])).toBeCloseTo(0.9996, 6);
  expect(copiesRequired(0.99999, 0.99)).toBe(3);
  expect(fractionFromPercent(99.95)).toBe(0.9995);
});

test('a chain is never better than its weakest link, and parallel never worse than its strongest', () => {
  fc.assert(
    fc.property(fractions, (values) => {
      expect(availabilityInSeries(values)).toBeLessThanOrEqual(Math.min(...values));
      expect(availabilityInParallel(values)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-12);
    }),
  );
});

test('series and parallel are mirror images', () => {
  fc.assert(
    fc.property(fractions, (values) => {
      const mirrored = 1 - availabilityInSeries(values.map((a) => 1 - a));
      expect(availabilityInParallel(values)).toBeCloseTo(mirrored, 12);
    }),
  );
});

test('k of n is series when all are needed, parallel when one is enough, and falls as more are needed', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 1, max: 12 }), (availability, n) => {
      const copies = Array<number>(n).fill(availability);
      expect(availabilityKOfN(n, n, availability)).toBeCloseTo(availabilityInSeries(copies), 12);
      expect(availabilityKOfN(1, n, availability)).toBeCloseTo(availabilityInParallel(copies), 12);
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

test('shared failures put two copies between one copy and two independent ones', () => {
  fc.assert(
    fc.property(fraction, fraction, (availability, beta) => {
      const shared = availabilityWithCommonCause(1, 2, availability, beta);
      expect(shared).toBeGreaterThanOrEqual(availability - 1e-9);
      expect(shared).toBeLessThanOrEqual(availabilityInParallel([availability, availability]) + 1e-9);
    }),
  );
});

test('sharing failures does not change what one element alone is worth', () => {
  fc.assert(
    fc.property(fraction, fraction, (availability, beta) => {
      expect(availabilityWithCommonCause(1, 1, availability, beta)).toBeCloseTo(availability, 12);
    }),
  );
});

test('no shared failures is independence, and only shared failures is one copy', () => {
  expect(availabilityWithCommonCause(1, 2, 0.99, 0)).toBeCloseTo(0.9999, 12);
  expect(availabilityWithCommonCause(1, 2, 0.99, 1)).toBeCloseTo(0.99, 12);
});

test('the required availability of one element takes the series exactly to its target', () => {
  fc.assert(
    fc.property(fraction, fractions, (target, others) => {
      const required = requiredInSeries(target, others);
      if (required === undefined) expect(availabilityInSeries(others)).toBeLessThan(target);
      else expect(availabilityInSeries([...others, required])).toBeCloseTo(target, 12);
    }),
  );
});

test('no element can make up for others that are already below the target', () => {
  expect(requiredInSeries(0.9995, [0.999])).toBeUndefined();
  expect(requiredInSeries(0.999, [0.999])).toBe(1);
});

test('the required copies reach the target and one fewer does not', () => {
  const middle = fc.double({ min: 0.05, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(middle, middle, (target, availability) => {
      const copies = copiesRequired(target, availability) ?? Number.NaN;
      expect(availabilityKOfN(1, copies, availability)).toBeGreaterThanOrEqual(target - 1e-9);
      if (copies > 1) expect(availabilityKOfN(1, copies - 1, availability)).toBeLessThan(target);
    }),
  );
  expect(copiesRequired(1, 0.9)).toBeUndefined();
  expect(copiesRequired(0.5, 0)).toBeUndefined();
});

test('a percentage passed as a fraction is refused with the way to write it', () => {
  expect(() => availabilityInSeries([99.9])).toThrow('The availability 99.9 is outside 0..1; write 99.9 % as 0.999.');
  expect(() => availabilityInParallel([-0.1])).toThrow(RangeError);
  expect(() => availabilityKOfN(2, 3, Number.NaN)).toThrow(RangeError);
  expect(() => availabilityKOfN(4, 3, 0.9)).toThrow('"4 of 3" is not a choice of k from n elements.');
  expect(() => fractionFromPercent(101)).toThrow(RangeError);
  expect(() => availabilityFromDowntime(50_000, minutesPerMonth)).toThrow(RangeError);
  expect(() => availabilityFromFailureAndRepair(0, 1)).toThrow(RangeError);
});

test('percentages become the nearest fraction', () => {
  expect([99.9, 99.95, 99.99, 99.5, 100, 0, 99.999999999].map(fractionFromPercent)).toEqual([
    0.999, 0.9995, 0.9999, 0.995, 1, 0, 0.99999999999,
  ]);
});

test('availabilities are spoken as nines, rounded down', () => {
  expect([0.5, 0.9, 0.95, 0.99, 0.999, 0.9994, 0.9995, 0.9999, 0.99995, 0.99999, 1, 0].map(ninesText)).toEqual([
    'no nines',
    'one nine',
    'one and a half nines',
    'two nines',
    'three nines',
    'three nines',
    'three and a half nines',
    'four nines',
    'four and a half nines',
    'five nines',
    'no downtime',
    'no nines',
  ]);
  expect(ninesText(0.99999999999)).toBe('eleven nines');
  expect(nines(0.9995)).toBeCloseTo(3.30103, 5);
});

test('availabilities are printed to two digits of what is missing and never rounded up', () => {
  expect([0.99938, 0.9995, 0.999, 0.9985005, 0.98, 0.5, 1, 0, 0.9, 0.99999999999].map(formatAvailability)).toEqual([
    '99.938 %',
    '99.95 %',
    '99.9 %',
    '99.85 %',
    '98 %',
    '50 %',
    '100 %',
    '0 %',
    '90 %',
    '99.999999999 %',
  ]);
  fc.assert(
    fc.property(fraction, (availability) => {
      expect(Number.parseFloat(formatAvailability(availability))).toBeLessThanOrEqual(availability * 100 + 1e-4);
    }),
  );
});
