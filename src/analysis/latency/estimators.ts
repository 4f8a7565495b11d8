import { type LatencyDistribution, quantileOf } from './closed-form.ts';
import { standardNormalQuantile } from './normal-distribution.ts';
import { quantileInterval, sampleQuantile } from './quantile-interval.ts';

export interface PercentileEstimate {
  /** Infinity where the runs that fail, or are never served, leave no such share. */
  readonly ms: number;
  /** Confidence interval of the simulation; equal to `ms` where the result is exact. */
  readonly lower: number;
  readonly upper: number;
}

/** What is known of the time of a run. */
export interface LatencyEstimator {
  /** @param confidence of the interval, 0.95 unless given */
  readonly percentile: (fraction: number, confidence?: number) => PercentileEstimate;
  /** The percentile alone, without its interval. */
  readonly quantile: (fraction: number) => number;
  /** Share of all runs that are over within so many milliseconds. */
  readonly shareWithin: (ms: number) => number;
}

/** Nine digits: engines may differ in the last bit of a logarithm, and nobody needs it. */
export const stable = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(9)) : value);

export function exactEstimator(distribution: LatencyDistribution): LatencyEstimator {
  const quantile = (fraction: number) => stable(quantileOf(distribution, fraction));
  return {
    quantile,
    percentile: (fraction) => {
      const ms = quantile(fraction);
      return { ms, lower: ms, upper: ms };
    },
    shareWithin: (ms) => stable(distribution(ms)),
  };
}

/** Number of values of a sorted list that are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order statistics of simulated runs. @param sorted times, rising; a run that fails takes infinitely long */
export const sampleEstimator = (sorted: Float64Array): LatencyEstimator => ({
  quantile: (fraction) => stable(sampleQuantile(sorted, fraction)),
  percentile: (fraction, confidence) => {
    const { estimate, lower, upper } = quantileInterval(sorted, fraction, confidence);
    return { ms: stable(estimate), lower: stable(lower), upper: stable(upper) };
  },
  shareWithin: (ms) => stable(countUpTo(sorted, ms) / sorted.length),
});

/**
 * Where a part with the exact distribution F follows others, P(T ≤ t) is the mean of F(t − R) over simulated times R of
 * the others: only they are left to chance, so that some thousand runs tell what plain simulation needs millions for.
 * Source: conditional Monte Carlo, Asmussen & Glynn (2007), Stochastic Simulation, section V.4.
 * @param others sorted times, rising; a run that fails takes infinitely long
 */
export function conditionalEstimator(others: Float64Array, distribution: LatencyDistribution): LatencyEstimator {
  /** Mean of F(t − R), moved by so many standard errors. */
  const shareAt = (ms: number, standardErrors: number): number => {
    let [sum, squares] = [0, 0];
    const possible = countUpTo(others, ms);
    let share = 0;
    for (let i = 0; i < possible; i++) {
      // Sorted: those that didn't wait are all the same.
      if (i === 0 || others[i] !== others[i - 1]) share = distribution(ms - (others[i] as number));
      sum += share;
      squares += share * share;
    }
    const mean = sum / others.length;
    const variance = Math.max(0, squares / others.length - mean * mean);
    return Math.min(1, Math.max(0, mean + standardErrors * Math.sqrt(variance / others.length)));
  };
  const attainable = countUpTo(others, Number.MAX_VALUE) / others.length;
  /** Doubles until the share is reached, then bisects to six digits. */
  const timeOf = (fraction: number, standardErrors: number): number => {
    if (shareAt(Number.MAX_VALUE, standardErrors) < fraction || attainable === 0) return Number.POSITIVE_INFINITY;
    let high = Math.max(1e-3, sampleQuantile(others, Math.min(fraction, attainable)));
    while (shareAt(high, standardErrors) < fraction) high *= 2;
    let low = shareAt(high / 2, standardErrors) < fraction ? high / 2 : 0;
    for (let i = 0; i < 60 && high - low > high * 1e-7; i++) {
      const middle = (low + high) / 2;
      if (shareAt(middle, standardErrors) >= fraction) high = middle;
      else low = middle;
    }
    return high;
  };
  const quantile = (fraction: number) => stable(timeOf(fraction, 0));
  return {
    quantile,
    percentile: (fraction, confidence = 0.95) => {
      const z = standardNormalQuantile((1 + confidence) / 2);
      return { ms: quantile(fraction), lower: stable(timeOf(fraction, z)), upper: stable(timeOf(fraction, -z)) };
    },
    shareWithin: (ms) => stable(shareAt(ms, 0)),
  };
}
