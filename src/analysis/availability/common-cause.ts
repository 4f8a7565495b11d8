import { requireFraction } from './fraction.ts';
import { availabilityKOfN } from './k-of-n.ts';

/**
 * Share of the unavailability of redundant instances that hits all of them, where the author gives none.
 * Source: the generic beta factor 0.1 of NUREG/CR-4780, Procedures for Treating Common Cause Failures (1988); also the
 * highest value of IEC 61508-6:2010, annex D, which goes from 0.5 to 10 %.
 */
export const genericBeta = 0.1;

/**
 * Availability of k of n identical instances when a share β of each one's unavailability hits all of them together
 * (a zone, a release, a certificate). With c = β(1 − a) for the common part:
 * A = (1 − c) × kOfN(k, n, a ÷ (1 − c)). Where all n are needed nothing is redundant, and A = aⁿ.
 * Fractions 0..1; fewer than k instances are never enough, so that A = 0.
 * Source: the beta-factor model, Fleming (1975), here applied to unavailability.
 * @throws {RangeError} if a fraction is outside 0..1, or k and n aren't whole numbers with k ≥ 1
 * @example availabilityWithCommonCause(1, 2, 0.99, 0.1); // ≈ 0.998919: two copies, a tenth of the downtime shared
 */
export function availabilityWithCommonCause(k: number, n: number, availability: number, beta: number): number {
  if (k < 1) throw new RangeError(`"${k} of ${n}" needs no element at all.`);
  if (n < k) return 0;
  if (n === k) return availabilityKOfN(k, n, availability);
  const notCommon = 1 - requireFraction(beta, 'share of common failures') * (1 - requireFraction(availability));
  const individual = notCommon === 0 ? 0 : Math.min(1, availability / notCommon);
  return notCommon * availabilityKOfN(k, n, individual);
}
