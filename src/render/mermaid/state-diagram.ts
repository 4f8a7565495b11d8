import { type SagaState, sagaStateId, sagaTransitions } from '../view/saga-transitions.ts';
import type { StateView } from '../view/view.ts';
import { accessibleText } from './accessible-text.ts';
import { mermaidLabel } from './escape.ts';

/** A saga as a Mermaid state diagram: the way forward, and the way back from each step that can fail. */
export function stateDiagram(view: StateView): string {
  const declared = (label: string, state: SagaState): string => `state ${label} as ${sagaStateId(state)}`;
  const body = [
    ...view.steps.map(({ name, actor }, step) => declared(mermaidLabel(name, actor), { type: 'step', step })),
    ...view.steps.flatMap(({ compensation }, step) =>
      compensation === null
        ? []
        : [declared(mermaidLabel(compensation.name, compensation.actor), { type: 'compensation', step })],
    ),
    declared(mermaidLabel(view.success), { type: 'success' }),
    declared(mermaidLabel(view.failure), { type: 'failure' }),
    ...(view.steps.length > 0 ? [`[*] --> ${sagaStateId({ type: 'step', step: 0 })}`] : []),
    ...sagaTransitions(view).map(
      ({ source, destination, label }) =>
        `${sagaStateId(source)} --> ${sagaStateId(destination)}${label === '' ? '' : ` : ${label}`}`,
    ),
    'success --> [*]',
    'failure --> [*]',
  ];
  return ['stateDiagram-v2', ...accessibleText(view), ...body.map((line) => `  ${line}`)].join('\n');
}
