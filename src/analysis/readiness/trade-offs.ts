import type { LoggedDecision } from '../analyzed-case-study.ts';

/** What the decision costs, in its consequences or among the arguments against the chosen option. */
export const namesItsPrice = ({ consequences, options, chosen }: LoggedDecision): boolean =>
  consequences.bad.length > 0 || options.some(({ id, bad }) => id === chosen && bad.length > 0);

/** Decisions that weigh options and name what the chosen one costs. */
export const arguable = (decisions: readonly LoggedDecision[]): readonly LoggedDecision[] =>
  decisions.filter((decision) => decision.options.length > 1 && namesItsPrice(decision));
