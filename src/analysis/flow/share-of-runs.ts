import type { FlowStep, Message } from '#model';
import { branchShare } from './branch-share.ts';

/**
 * Share of a flow's runs, 0–1, in which at least one of the given messages is sent: 1 − P(none), where P(none) is the
 * product over the steps, 1 − p + p × P(none of the branch) for an optional branch, and the mean over alternatives weighted
 * by their probabilities. Assumes that fragments are entered independently of each other.
 */
export const shareOfRuns = (steps: readonly FlowStep[], isMeant: (message: Message) => boolean): number =>
  1 - chanceOfNone(steps, isMeant);

function chanceOfNone(steps: readonly FlowStep[], isMeant: (message: Message) => boolean): number {
  return steps.reduce((chance, step) => chance * chanceOfNoneIn(step, isMeant), 1);
}

function chanceOfNoneIn(step: FlowStep, isMeant: (message: Message) => boolean): number {
  if (step.step === 'note') return 1;
  if (step.step === 'message') return isMeant(step) ? 0 : 1;
  const inside = step.branches.map((branch) => ({
    share: step.step === 'alternatives' || step.step === 'optional' ? branchShare(step, branch) : 1,
    none: chanceOfNone(branch.steps, isMeant),
  }));
  switch (step.step) {
    case 'alternatives':
      return inside.reduce((chance, { share, none }) => chance - share * (1 - none), 1);
    case 'optional':
    case 'parallel':
    case 'loop':
      return inside.reduce((chance, { share, none }) => chance * (1 - share * (1 - none)), 1);
  }
}
