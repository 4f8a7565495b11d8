import { type Fragment, inMilliseconds, type Message } from '#model';
import { type LatencyTree, mostAttempts, type RetriedPart } from '../latency/index.ts';
import { branchShare } from './branch-share.ts';
import type { NestedMessage, NestedStep } from './nested-retries.ts';

/** What a latency tree needs to know beside the steps. */
export interface TreeContext {
  /** Messages that take time; all unless given. */
  readonly isCounted?: (message: Message) => boolean;
  /** Label of a step in tables; its ends unless given. */
  readonly labelOf?: (message: Message) => string;
  /** The waits in front of whatever the message reaches; none unless given. */
  readonly waitsOf?: (message: Message) => readonly LatencyTree[];
}

const nothing: LatencyTree = { kind: 'sequence', parts: [] };

function inSequence(parts: readonly LatencyTree[]): LatencyTree {
  const timed = parts.filter((tree) => tree.kind !== 'sequence' || tree.parts.length > 0);
  const [only] = timed;
  return timed.length === 1 && only ? only : { kind: 'sequence', parts: timed };
}

/** Name of a message's random numbers: it follows ids, never labels. */
const streamOf = ({ source, destination, interaction }: Message): string => `${source}>${destination}/${interaction}`;

function serviceTree(message: Message, { labelOf }: TreeContext): LatencyTree {
  const p50Ms = message.latency ? inMilliseconds(message.latency.p50) : 0;
  const p95Ms = message.latency ? inMilliseconds(message.latency.p95) : 0;
  const stream = streamOf(message);
  return p50Ms > 0 && p95Ms >= p50Ms
    ? { kind: 'step', id: labelOf?.(message) ?? stream, stream, p50Ms, p95Ms }
    : nothing;
}

/** The attempts of a message that is tried again: each with the wait, the time at the receiver, and the nested calls. */
export function retryTree(step: NestedMessage, context: TreeContext = {}): RetriedPart | undefined {
  const { message } = step.traced;
  if (!message.retries) return undefined;
  const { probability, attempts = mostAttempts, timeout, backoff, multiplier } = message.retries;
  const stream = streamOf(message);
  return {
    kind: 'retry',
    id: `Wait before trying again: ${context.labelOf?.(message) ?? stream}`,
    stream,
    part: attemptTree(step, context),
    failureProbability: probability,
    maximumAttempts: Math.min(attempts, mostAttempts),
    ...(timeout ? { timeoutMs: inMilliseconds(timeout) } : {}),
    ...(backoff ? { backoffMs: inMilliseconds(backoff) } : {}),
    ...(multiplier === undefined ? {} : { multiplier }),
  };
}

const attemptTree = ({ traced: { message }, awaited }: NestedMessage, context: TreeContext): LatencyTree =>
  inSequence([...(context.waitsOf?.(message) ?? []), serviceTree(message, context), latencyTree(awaited, context)]);

function messageTree(step: NestedMessage, context: TreeContext): LatencyTree {
  const { message } = step.traced;
  if (context.isCounted?.(message) === false || message.interaction === 'reply') return nothing;
  const retried = retryTree(step, context);
  return retried ? inSequence([retried, latencyTree(step.setOff, context)]) : attemptTree(step, context);
}

/** Probabilities of alternatives, adding up to 1. */
function probabilities(fragment: Fragment): readonly number[] {
  const shares = fragment.branches.map((branch) => branchShare(fragment, branch));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares.map(() => 1 / shares.length);
}

function treeOf(step: NestedStep, context: TreeContext): LatencyTree {
  if (step.step === 'message') return messageTree(step, context);
  const { fragment, branches } = step;
  const parts = branches.map(({ steps }) => latencyTree(steps, context));
  const [first = nothing] = parts;
  switch (fragment.step) {
    case 'parallel':
      return { kind: 'parallel', parts };
    case 'loop':
      return { kind: 'repeat', times: fragment.repetitions ?? 1, part: first };
    case 'optional': {
      const probability = fragment.branches[0]?.probability ?? 1;
      const skipped = { probability: 1 - probability, part: nothing };
      return { kind: 'alternatives', options: [{ probability, part: first }, skipped] };
    }
    case 'alternatives': {
      const shares = probabilities(fragment);
      return { kind: 'alternatives', options: parts.map((part, i) => ({ probability: shares[i] ?? 0, part })) };
    }
  }
}

/**
 * Steps of a flow as a composition of latencies: messages in sequence, alternatives mixed by their probability, parallel
 * branches as their longest, loops repeated, retried calls with everything nested in them. A message that isn't counted,
 * or has no latency, takes no time; replies cost nothing of their own.
 */
export const latencyTree = (steps: readonly NestedStep[], context: TreeContext = {}): LatencyTree =>
  inSequence(steps.map((step) => treeOf(step, context)));
