import { bracedBlock } from '../braced-block.ts';
import type { SequenceStep } from '../view/view.ts';
import { pathOf, quoted } from './escape.ts';
import { arrowOf, isApart } from './model.ts';

type Message = Extract<SequenceStep, { type: 'message' }>;
type Fragment = Extract<SequenceStep, { type: 'fragment' }>;

/** A remark over the step before it, and its latency, are notes on that step. */
function messageLines(message: Message, remarks: readonly string[], label: string): string[] {
  const { source, destination, description, detail, interaction } = message;
  if (source !== destination && !isApart(source, destination)) return [];
  const arrow =
    interaction === 'reply'
      ? `${pathOf(destination)} <- ${pathOf(source)}`
      : `${pathOf(source)} ${arrowOf(interaction)} ${pathOf(destination)}`;
  const title = [label === '' ? '' : `[${label}]`, description].filter((part) => part.trim() !== '').join(' ');
  const notes = [detail, ...remarks].filter((part) => part !== '').join(' · ');
  return bracedBlock(
    title === '' ? arrow : `${arrow} ${quoted(title)}`,
    notes === '' ? [] : [`notes ${quoted(notes)}`],
  );
}

const onlyMessage = (steps: readonly SequenceStep[]): boolean => steps.length === 1 && steps[0]?.type === 'message';

function fragmentLines({ operator, branches }: Fragment): string[] {
  const block = (keyword: string, label: string, steps: readonly SequenceStep[]): string[] => {
    const lines = stepLines(steps);
    return lines.length === 0 ? [] : bracedBlock(label.trim() === '' ? keyword : `${keyword} ${quoted(label)}`, lines);
  };
  if (operator === 'opt' || operator === 'loop')
    return branches.flatMap(({ label, steps }) => block(operator, label, steps));
  if (operator === 'alt') {
    const lines = branches.flatMap(({ label, steps }) => block('when', label, steps));
    return lines.length === 0 ? [] : bracedBlock('alt', lines);
  }
  // LikeC4 runs single steps at the same time, not rows of them: such rows stand one after the other.
  if (!branches.every(({ steps }) => onlyMessage(steps)))
    return branches.flatMap(({ label, steps }) => stepLines(steps, label));
  const lines = branches.flatMap(({ label, steps }) => stepLines(steps, label));
  return lines.length === 0 ? [] : bracedBlock('parallel', lines);
}

/** The steps of a dynamic view; `label` says which of several branches they are of. */
export function stepLines(steps: readonly SequenceStep[], label = ''): string[] {
  return steps.flatMap((step, index) => {
    if (step.type === 'note') return [];
    if (step.type === 'fragment') return fragmentLines(step);
    const rest = steps.slice(index + 1);
    const end = rest.findIndex(({ type }) => type !== 'note');
    const remarks = rest
      .slice(0, end < 0 ? undefined : end)
      .flatMap((note) => (note.type === 'note' ? [note.text] : []));
    return messageLines(step, remarks, label);
  });
}
