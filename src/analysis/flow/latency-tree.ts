import { type FlowStep, type Fragment, inMilliseconds, type Message } from '#model';
import type { LatencyTree } from '../latency/index.ts';

/** Attempts in all that a caller makes before it gives up; runs that fail after them don't count for a percentile. */
const maximumAttempts = 5;

const nothing: LatencyTree = { kind: 'sequence', parts: [] };

function messageTree(message: Message, stepId: (message: Message) => string): LatencyTree {
  const p50Ms = message.latency ? inMilliseconds(message.latency.p50) : 0;
  const p95Ms = message.latency ? inMilliseconds(message.latency.p95) : 0;
  if (p50Ms <= 0 || p95Ms < p50Ms) return nothing;
  const step: LatencyTree = { kind: 'step', id: stepId(message), p50Ms, p95Ms };
  if (!message.retryProbability) return step;
  const id = `retry of ${step.id}`;
  return { kind: 'retry', id, part: step, failureProbability: message.retryProbability, maximumAttempts };
}

/** Probabilities of alternatives, adding up to 1: branches without one share what the others leave. */
function probabilities({ branches }: Fragment): readonly number[] {
  const given = branches.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
  const open = branches.filter(({ probability }) => probability === undefined).length;
  const shares = branches.map(({ probability }) => probability ?? Math.max(0, 1 - given) / open);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares.map(() => 1 / shares.length);
}

/**
 * Steps of a flow as a composition of latencies: messages in sequence, alternatives mixed by their probability, parallel
 * branches as their longest, loops repeated. A message that isn't counted, or has no latency, takes no time; replies
 * cost nothing of their own.
 */
export function latencyTree(
  steps: readonly FlowStep[],
  counted: ReadonlySet<Message>,
  stepId: (message: Message) => string,
): LatencyTree {
  const treeOf = (step: FlowStep): LatencyTree => {
    if (step.step === 'note') return nothing;
    if (step.step === 'message') return counted.has(step) ? messageTree(step, stepId) : nothing;
    const parts = step.branches.map((branch) => latencyTree(branch.steps, counted, stepId));
    const [first = nothing] = parts;
    switch (step.step) {
      case 'parallel':
        return { kind: 'parallel', parts };
      case 'loop':
        return { kind: 'repeat', times: step.repetitions ?? 1, part: first };
      case 'optional': {
        const probability = step.branches[0]?.probability ?? 1;
        const skipped = { probability: 1 - probability, part: nothing };
        return { kind: 'alternatives', options: [{ probability, part: first }, skipped] };
      }
      case 'alternatives': {
        const shares = probabilities(step);
        return { kind: 'alternatives', options: parts.map((part, i) => ({ probability: shares[i] ?? 0, part })) };
      }
    }
  };
  const parts = steps.map(treeOf).filter((tree) => tree.kind !== 'sequence' || tree.parts.length > 0);
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'sequence', parts };
}

/** Whether any step takes time. */
export function hasLatency(tree: LatencyTree): boolean {
  switch (tree.kind) {
    case 'step':
      return true;
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
