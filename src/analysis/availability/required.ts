import { requireFraction } from './fraction.ts';
import { availabilityInSeries } from './in-series.ts';

/**
 * Availability that one element must have for a series to reach a target: target ÷ Π of the others.
 * @returns undefined when even a perfect element isn't enough
 * @throws {RangeError} if a value is outside 0..1
 * @example requiredInSeries(0.999, [0.9995, 0.9999]); // ≈ 0.9996
 */
export function requiredInSeries(target: number, others: readonly number[]): number | undefined {
  const rest = availabilityInSeries(others);
  if (requireFraction(target, 'target') === 0) return 0;
  return target > rest ? undefined : target / rest;
}

/**
 * Fewest identical, independent copies, one of which is enough, that reach a target:
 * n = ⌈ln(1 − target) ÷ ln(1 − a)⌉, at least 1.
 * @returns undefined when no number of copies reaches it (target 1, or an element that is never up)
 * @example copiesRequired(0.99999, 0.99); // 3
 */
export function copiesRequired(target: number, availability: number): number | undefined {
  requireFraction(target, 'target');
  if (requireFraction(availability) >= target) return 1;
  if (availability === 0 || target === 1) return undefined;
  return Math.ceil(Math.log(1 - target) / Math.log(1 - availability) - 1e-9);
}

/**
 * Availability that each of n equal elements in series needs: target^(1/n).
 * Source: the "rule of the extra nine" in Treynor, Dahlin, Rau & Beyer, "The Calculus of Service Availability",
 * ACM Queue 15(2), 2017, is this for ten dependencies.
 * @example requiredOfEach(0.9999, 10); // ≈ 0.99999
 */
export const requiredOfEach = (target: number, count: number): number =>
  requireFraction(target, 'target') ** (1 / count);
