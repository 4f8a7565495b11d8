import type { Flow, Message } from '#model';
import { meanAttempts } from '../latency/index.ts';
import { isWithin } from '../study-index/study-index.ts';
import { branchShare } from './branch-share.ts';
import { retryTree } from './latency-tree.ts';
import { type NestedStep, nestRetries } from './nested-retries.ts';

type MessageCount = readonly [message: Message, count: number];

function* countsOf(steps: readonly NestedStep[], times: number): Generator<MessageCount> {
  for (const step of steps)
    if (step.step === 'message') {
      const retry = retryTree(step);
      const count = times * (retry ? meanAttempts(retry) : 1);
      yield [step.traced.message, count];
      yield* countsOf(step.awaited, count);
      yield* countsOf(step.setOff, count);
    } else
      for (const { branch, steps: inner } of step.branches)
        yield* countsOf(inner, times * branchShare(step.fragment, branch));
}

const counted = new WeakMap<Flow['steps'], readonly MessageCount[]>();

/** Every message of the flow with its mean number per run; what a retried call causes counts once for each attempt. */
export function messageCounts(flow: Flow): readonly MessageCount[] {
  const known = counted.get(flow.steps);
  if (known) return known;
  const counts = [...countsOf(nestRetries(flow), 1)];
  counted.set(flow.steps, counts);
  return counts;
}

/**
 * Mean visits that one run of the flow pays to an element: messages that reach it, or anything inside it, from outside.
 * Replies are no visits. V_k of the forced-flow law.
 */
export function visits(flow: Flow, element: string): number {
  let sum = 0;
  for (const [{ source, destination, interaction }, count] of messageCounts(flow))
    if (interaction !== 'reply' && isWithin(destination, element) && !isWithin(source, element)) sum += count;
  return sum;
}
