import { generatedIds } from '../view/generated-ids.ts';
import type { SequenceParticipant, SequenceStep, SequenceView } from '../view/view.ts';
import { accessibleText } from './accessible-text.ts';
import { escapeMermaid, mermaidLines } from './escape.ts';

type IdOf = (id: string) => string;
type Fragment = Extract<SequenceStep, { type: 'fragment' }>;

const arrows = { synchronous: '->>', asynchronous: '-)', reply: '-->>' } as const;

/** How each operator separates its branches; those that know only one branch are repeated. */
const separators: Readonly<Record<Fragment['operator'], string | null>> = {
  alt: 'else',
  par: 'and',
  opt: null,
  loop: null,
};

function fragmentLines({ operator, branches }: Fragment, idOf: IdOf): string[] {
  const separator = separators[operator];
  return branches.flatMap(({ label, steps }, index) => {
    const opens = index === 0 || separator === null;
    return [
      ...(opens && index > 0 ? ['end'] : []),
      `${opens ? operator : separator} ${escapeMermaid(label)}`.trimEnd(),
      ...steps.flatMap((step) => stepLines(step, idOf)).map((line) => `  ${line}`),
      ...(index === branches.length - 1 ? ['end'] : []),
    ];
  });
}

function stepLines(step: SequenceStep, idOf: IdOf): string[] {
  switch (step.type) {
    case 'message': {
      const ends = `${idOf(step.source)}${arrows[step.interaction]}${idOf(step.destination)}`;
      return [`${ends}: ${mermaidLines([step.description, step.detail])}`.trimEnd()];
    }
    case 'note':
      return [`Note over ${step.over.map(idOf).join(',')}: ${mermaidLines(step.text.split('\n'))}`];
    case 'fragment':
      return fragmentLines(step, idOf);
    default:
      return step satisfies never;
  }
}

const participantLine = ({ id, name, look }: SequenceParticipant, idOf: IdOf): string =>
  `${look === 'person' ? 'actor' : 'participant'} ${idOf(id)} as ${escapeMermaid(name)}`;

/** A flow as a Mermaid sequence diagram with numbered messages. */
export function sequenceDiagram(view: SequenceView): string {
  const idOf = generatedIds('p');
  const body = [
    'autonumber',
    ...view.participants.map((participant) => participantLine(participant, idOf)),
    ...view.steps.flatMap((step) => stepLines(step, idOf)),
  ];
  return ['sequenceDiagram', ...accessibleText(view), ...body.map((line) => `  ${line}`)].join('\n');
}
