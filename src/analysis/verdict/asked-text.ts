import type { QualityRequirement } from '#model';
import { targetText } from '../quantity-text.ts';
import type { ByComputation } from './judged.ts';

type Comparison = QualityRequirement['comparison'];

const words: Readonly<Record<Comparison, string>> = {
  'at-most': 'at most',
  'at-least': 'at least',
  exactly: 'exactly',
};

/** The side on which everybody takes a target of a computation to be, unless it says otherwise. */
export const usualComparison: Readonly<Record<ByComputation['computation'], Comparison>> = {
  cost: 'at-most',
  latency: 'at-most',
  'recovery-time': 'at-most',
  'recovery-point': 'at-most',
  availability: 'at-least',
  capacity: 'at-least',
};

/** The target of a requirement, with the side that it asks for where that isn't the usual one: `200 ms`, `at least 200 ms`. */
export function askedText(
  { comparison, target }: Pick<QualityRequirement, 'comparison' | 'target'>,
  { computation }: Pick<ByComputation, 'computation'>,
): string {
  return comparison === usualComparison[computation]
    ? targetText(target)
    : `${words[comparison]} ${targetText(target)}`;
}
