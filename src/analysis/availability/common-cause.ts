import { requireFraction } from './fraction.ts';
import { availabilityKOfN } from './k-of-n.ts';

/**
 * Availability of k of n identical elements when a share β of each one's unavailability hits all of them together
 * (a bad deployment, a zone, a certificate). With c = β(1 − a) for the common part:
 * A = (1 − c) × kOfN(k, n, a ÷ (1 − c)); a single element keeps its availability a.
 * β = 0 is full independence, β = 1 makes n elements as good as one. Fractions 0..1.
 * Source: the beta-factor model, Fleming (1975), here applied to unavailability.
 * @throws {RangeError} if a fraction is outside 0..1, or k and n aren't whole numbers with 1 ≤ k ≤ n
 * @example availabilityWithCommonCause(1, 2, 0.99, 0.1); // ≈ 0.998919: two copies, a tenth of the downtime shared
 */
export function availabilityWithCommonCause(k: number, n: number, availability: number, beta: number): number {
  if (k < 1) throw new RangeError(`"${k} of ${n}" needs no element at all.`);
  const notCommon = 1 - requireFraction(beta, 'share of common failures') * (1 - requireFraction(availability));
  const individual = notCommon === 0 ? 0 : Math.min(1, availability / notCommon);
  return notCommon * availabilityKOfN(k, n, individual);
}
