import { requireFraction } from './fraction.ts';

/**
 * Availability of elements that must all be up: A = A₁ × A₂ × … × Aₙ. Fractions 0..1; of no elements it is 1.
 * Assumes independent failures. Elements that tend to fail together (a shared zone) overlap in their downtime, so for
 * them the product is a lower bound (Esary, Proschan & Walkup 1967).
 * Source: AWS Well-Architected, Reliability Pillar, "Availability" (hard dependencies).
 * @throws {RangeError} if a value is outside 0..1, which usually means a percentage was passed
 * @example availabilityInSeries([0.999, 0.9995]); // 0.9985005
 */
export const availabilityInSeries = (availabilities: readonly number[]): number =>
  availabilities.reduce((product, availability) => product * requireFraction(availability), 1);
