import { requireFraction } from './fraction.ts';

/**
 * Availability of n identical elements of which at least k must be up: A = Σ (i = k..n) C(n, i) × aⁱ × (1 − a)ⁿ⁻ⁱ.
 * k = n is a series, k = 1 is parallel. Fractions 0..1.
 * Assumes independent failures of identical elements; count what must be up at peak load, not what is enough to answer.
 * Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), k-out-of-n systems.
 * @throws {RangeError} if `availability` is outside 0..1, or k and n aren't whole numbers with 0 ≤ k ≤ n
 * @example availabilityKOfN(2, 3, 0.9); // 0.972
 */
export function availabilityKOfN(k: number, n: number, availability: number): number {
  requireFraction(availability);
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n)
    throw new RangeError(`"${k} of ${n}" is not a choice of k from n elements.`);
  if (k === 0) return 1;
  // The smaller of the two tails is summed, so that many nines survive the floating point.
  const up = tail(n, k, availability);
  const down = tail(n, n - k + 1, 1 - availability);
  return down < up ? 1 - down : up;
}

/** Probability of at least `atLeast` successes in n trials; in logarithms, since C(1100, 550) is beyond a double. */
function tail(n: number, atLeast: number, probability: number): number {
  if (n <= 500) return shortTail(n, atLeast, probability);
  if (probability === 0 || probability === 1) return probability === 1 || atLeast === 0 ? 1 : 0;
  const success = Math.log(probability);
  const failure = Math.log1p(-probability);
  let term = logCombinations(n, atLeast) + atLeast * success + (n - atLeast) * failure;
  let sum = 0;
  for (let successes = atLeast; successes <= n; successes++) {
    sum += Math.exp(term);
    term += Math.log((n - successes) / (successes + 1)) + success - failure;
  }
  return Math.min(sum, 1);
}

function shortTail(n: number, atLeast: number, probability: number): number {
  let sum = 0;
  for (let successes = atLeast; successes <= n; successes++)
    sum += combinations(n, successes) * probability ** successes * (1 - probability) ** (n - successes);
  return Math.min(sum, 1);
}

function logCombinations(n: number, k: number): number {
  let result = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) result += Math.log((n - i + 1) / i);
  return result;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return result;
}
