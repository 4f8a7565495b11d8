import type { StateView } from './view.ts';

/** Where a saga goes: a step or compensation by the number of its step, or one of the two ends. */
export type SagaState =
  | { readonly type: 'step' | 'compensation'; readonly step: number }
  | { readonly type: 'success' | 'failure' };

/** A word for a state in generated text: `step1`, `compensation1`, `success`. */
export const sagaStateId = (state: SagaState): string =>
  'step' in state ? `${state.type}${state.step + 1}` : state.type;

export interface SagaTransition {
  readonly source: SagaState;
  readonly destination: SagaState;
  /** `fails` for the way back; empty for the way forward and between compensations. */
  readonly label: string;
}

/**
 * The transitions of a saga. When a step fails, the steps before it are undone, latest first (Garcia-Molina & Salem,
 * Sagas, 1987); the failed step itself has had no effect. The compensation of the last step undoes a completed saga.
 */
export function sagaTransitions({ steps }: Pick<StateView, 'steps'>): SagaTransition[] {
  const undoing = (before: number): SagaState => {
    const step = steps.slice(0, before).findLastIndex(({ compensation }) => compensation !== null);
    return step < 0 ? { type: 'failure' } : { type: 'compensation', step };
  };
  const forward = steps.map(
    (_, step): SagaTransition => ({
      source: { type: 'step', step },
      destination: step + 1 < steps.length ? { type: 'step', step: step + 1 } : { type: 'success' },
      label: '',
    }),
  );
  const failing = steps.map(
    (_, step): SagaTransition => ({
      source: { type: 'step', step },
      destination: undoing(step),
      label: 'fails',
    }),
  );
  const backward = steps.flatMap(({ compensation }, step): SagaTransition[] =>
    compensation === null ? [] : [{ source: { type: 'compensation', step }, destination: undoing(step), label: '' }],
  );
  const last = steps.length - 1;
  const undone: SagaTransition[] =
    steps[last]?.compensation == null
      ? []
      : [{ source: { type: 'success' }, destination: { type: 'compensation', step: last }, label: 'is undone' }];
  return [...forward, ...undone, ...failing, ...backward.reverse()];
}
