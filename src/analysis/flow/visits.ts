import type { Branch, Flow, FlowStep, Fragment, Message } from '#model';
import { isWithin } from '../study-index/study-index.ts';

/** How often a branch is taken in one run: its probability; branches without one share what the others leave. */
export function branchShare({ step, branches, repetitions }: Fragment, branch: Branch): number {
  switch (step) {
    case 'parallel':
      return 1;
    case 'loop':
      return repetitions ?? 1;
    case 'optional':
      return branch.probability ?? 1;
    case 'alternatives': {
      if (branch.probability !== undefined) return branch.probability;
      const given = branches.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
      return Math.max(0, 1 - given) / branches.filter(({ probability }) => probability === undefined).length;
    }
  }
}

/** Every message of the flow with its mean number per run; a retried call counts 1 ÷ (1 − p) times. */
export function* messageCounts(steps: readonly FlowStep[], times = 1): Generator<readonly [Message, number]> {
  for (const step of steps) {
    if (step.step === 'message') yield [step, times / (1 - (step.retryProbability ?? 0))];
    else if (step.step !== 'note')
      for (const branch of step.branches) yield* messageCounts(branch.steps, times * branchShare(step, branch));
  }
}

/**
 * Mean visits that one run of the flow pays to an element: messages that reach it, or anything inside it, from outside.
 * Replies are no visits. V_k of the forced-flow law.
 */
export function visits(flow: Flow, element: string): number {
  let sum = 0;
  for (const [{ source, destination, interaction }, count] of messageCounts(flow.steps))
    if (interaction !== 'reply' && isWithin(destination, element) && !isWithin(source, element)) sum += count;
  return sum;
}
