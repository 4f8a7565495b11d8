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
  { head: 100, label: 104 },
  { head: 96, label: 92 },
  { head: 94, label: 84 },
];
/** Widths in pixels: what a page shows without scrolling, and what a landscape page still prints well. */
const acceptedWidths = [1180, 1400];
/** How far a column is widened so that no word and no detail has to be parted. */
const widening = 60;
/** Details are kept on one line while their columns are this wide. */
const leastForDetails = 100;

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

/** Width of the longest word; paths and joined words may be parted after their punctuation. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+|(?<=[-/?&=_])/).map((word) => textWidth(word, textStyles.label)));
}

/** The least width in which no word is parted and, where columns are wide enough, the detail stays on one line. */
function unpartedWidth({ description, detail }: Message, maximum: number): number {
  const whole = maximum < leastForDetails ? 0 : textWidth(detail, textStyles.technology);
  return Math.max(0, ...[longestWord(description), whole].filter((width) => width <= maximum + widening));
}

/** Width of a message's words when wrapped to about `maximum`. */
function messageWidth(message: Message, maximum: number): number {
  const room = Math.max(maximum, unpartedWidth(message, maximum));
  const description = wrapText(message.description, room, textStyles.label);
  const detail = wrapText(message.detail, room, textStyles.technology);
  return Math.max(widestLine(description, textStyles.label), widestLine(detail, textStyles.technology));
}

/** Gives a message that passes over lifelines one gap between two of them that holds its longest word. */
function widenOneGap(message: Message, index: ReadonlyMap<string, number>, gaps: number[], maximum: number): void {
  const [from, to] = [index.get(message.source), index.get(message.destination)];
  if (from === undefined || to === undefined || Math.abs(from - to) < 2) return;
  const passed = Array.from({ length: Math.abs(from - to) }, (_, step) => Math.min(from, to) + 1 + step);
  const widest = passed.reduce((best, gap) => (gaps[gap]! > gaps[best]! ? gap : best));
  gaps[widest] = Math.max(gaps[widest]!, unpartedWidth(message, maximum) + labelMargin);
}

function place({ participants, steps }: SequenceView, measure: Measure): Columns {
  const heads = participants.map((participant) => {
    const room = measure.head - 2 * headPadding;
    const name = wrapText(participant.name, room, textStyles.group, 4);
    const subtitle = wrapText(participant.subtitle, room, textStyles.subtitle, 4);
    const text = Math.max(widestLine(name, textStyles.group), widestLine(subtitle, textStyles.subtitle));
    return { participant, name, subtitle, width: Math.max(84, Math.ceil(text) + 2 * headPadding) };
  });
  const index = new Map(participants.map(({ id }, position) => [id, position]));
  const gaps = heads.map((head, i) => (i === 0 ? 0 : (heads[i - 1]!.width + head.width) / 2 + 18));
  for (const message of messagesOf(steps)) {
    const from = index.get(message.source);
    const to = index.get(message.destination);
    if (from === undefined || to === undefined) continue;
    const words = messageWidth(message, measure.label);
    if (from === to) {
      const next = from + 1;
      if (next < gaps.length) gaps[next] = Math.max(gaps[next]!, words + selfTextOffset + 22);
    } else if (Math.abs(from - to) === 1) {
      const between = Math.max(from, to);
      gaps[between] = Math.max(gaps[between]!, words + labelMargin);
    }
  }
  for (const message of messagesOf(steps)) widenOneGap(message, index, gaps, measure.label);
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
  for (const accepted of acceptedWidths) {
    const found = attempts.find(({ width }) => width <= accepted);
    if (found) return found;
  }
  return attempts.at(-1)!;
}
