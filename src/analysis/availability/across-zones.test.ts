import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availabilityAcrossZones, availabilityInSeries, availabilityKOfN } from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('two zones that each carry enough instances survive one zone failure', () => {
  const deployment = { instances: 4, zones: 2, instanceAvailability: 1, zoneAvailability: 0.99 };
  expect(availabilityAcrossZones({ ...deployment, required: 2 })).toBeCloseTo(0.9999, 12);
  expect(availabilityAcrossZones({ ...deployment, required: 3 })).toBeCloseTo(0.99 ** 2, 12);
});

test('three zones with one spare zone are two of three', () => {
  const spread = { required: 4, instances: 6, zones: 3, instanceAvailability: 1, zoneAvailability: 0.999 };
  expect(availabilityAcrossZones(spread)).toBeCloseTo(availabilityKOfN(2, 3, 0.999), 12);
});

test('instances that do not divide evenly leave one zone fuller', () => {
  const uneven = { required: 2, instances: 3, zones: 2, instanceAvailability: 1, zoneAvailability: 0.9 };
  expect(availabilityAcrossZones(uneven)).toBeCloseTo(0.9, 12);
});

test('one zone puts the zone in series with the instances', () => {
  fc.assert(
    fc.property(fraction, fraction, (instanceAvailability, zoneAvailability) => {
      expect(
        availabilityAcrossZones({ required: 2, instances: 3, zones: 1, instanceAvailability, zoneAvailability }),
      ).toBeCloseTo(availabilityInSeries([zoneAvailability, availabilityKOfN(2, 3, instanceAvailability)]), 12);
    }),
  );
});

test('as many zones as instances make each instance as good as its zone allows', () => {
  fc.assert(
    fc.property(fraction, fraction, (instanceAvailability, zoneAvailability) => {
      expect(
        availabilityAcrossZones({ required: 2, instances: 3, zones: 3, instanceAvailability, zoneAvailability }),
      ).toBeCloseTo(availabilityKOfN(2, 3, instanceAvailability * zoneAvailability), 12);
    }),
  );
});

test('instances that cannot be spread are refused', () => {
  const spread = { required: 1, instances: 2, instanceAvailability: 0.9, zoneAvailability: 0.9 };
  expect(() => availabilityAcrossZones({ ...spread, zones: 0 })).toThrow("2 instances can't be spread over 0 zones.");
  expect(() => availabilityAcrossZones({ ...spread, zones: 2, zoneAvailability: 99 })).toThrow('zone availability 99');
});
