import { requireFraction } from './fraction.ts';

/**
 * Availability of elements of which one is enough: A = 1 − (1 − A₁) × (1 − A₂) × … × (1 − Aₙ). Fractions 0..1; of no
 * elements it is 0.
 * Assumes independent failures and instant, faultless failover, so it overstates the result where elements share a
 * zone, a deployment or a bug; see `availabilityWithCommonCause`.
 * Source: AWS Well-Architected, Reliability Pillar, "Availability" (redundant components).
 * @throws {RangeError} if a value is outside 0..1, which usually means a percentage was passed
 * @example availabilityInParallel([0.999, 0.999]); // 0.999999
 */
export const availabilityInParallel = (availabilities: readonly number[]): number =>
  1 - availabilities.reduce((product, availability) => product * (1 - requireFraction(availability)), 1);
