/** How the steps of a flow follow each other. Times in milliseconds. Different steps vary independently. */
export type LatencyTree =
  | TimedStep
  | QueueWait
  /** One after the other: the times add. Of no parts, nothing happens. */
  | { readonly kind: 'sequence'; readonly parts: readonly LatencyTree[] }
  /** At once, and all are waited for: the longest counts. */
  | { readonly kind: 'parallel'; readonly parts: readonly LatencyTree[] }
  /** One of them, with probabilities that add up to 1. */
  | { readonly kind: 'alternatives'; readonly options: readonly LatencyOption[] }
  /** `times` runs in a row; of a fraction, one more run with that probability. */
  | { readonly kind: 'repeat'; readonly times: number; readonly part: LatencyTree }
  | RetriedPart;

/** One step, lognormal with these percentiles. The same id may occur more than once; its time is added up in reports. */
export interface TimedStep {
  readonly kind: 'step';
  readonly id: string;
  /** Name of its random numbers, where the id is a label that may change. */
  readonly stream?: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** The wait in a queue: with one chance none, otherwise exponential. */
export interface QueueWait {
  readonly kind: 'wait';
  readonly id: string;
  readonly stream?: string;
  /** The queues of which a request joins one, with shares that add up to 1. */
  readonly queues: readonly WaitInQueue[];
}
export interface WaitInQueue {
  /** Share of the requests that join it. */
  readonly share: number;
  /** Share of these that wait. */
  readonly waitProbability: number;
  /** Mean wait of those that wait; Infinity where the queue grows without end. */
  readonly meanMs: number;
}

interface LatencyOption {
  readonly probability: number;
  readonly part: LatencyTree;
}

/** Attempts after which nobody goes on, where a definition sets no limit. */
export const mostAttempts = 1000;

/**
 * A part that is tried again when it fails or takes too long; after the last attempt the whole run fails, which counts as
 * infinitely long for every percentile.
 */
export interface RetriedPart {
  readonly kind: 'retry';
  /** Name under which the waiting between attempts is reported. */
  readonly id: string;
  readonly stream?: string;
  readonly part: LatencyTree;
  /** Chance that an attempt fails after its full time. */
  readonly failureProbability: number;
  /** Attempts in all, the first included. */
  readonly maximumAttempts: number;
  /** An attempt that takes longer is abandoned at this time and counts as failed. */
  readonly timeoutMs?: number;
  /** Wait before the second attempt. */
  readonly backoffMs?: number;
  /** Factor by which the wait grows with each further attempt; 2 when absent. */
  readonly multiplier?: number;
}

const isProbability = (value: number): boolean => value >= 0 && value <= 1;

/**
 * Checks everything in a tree that its type can't.
 * @throws {RangeError} naming the step or what is wrong
 */
export function requireLatencyTree(tree: LatencyTree): void {
  switch (tree.kind) {
    case 'step':
      if (!(tree.p50Ms > 0) || !(tree.p95Ms >= tree.p50Ms) || !Number.isFinite(tree.p95Ms))
        throw new RangeError(
          `The step "${tree.id}" has p50 ${tree.p50Ms} ms and p95 ${tree.p95Ms} ms: both must be above zero, and p95 not below p50.`,
        );
      return;
    case 'wait':
      return;
    case 'sequence':
    case 'parallel':
      tree.parts.forEach(requireLatencyTree);
      return;
    case 'alternatives': {
      const total = tree.options.reduce((sum, { probability }) => sum + probability, 0);
      if (!tree.options.every(({ probability }) => isProbability(probability)) || Math.abs(total - 1) > 1e-9)
        throw new RangeError(`The probabilities of alternatives add up to ${total}; they must add up to 1.`);
      for (const { part } of tree.options) requireLatencyTree(part);
      return;
    }
    case 'repeat':
      if (!(tree.times >= 0) || !Number.isFinite(tree.times))
        throw new RangeError(`A part can't be repeated ${tree.times} times.`);
      requireLatencyTree(tree.part);
      return;
    case 'retry':
      if (
        !isProbability(tree.failureProbability) ||
        !Number.isInteger(tree.maximumAttempts) ||
        tree.maximumAttempts < 1
      )
        throw new RangeError(`The retry "${tree.id}" needs a failure probability in 0..1 and at least one attempt.`);
      if (tree.timeoutMs !== undefined && !(tree.timeoutMs > 0))
        throw new RangeError(`The timeout of the retry "${tree.id}" must be above zero.`);
      requireLatencyTree(tree.part);
      return;
  }
}

/** Whether any step takes time. */
export function hasLatency(tree: LatencyTree): boolean {
  switch (tree.kind) {
    case 'step':
      return true;
    case 'wait':
      return false;
    case 'sequence':
    case 'parallel':
      return tree.parts.some(hasLatency);
    case 'alternatives':
      return tree.options.some(({ part }) => hasLatency(part));
    case 'repeat':
    case 'retry':
      return hasLatency(tree.part);
  }
}
