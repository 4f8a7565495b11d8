/** A quantile estimated from a sample, between bounds that hold with the given confidence. */
export interface QuantileInterval {
  readonly estimate: number;
  /** 0 where the sample is too small for a lower bound: times aren't negative. */
  readonly lower: number;
  /** Infinity where the sample is too small for an upper bound. */
  readonly upper: number;
}

/**
 * Ranks l and u (from 1) of the order statistics between which the p-quantile lies with at least the given confidence:
 * the largest l with P(B < l) ≤ α/2 and the smallest u with P(B < u) ≥ 1 − α/2, for B ~ Binomial(n, p). A rank of 0 or
 * n + 1 means that the sample has no such bound. Holds for every continuous distribution.
 * Source: Conover (1999), Practical Nonparametric Statistics, section 3.2; Hahn & Meeker (1991), section 5.2.
 */
export function quantileRanks(
  sampleSize: number,
  probability: number,
  confidence = 0.95,
): readonly [lower: number, upper: number] {
  const mode = Math.min(sampleSize, Math.floor((sampleSize + 1) * probability));
  const odds = probability / (1 - probability);
  const weights = new Map<number, number>([[mode, 1]]);
  let weight = 1;
  for (let k = mode; k < sampleSize && weight > 1e-17; k++) {
    weight *= ((sampleSize - k) / (k + 1)) * odds;
    weights.set(k + 1, weight);
  }
  weight = 1;
  for (let k = mode; k > 0 && weight > 1e-17; k--) {
    weight *= k / ((sampleSize - k + 1) * odds);
    weights.set(k - 1, weight);
  }
  const total = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const outside = (1 - confidence) / 2;
  const counts = [...weights.keys()].sort((a, b) => a - b);
  let below = 0;
  let lower = 0;
  let upper = sampleSize + 1;
  for (const count of counts) {
    const upToCount = below + (weights.get(count) ?? 0) / total;
    if (below <= outside) lower = count;
    if (upToCount >= 1 - outside) {
      upper = count + 1;
      break;
    }
    below = upToCount;
  }
  return [lower, upper];
}

/** Quantile of a sorted sample: the ⌈n × p⌉-th value; Infinity of an empty sample. */
export const sampleQuantile = (sorted: ArrayLike<number>, probability: number): number =>
  sorted[Math.max(1, Math.ceil(sorted.length * probability - 1e-9)) - 1] ?? Number.POSITIVE_INFINITY;

/**
 * Quantile of a sorted sample with its distribution-free confidence interval. An empty sample knows nothing: the interval
 * is everything.
 * @throws {RangeError} if the probability isn't between 0 and 1
 */
export function quantileInterval(sorted: ArrayLike<number>, probability: number, confidence = 0.95): QuantileInterval {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`The percentile ${probability} is outside 0..1; write the 95th as 0.95.`);
  const [lower, upper] = quantileRanks(sorted.length, probability, confidence);
  return {
    estimate: sampleQuantile(sorted, probability),
    lower: sorted[lower - 1] ?? 0,
    upper: sorted[upper - 1] ?? Number.POSITIVE_INFINITY,
  };
}
