import { exactDistribution } from './closed-form.ts';
import { hasLatency, type LatencyTree, type RetriedPart } from './latency-tree.ts';
import { firstNumbers, numberSource, sampleTree } from './sample-tree.ts';

/** Share of the runs of a part that are over within a time, exact or of 5,000 simulated ones. */
function shareWithin(part: LatencyTree, timeoutMs: number, seed: string): number {
  const exact = exactDistribution(part);
  if (exact) return exact(timeoutMs);
  const { timesMs, failed } = sampleTree(part, firstNumbers(5000), numberSource(seed));
  return timesMs.filter((time, run) => time <= timeoutMs && failed?.[run] !== 1).length / timesMs.length;
}

/**
 * Chance that one attempt fails: q = 1 − (1 − p) × (1 − failure of the part), and with a timeout, where the part takes
 * time, q = 1 − (1 − p) × (share of the part's runs that are over within it).
 */
function failureOfAttempt({ id, stream = id, part, failureProbability, timeoutMs }: RetriedPart): number {
  const isOver =
    timeoutMs !== undefined && hasLatency(part) ? shareWithin(part, timeoutMs, stream) : 1 - failureOf(part);
  return 1 - (1 - failureProbability) * isOver;
}

/**
 * Share of the runs that never end: after the last attempt of a retry, qᴬ, or in a queue that grows without end. Parts
 * that all have to end: 1 − Π(1 − fᵢ); of alternatives Σ pᵢfᵢ.
 * Assumes parts that fail independently of each other.
 */
export function failureOf(tree: LatencyTree): number {
  switch (tree.kind) {
    case 'step':
      return 0;
    case 'wait':
      return tree.queues.reduce((sum, { share, meanMs }) => (Number.isFinite(meanMs) ? sum : sum + share), 0);
    case 'sequence':
    case 'parallel':
      return 1 - tree.parts.reduce((product, part) => product * (1 - failureOf(part)), 1);
    case 'alternatives':
      return tree.options.reduce((sum, { probability, part }) => sum + probability * failureOf(part), 0);
    case 'repeat': {
      const failure = failureOf(tree.part);
      const whole = Math.floor(tree.times);
      return 1 - (1 - failure) ** whole * (1 - (tree.times - whole) * failure);
    }
    case 'retry':
      return failureOfAttempt(tree) ** tree.maximumAttempts;
  }
}

/**
 * Mean number of attempts: (1 − qᴬ) ÷ (1 − q) for at most A attempts that each fail with probability q.
 * Assumes attempts that fail independently of each other. Source: mean of a geometric distribution cut off at A.
 * @example meanAttempts(retry); // 2 at q = 0.5 without a limit, 1.9375 with five attempts
 */
export function meanAttempts(retry: RetriedPart): number {
  const failure = failureOfAttempt(retry);
  return failure >= 1 ? retry.maximumAttempts : (1 - failure ** retry.maximumAttempts) / (1 - failure);
}
