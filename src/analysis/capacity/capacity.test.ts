import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementDemand, loadAtUtilization, saturationOrder, unitsRequired, utilizationAt } from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

test('the demand on an element adds up over the flows that reach it', () => {
  expect(
    elementDemand([
      { flow: 'browse', ratePerSecond: 100, visits: { gateway: 1, catalog: 0.4 } },
      { flow: 'order', ratePerSecond: 10, visits: { gateway: 1, orders: 1, database: 3 } },
    ]),
  ).toEqual([
    {
      element: 'gateway',
      ratePerSecond: 110,
      byFlow: [
        { flow: 'browse', ratePerSecond: 100 },
        { flow: 'order', ratePerSecond: 10 },
      ],
    },
    { element: 'catalog', ratePerSecond: 40, byFlow: [{ flow: 'browse', ratePerSecond: 40 }] },
    { element: 'orders', ratePerSecond: 10, byFlow: [{ flow: 'order', ratePerSecond: 10 }] },
    { element: 'database', ratePerSecond: 30, byFlow: [{ flow: 'order', ratePerSecond: 30 }] },
  ]);
});

const tenShards = { id: 'stream', capacity: 10_000, demandAtLoadOne: 100_000 / 3 };

test('ten shards carry three tenths of a million devices', () => {
  expect(loadAtUtilization(tenShards, 1)).toBeCloseTo(0.3, 12);
  expect(utilizationAt(tenShards, 1)).toBeCloseTo(3.333, 3);
});

test('resources give way in the order of their saturation load, equal ones as given', () => {
  const order = saturationOrder([
    { id: 'api', capacity: 1000, demandAtLoadOne: 100, headroom: 0.7 },
    { id: 'connections', capacity: 500, fixedDemand: 100, demandAtLoadOne: 50 },
    { id: 'quota', capacity: 800, demandAtLoadOne: 100 },
    tenShards,
    { id: 'control plane', capacity: 10, fixedDemand: 1, demandAtLoadOne: 0 },
  ]);
  expect(order.map(({ id }) => id)).toEqual(['stream', 'connections', 'quota', 'api', 'control plane']);
  expect(order[1]).toEqual({ id: 'connections', utilization: 0.3, saturationLoad: 8, actionLoad: 8 });
  expect(order[3]).toEqual({ id: 'api', utilization: 0.1, saturationLoad: 10, actionLoad: 7 });
  expect(order[4]?.saturationLoad).toBe(Number.POSITIVE_INFINITY);
});

test('a fixed demand above the capacity saturates a resource at any load', () => {
  expect(loadAtUtilization({ id: 'pool', capacity: 10, fixedDemand: 12, demandAtLoadOne: 1 }, 1)).toBe(0);
  expect(loadAtUtilization({ id: 'idle', capacity: 10, demandAtLoadOne: 0 }, 1)).toBe(Number.POSITIVE_INFINITY);
});

test('a resource without capacity or with a negative demand is refused by name', () => {
  expect(() => loadAtUtilization({ id: 'pool', capacity: 0, demandAtLoadOne: 1 }, 1)).toThrow('"pool"');
  expect(() => loadAtUtilization({ id: 'pool', capacity: 1, demandAtLoadOne: -1 }, 1)).toThrow('"pool"');
});

test('at its saturation load a resource is exactly full', () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      (capacity, demandAtLoadOne, share) => {
        const resource = { id: 'r', capacity, demandAtLoadOne, fixedDemand: capacity * share };
        expect(utilizationAt(resource, loadAtUtilization(resource, 1))).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('33,333 records a second need 34 shards, and at 128 bytes each 5 would carry the volume', () => {
  const rate = 1_000_000 / 30;
  expect(unitsRequired([{ name: 'records', load: rate, perUnit: 1000 }])).toEqual({ units: 34, limitedBy: 'records' });
  const volume = { name: 'megabytes', load: (rate * 128) / 1e6, perUnit: 1 };
  expect(unitsRequired([volume])).toEqual({ units: 5, limitedBy: 'megabytes' });
  expect(unitsRequired([volume, { name: 'records', load: rate, perUnit: 1000 }])).toEqual({
    units: 34,
    limitedBy: 'records',
  });
  expect(unitsRequired([{ name: 'records', load: rate, perUnit: 1000 }], 0.78).units).toBe(43);
});

test('a quotient that is whole asks for exactly that many units, and no load still needs one', () => {
  expect(unitsRequired([{ name: 'megabytes', load: 0.3, perUnit: 0.1 }]).units).toBe(3);
  expect(unitsRequired([{ name: 'megabytes', load: 0, perUnit: 1 }])).toEqual({ units: 1 });
  expect(() => unitsRequired([{ name: 'records', load: 1, perUnit: 0 }])).toThrow('"records"');
  expect(() => unitsRequired([], 78)).toThrow('The target utilization 78 is outside 0..1.');
});

test('one unit fewer than required does not carry the load', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 5000 }), (load, perUnit) => {
      const { units } = unitsRequired([{ name: 'records', load, perUnit }]);
      expect(units * perUnit).toBeGreaterThanOrEqual(load);
      expect((units - 1) * perUnit).toBeLessThan(load);
    }),
  );
});
