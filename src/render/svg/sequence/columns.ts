import type { SequenceParticipant, SequenceStep, SequenceView } from '../../view/view.ts';
import { margin } from '../diagram.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';

/** A participant's place: the middle of its lifeline and its head. */
export interface Column {
  readonly participant: SequenceParticipant;
  readonly x: number;
  readonly width: number;
  readonly name: readonly string[];
  readonly subtitle: readonly string[];
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly headHeight: number;
  readonly width: number;
}

/** Widths tried from generous to tight, until the picture fits a page. */
interface Measure {
  readonly head: number;
  readonly label: number;
}

const measures: readonly Measure[] = [
  { head: 132, label: 168 },
  { head: 112, label: 132 },
  { head: 96, label: 104 },
];
const comfortableWidth = 1180;

export const headPadding = 12;
export const iconSize = 20;
/** From a lifeline to the words of a call to itself. */
export const selfTextOffset = 40;
/** What a message needs beside its words: the step number, the arrowhead and air. */
export const labelMargin = 34;

type Message = Extract<SequenceStep, { type: 'message' }>;

export function messagesOf(steps: readonly SequenceStep[]): Message[] {
  return steps.flatMap((step) => {
    if (step.type === 'message') return [step];
    return step.type === 'fragment' ? step.branches.flatMap((branch) => messagesOf(branch.steps)) : [];
  });
}

/** Width of a message's words when wrapped to at most `maximum`. */
function messageWidth(message: Message, maximum: number): number {
  const description = wrapText(message.description, maximum, textStyles.label);
  const detail = wrapText(message.detail, maximum, textStyles.technology);
  return Math.max(widestLine(description, textStyles.label), widestLine(detail, textStyles.technology));
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, textStyles.label)));
}

function place({ participants, steps }: SequenceView, measure: Measure): Columns {
  const heads = participants.map((participant) => {
    const room = measure.head - 2 * headPadding;
    const name = wrapText(participant.name, room, textStyles.group, 4);
    const subtitle = wrapText(participant.subtitle, room, textStyles.subtitle, 3);
    const text = Math.max(widestLine(name, textStyles.group), widestLine(subtitle, textStyles.subtitle));
    return { participant, name, subtitle, width: Math.max(84, Math.ceil(text) + 2 * headPadding) };
  });
  const index = new Map(participants.map(({ id }, position) => [id, position]));
  const gaps = heads.map((head, i) => (i === 0 ? 0 : (heads[i - 1]!.width + head.width) / 2 + 18));
  for (const message of messagesOf(steps)) {
    const from = index.get(message.source);
    const to = index.get(message.destination);
    if (from === undefined || to === undefined) continue;
    const words = Math.max(
      messageWidth(message, measure.label),
      Math.min(longestWord(message.description), measure.label),
    );
    if (from === to) {
      const next = from + 1;
      if (next < gaps.length) gaps[next] = Math.max(gaps[next]!, Math.min(words, measure.label) + selfTextOffset + 22);
    } else if (Math.abs(from - to) === 1) {
      const between = Math.max(from, to);
      gaps[between] = Math.max(gaps[between]!, words + labelMargin);
    }
  }
  const last = participants.length - 1;
  const trailing = Math.max(
    (heads[last]?.width ?? 0) / 2,
    ...messagesOf(steps)
      .filter(({ source, destination }) => source === destination && index.get(source) === last)
      .map((message) => messageWidth(message, measure.label) + selfTextOffset + 24),
    52,
  );
  let x = margin + Math.max((heads[0]?.width ?? 0) / 2, 52);
  const columns = heads.map((head, i) => {
    x += Math.ceil(gaps[i]!);
    return { ...head, x };
  });
  const text = Math.max(
    ...heads.map(({ name, subtitle }) => name.length * lineHeights.group + subtitle.length * lineHeights.subtitle),
    0,
  );
  return { columns, headHeight: iconSize + 8 + text + 18, width: Math.ceil(x + trailing + margin) };
}

/** Gives every participant a column wide enough for heads and for the words between neighbors. */
export function placeColumns(view: SequenceView): Columns {
  const attempts = measures.map((measure) => place(view, measure));
  return attempts.find(({ width }) => width <= comfortableWidth) ?? attempts.at(-1)!;
}
