import { once } from '../once.ts';
import { holdAgainst, sideOf } from '../verdict/hold-against.ts';
import { exactDistribution, type LatencyDistribution, quantileOf } from './closed-form.ts';
import { type StepContribution, shareOut } from './contributions.ts';
import {
  conditionalEstimator,
  exactEstimator,
  type LatencyEstimator,
  type PercentileEstimate,
  sampleEstimator,
  stable,
} from './estimators.ts';
import { failureOf } from './failure.ts';
import { type LatencyTree, requireLatencyTree } from './latency-tree.ts';
import { type DrawnNumbers, firstNumbers, numberSource, type SampledPart, sampleTree } from './sample-tree.ts';

/** At most `ms` in a share `percentile` of the runs. */
export interface LatencyTarget {
  /** As a fraction. */
  readonly percentile: number;
  readonly ms: number;
}

export interface LatencyOptions {
  /** Names the random numbers; the flow's id. The same seed gives the same result on every machine. */
  readonly seed: string;
  /** Simulated runs, default 5,000: the 95 % interval of a p95 then reaches from about p94.4 to p95.6. */
  readonly runs?: number;
  /** Where the percentile of one of them is too near to its target to tell, more is computed. */
  readonly targets?: readonly LatencyTarget[];
  /** Kept by whoever estimates one flow at several loads, whose random numbers are the same. */
  readonly drawn?: DrawnNumbers;
}

export interface LatencyEstimate extends LatencyEstimator {
  readonly method: 'exact' | 'simulated';
  readonly runs: number;
  /** Mean of the runs that complete. */
  readonly meanMs: number;
  /** Share of the runs that fail after their last attempt, or wait without end. They count as infinitely long. */
  readonly failureShare: number;
  /** In order of first appearance. */
  readonly contributions: readonly StepContribution[];
}

/** Most runs, 5,000 × 2⁶: the 95 % interval of a p95 then reaches from p94.92 to p95.08. */
const mostRuns = 320_000;

/** Confidence at which runs are enough: looking again after each doubling would otherwise decide by chance. */
const decided = 0.999;

/**
 * How a target stands against an estimated percentile: it holds from the upper bound of the interval on, fails below the
 * lower bound, and is uncertain while the interval holds it.
 */
export const verdictOn = (
  { lower, upper }: Pick<PercentileEstimate, 'lower' | 'upper'>,
  targetMs: number,
): ReturnType<typeof holdAgainst> => holdAgainst('at-most', sideOf(lower, targetMs), sideOf(upper, targetMs));

const isOver = ({ failed, timesMs }: SampledPart, run: number): boolean =>
  failed?.[run] !== 1 && (timesMs[run] as number) < Number.POSITIVE_INFINITY;

/** Sorted times; a run that fails takes infinitely long. */
const sortedTimes = (sample: SampledPart): Float64Array<ArrayBuffer> =>
  sample.timesMs.map((time, run) => (isOver(sample, run) ? time : Number.POSITIVE_INFINITY)).sort();

const flattened = (tree: LatencyTree): readonly LatencyTree[] =>
  tree.kind === 'sequence' ? tree.parts.flatMap(flattened) : [tree];

/** The longest part of a sequence that has an exact distribution, and everything else. */
function longestExact(tree: LatencyTree): { distribution: LatencyDistribution; others: LatencyTree } | undefined {
  const parts = flattened(tree);
  let longest: { distribution: LatencyDistribution; part: LatencyTree; ms: number } | undefined;
  for (const part of parts) {
    const distribution = exactDistribution(part);
    const ms = distribution ? quantileOf(distribution, 0.99) : 0;
    if (distribution && ms > (longest?.ms ?? 0)) longest = { distribution, part, ms };
  }
  if (!longest) return undefined;
  const { distribution, part: chosen } = longest;
  return { distribution, others: { kind: 'sequence', parts: parts.filter((part) => part !== chosen) } };
}

/** Whether all that is left to chance is the waiting: then no wait at all has the exact percentiles, and more has longer ones. */
const isOneStepAfterWaiting = (tree: LatencyTree): boolean => {
  const [step, ...more] = flattened(tree).filter(({ kind }) => kind !== 'wait');
  return step !== undefined && more.length === 0 && exactDistribution(step) !== undefined;
};

/**
 * How long a flow takes. Each step is lognormal through its p50 and p95, waits are those of its queues; in sequence times
 * add, in parallel the longest counts, alternatives mix, failed attempts are repeated, and a run that fails for good is
 * infinitely long. Percentiles are of all runs and never added: they come from the simulated runs, or exactly where the
 * tree needs no sum. While the 99.9 % interval of a percentile holds its target, the longest part is integrated instead
 * of simulated, where it can be (always, where everything else is waiting), and runs are doubled from 5,000 up to 320,000. Unit: milliseconds.
 * Assumes steps that vary independently; steps that are slow together (one overloaded database) make the tail longer.
 * Source: Monte Carlo with distribution-free intervals of the order statistics, Conover (1999), section 3.2.
 * @throws {RangeError} if the tree isn't valid
 */
export function estimateLatency(
  tree: LatencyTree,
  { seed, runs: firstRuns = 5000, targets = [], drawn }: LatencyOptions,
): LatencyEstimate {
  requireLatencyTree(tree);
  const exact = exactDistribution(tree);
  const first = sampleTree(tree, firstNumbers(firstRuns), numberSource(seed, drawn));
  const sorted = sortedTimes(first);
  const completed = sorted.filter(Number.isFinite);
  const { estimator, runs } = exact
    ? { estimator: exactEstimator(exact), runs: firstRuns }
    : untilDecided(tree, seed, sorted, targets);
  const contributions = once(() => shareOut(first, (_, run) => isOver(first, run)));
  return {
    ...estimator,
    method: exact ? 'exact' : 'simulated',
    runs,
    meanMs:
      completed.length === 0
        ? Number.POSITIVE_INFINITY
        : stable(completed.reduce((total, time) => total + time, 0) / completed.length),
    failureShare: stable(failureOf(tree)),
    get contributions() {
      return contributions();
    },
  };
}

function untilDecided(
  tree: LatencyTree,
  seed: string,
  sorted: Float64Array,
  targets: readonly LatencyTarget[],
): { readonly estimator: LatencyEstimator; readonly runs: number } {
  const isOpen = ({ percentile }: LatencyEstimator) =>
    targets.some((target) => verdictOn(percentile(target.percentile, decided), target.ms) === 'uncertain');
  let runs = sorted.length;
  let estimator = sampleEstimator(sorted);
  const split = isOneStepAfterWaiting(tree) || isOpen(estimator) ? longestExact(tree) : undefined;
  const simulate = (count: number): LatencyEstimator => {
    const sample = sampleTree(split?.others ?? tree, firstNumbers(count), numberSource(`${seed}/${count} runs`));
    return split ? conditionalEstimator(sortedTimes(sample), split.distribution) : sampleEstimator(sortedTimes(sample));
  };
  if (split) estimator = simulate(runs);
  while (isOpen(estimator) && runs * 2 <= mostRuns) {
    runs *= 2;
    estimator = simulate(runs);
  }
  return { estimator, runs };
}
