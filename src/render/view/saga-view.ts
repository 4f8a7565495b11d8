import type { AnalyzedCaseStudy } from '#analysis';
import type { Saga } from '#model';
import type { StateView } from './view.ts';
import { counted } from './words.ts';

/** The steps of a saga, who does them, and what undoes each. */
export function sagaView({ index }: AnalyzedCaseStudy, saga: Saga, key: string): StateView {
  const undone = saga.steps.filter(({ compensation }) => compensation !== undefined).length;
  return {
    type: 'state',
    key,
    title: saga.name,
    description:
      saga.description ||
      `${counted(saga.steps.length, 'step')} towards “${saga.success}”; ${undone} of them have a compensation, which leads to “${saga.failure}”.`,
    steps: saga.steps.map(({ id, action, element, compensation }) => ({
      id,
      name: action,
      actor: index.nameOf(element),
      compensation: compensation === undefined ? null : { name: compensation, actor: index.nameOf(element) },
    })),
    success: saga.success,
    failure: saga.failure,
  };
}
