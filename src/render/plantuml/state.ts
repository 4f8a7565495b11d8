import { lightPalette } from '../svg/palette.ts';
import { sagaStateId, sagaTransitions } from '../view/saga-transitions.ts';
import type { StateView } from '../view/view.ts';
import { plantumlName } from './escape.ts';
import { framed } from './frame.ts';

const styleLines = (stereotype: string, border: string): string[] => [
  `skinparam state<<${stereotype}>> {`,
  `  BackgroundColor ${lightPalette.surface}`,
  `  BorderColor ${border}`,
  '}',
];

/** A saga as a PlantUML state diagram: the way forward, and the way back from each step that can fail. */
export const stateDiagram = (view: StateView): string =>
  framed(view, [
    ...styleLines('step', lightPalette.own),
    ...styleLines('compensation', lightPalette.security),
    'hide stereotype',
    ...view.steps.map(
      ({ name, actor }, step) =>
        `state ${plantumlName(name, actor)} as ${sagaStateId({ type: 'step', step })} <<step>>`,
    ),
    ...view.steps.flatMap(({ compensation }, step) =>
      compensation === null
        ? []
        : [
            `state ${plantumlName(compensation.name, compensation.actor)} as ${sagaStateId({ type: 'compensation', step })} <<compensation>>`,
          ],
    ),
    `state ${plantumlName(view.success)} as success <<step>>`,
    `state ${plantumlName(view.failure)} as failure <<compensation>>`,
    ...(view.steps.length > 0 ? [`[*] --> ${sagaStateId({ type: 'step', step: 0 })}`] : []),
    ...sagaTransitions(view).map(
      ({ source, destination, label }) =>
        `${sagaStateId(source)} --> ${sagaStateId(destination)}${label === '' ? '' : ` : ${label}`}`,
    ),
    'success --> [*]',
    'failure --> [*]',
  ]);
