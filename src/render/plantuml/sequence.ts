import { generatedIds } from '../view/generated-ids.ts';
import type { Look, SequenceParticipant, SequenceStep, SequenceView } from '../view/view.ts';
import { escapePlantuml, plantumlLines, plantumlName } from './escape.ts';
import { framed } from './frame.ts';

type IdOf = (id: string) => string;
type Fragment = Extract<SequenceStep, { type: 'fragment' }>;

const arrows = { synchronous: '->', asynchronous: '->>', reply: '-->' } as const;
const shapes: Partial<Record<Look, string>> = { person: 'actor', data: 'database', cache: 'database' };

const participantLine = ({ id, name, subtitle, look }: SequenceParticipant, idOf: IdOf): string =>
  `${shapes[look] ?? 'participant'} ${plantumlName(name, subtitle)} as ${idOf(id)}`;

const fragmentLines = ({ operator, branches }: Fragment, idOf: IdOf): string[] => [
  ...branches.flatMap(({ label, steps }, index) => [
    `${index === 0 ? operator : 'else'} ${escapePlantuml(label)}`.trimEnd(),
    ...steps.flatMap((step) => stepLines(step, idOf)).map((line) => `  ${line}`),
  ]),
  'end',
];

function stepLines(step: SequenceStep, idOf: IdOf): string[] {
  switch (step.type) {
    case 'message': {
      const label = plantumlLines([escapePlantuml(step.description), escapePlantuml(step.detail)]);
      const ends = `${idOf(step.source)} ${arrows[step.interaction]} ${idOf(step.destination)}`;
      return [label === '' ? ends : `${ends} : ${label}`];
    }
    case 'note':
      return [
        `note over ${step.over.map(idOf).join(', ')} : ${plantumlLines(step.text.split('\n').map(escapePlantuml))}`,
      ];
    case 'fragment':
      return fragmentLines(step, idOf);
    default:
      return step satisfies never;
  }
}

/** A flow as a PlantUML sequence diagram with numbered messages. */
export function sequenceDiagram(view: SequenceView): string {
  const idOf = generatedIds('p');
  return framed(view, [
    'autonumber',
    ...view.participants.map((participant) => participantLine(participant, idOf)),
    ...view.steps.flatMap((step) => stepLines(step, idOf)),
  ]);
}
