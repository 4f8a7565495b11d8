import { exactDistribution, quantileOf } from './closed-form.ts';
import { type LatencyTree, requireLatencyTree } from './latency-tree.ts';
import { proportionInterval } from './proportion-interval.ts';
import { quantileInterval, sampleQuantile } from './quantile-interval.ts';
import { firstNumbers, numberSource, type SampledPart, sampleTree } from './sample-tree.ts';

export interface LatencyOptions {
  /** Names the random numbers; the flow's id. The same seed gives the same result on every machine. */
  readonly seed: string;
  /** Simulated runs, default 5,000: the 95 % interval of a p95 then reaches from about p94.4 to p95.6. */
  readonly runs?: number;
  /** Percentiles as fractions; default p50, p90, p95, p99. */
  readonly percentiles?: readonly number[];
  /** At most `ms` in a share `percentile` of the runs. */
  readonly target?: { readonly percentile: number; readonly ms: number };
}

export interface PercentileEstimate {
  /** As a fraction. */
  readonly percentile: number;
  readonly ms: number;
  /** 95 % confidence interval of the simulation; equal to `ms` where the result is exact. */
  readonly lowerMs: number;
  readonly upperMs: number;
}

/** Where the time goes. The shares of all steps add up to 1. */
export interface StepContribution {
  readonly id: string;
  /** Mean time for which a completed run waits for this step. */
  readonly meanMs: number;
  /** Its share of the mean time of a run. */
  readonly share: number;
  /** Its share of the time in the slowest twentieth of the completed runs. */
  readonly tailShare: number;
}

export interface TargetVerdict {
  readonly percentile: number;
  readonly ms: number;
  /** Probability that a run completes within the target time, with its 95 % confidence interval. */
  readonly probability: number;
  readonly lower: number;
  readonly upper: number;
  /** `uncertain`: the confidence interval holds the target percentile. */
  readonly verdict: 'met' | 'missed' | 'uncertain';
}

export interface LatencyEstimate {
  readonly method: 'exact' | 'simulated';
  readonly runs: number;
  readonly percentiles: readonly PercentileEstimate[];
  /** Times of the 1st to the 99th percentile, for drawing the distribution. */
  readonly distributionMs: readonly number[];
  readonly meanMs: number;
  /** Share of the runs that fail after their last attempt; the percentiles are of the others. */
  readonly failureProbability: number;
  /** In order of first appearance. */
  readonly contributions: readonly StepContribution[];
  readonly target?: TargetVerdict;
}

/** Nine digits: engines may differ in the last bit of a logarithm, and nobody needs it. */
const stable = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(9)) : value);

/** Share of the slowest runs that `tailShare` looks at. */
const tailProbability = 0.95;

/**
 * How long a flow takes. Each step is lognormal through its p50 and p95; in sequence times add, in parallel the longest
 * counts, alternatives mix, failed attempts are repeated. Percentiles are never added: they come from the simulated runs,
 * or exactly where the tree needs no sum. Unit: milliseconds.
 * Assumes steps that vary independently; steps that are slow together (one overloaded database) make the tail longer.
 * Source: Monte Carlo with distribution-free intervals of the order statistics, Conover (1999), section 3.2.
 * @throws {RangeError} if the tree isn't valid
 */
export function estimateLatency(tree: LatencyTree, options: LatencyOptions): LatencyEstimate {
  requireLatencyTree(tree);
  const { seed, runs: runCount = 5000, percentiles = [0.5, 0.9, 0.95, 0.99], target } = options;
  const sampled = sampleTree(tree, firstNumbers(runCount), numberSource(seed));
  const { failed, timesMs } = sampled;
  const sorted = (failed ? timesMs.filter((_, run) => failed[run] === 0) : timesMs.slice()).sort();
  const exact = exactDistribution(tree);

  const estimate = (percentile: number): PercentileEstimate => {
    if (exact) {
      const ms = stable(quantileOf(exact, percentile));
      return { percentile, ms, lowerMs: ms, upperMs: ms };
    }
    const { estimate: ms, lower, upper } = quantileInterval(sorted, percentile);
    return { percentile, ms: stable(ms), lowerMs: stable(lower), upperMs: stable(upper) };
  };
  const hundredths = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);

  return {
    method: exact ? 'exact' : 'simulated',
    runs: runCount,
    percentiles: percentiles.map(estimate),
    distributionMs: hundredths.map((percentile) =>
      stable(exact ? quantileOf(exact, percentile) : sampleQuantile(sorted, percentile)),
    ),
    meanMs: stable(sorted.reduce((sum, time) => sum + time, 0) / sorted.length),
    failureProbability: stable(1 - sorted.length / runCount),
    contributions: contributions(sampled, sorted),
    ...(target ? { target: judge(target, runCount, sorted, exact) } : {}),
  };
}

function contributions(
  { runs, timesMs, failed, attribute }: SampledPart,
  sorted: Float64Array,
): readonly StepContribution[] {
  const slow = sorted[Math.floor(sorted.length * tailProbability)] ?? Number.POSITIVE_INFINITY;
  const spent = new Map<string, { all: number; tail: number }>();
  const completed = new Float64Array(runs.length).fill(1);
  failed?.forEach((isFailed, run) => {
    if (isFailed === 1) completed[run] = 0;
  });
  attribute(completed, (id, times, weights, runsOfStep) => {
    const sums = spent.get(id) ?? { all: 0, tail: 0 };
    for (let i = 0; i < times.length; i++) {
      const time = (times[i] as number) * (weights[i] as number);
      sums.all += time;
      if ((timesMs[runsOfStep[i] as number] as number) >= slow) sums.tail += time;
    }
    spent.set(id, sums);
  });
  const total = { all: 0, tail: 0 };
  for (const { all, tail } of spent.values()) {
    total.all += all;
    total.tail += tail;
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : stable(part / whole));
  return [...spent].map(([id, { all, tail }]) => ({
    id,
    meanMs: share(all, sorted.length),
    share: share(all, total.all),
    tailShare: share(tail, total.tail),
  }));
}

function judge(
  { percentile, ms }: { readonly percentile: number; readonly ms: number },
  runCount: number,
  sorted: Float64Array,
  exact: ((timeMs: number) => number) | undefined,
): TargetVerdict {
  const hits = sorted.reduce((count, time) => count + Number(time <= ms), 0);
  const probability = exact ? exact(ms) : hits / runCount;
  const [lower, upper] = exact ? [probability, probability] : proportionInterval(hits, runCount);
  return {
    percentile,
    ms,
    probability: stable(probability),
    lower: stable(lower),
    upper: stable(upper),
    verdict: stable(lower) >= percentile ? 'met' : stable(upper) < percentile ? 'missed' : 'uncertain',
  };
}
