import type { SequenceStep, SequenceView } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';
import { Activations, type Bar } from './activations.ts';
import type { Column, Columns } from './columns.ts';
import { labelMargin, longestWord, selfTextOffset } from './columns.ts';

export interface PlacedMessage {
  readonly number: number;
  readonly interaction: 'synchronous' | 'asynchronous' | 'reply';
  readonly from: Column;
  readonly to: Column;
  readonly y: number;
  readonly description: readonly string[];
  readonly descriptionBox: Box;
  readonly detail: readonly string[];
  readonly detailBox: Box | null;
}

export interface PlacedNote {
  readonly box: Box;
  readonly lines: readonly string[];
}

export interface PlacedFragment {
  readonly operator: string;
  readonly box: Box;
  /** One per branch: where its separator runs, and its guard. */
  readonly branches: readonly {
    readonly y: number;
    readonly keyword: string;
    readonly guard: readonly string[];
    readonly box: Box;
  }[];
}

export interface PlacedSequence {
  readonly bottom: number;
  readonly messages: readonly PlacedMessage[];
  readonly notes: readonly PlacedNote[];
  readonly fragments: readonly PlacedFragment[];
  readonly bars: readonly Bar[];
  /** Leftmost and rightmost extent of frames, notes and words. */
  readonly left: number;
  readonly right: number;
}

interface Extent {
  readonly low: number;
  readonly high: number;
}

const selfHeight = 20;
/** Lines that a parted word is as bad as. */
const partedCost = 3;
const notePadding = 10;
/** Keeps a frame's tab clear of its first lifeline. */
const tabWidth = 30;
const keywordOfNext = { alt: 'else', opt: 'else', loop: 'then', par: 'and' } as const;

/** Places steps from top to bottom. */
class RowPlacer {
  y: number;
  readonly messages: PlacedMessage[] = [];
  readonly notes: PlacedNote[] = [];
  readonly fragments: PlacedFragment[] = [];
  readonly activations = new Activations();
  readonly #columns: readonly Column[];
  readonly #byId: ReadonlyMap<string, Column>;
  #number = 0;

  constructor({ columns }: Columns, top: number) {
    this.#columns = columns;
    this.#byId = new Map(columns.map((column) => [column.participant.id, column]));
    this.y = top;
  }

  steps(steps: readonly SequenceStep[]): Extent | null {
    return steps.map((step) => this.#step(step)).reduce(union, null);
  }

  #step(step: SequenceStep): Extent | null {
    switch (step.type) {
      case 'message':
        return this.#message(step);
      case 'note':
        return this.#note(step);
      case 'fragment':
        return this.#fragment(step);
      default: {
        const never: never = step;
        throw new Error(`Unknown step ${JSON.stringify(never)}.`);
      }
    }
  }

  #message(step: Extract<SequenceStep, { type: 'message' }>): Extent | null {
    const from = this.#byId.get(step.source);
    const to = this.#byId.get(step.destination);
    if (!from || !to) return null;
    this.#number += 1;
    return from === to ? this.#selfMessage(step, from) : this.#arrow(step, from, to);
  }

  #selfMessage(step: Extract<SequenceStep, { type: 'message' }>, column: Column): Extent {
    const next = this.#columns[this.#columns.indexOf(column) + 1];
    const room = next ? next.x - column.x - selfTextOffset - 16 : 168;
    const description = wrapText(step.description, room, textStyles.label);
    const detail = wrapText(step.detail, room, textStyles.technology);
    const height = description.length * lineHeights.label + detail.length * lineHeights.technology;
    const loop = Math.max(selfHeight, height - 6);
    const x = column.x + selfTextOffset;
    this.y += 14;
    const top = this.y + (loop - height) / 2;
    const width = Math.max(widestLine(description, textStyles.label), widestLine(detail, textStyles.technology));
    const descriptionHeight = description.length * lineHeights.label;
    this.messages.push({
      number: this.#number,
      interaction: step.interaction,
      from: column,
      to: column,
      y: this.y,
      description,
      descriptionBox: { x, y: top, width: widestLine(description, textStyles.label), height: descriptionHeight },
      detail,
      detailBox:
        detail.length === 0
          ? null
          : {
              x,
              y: top + descriptionHeight,
              width: widestLine(detail, textStyles.technology),
              height: detail.length * lineHeights.technology,
            },
    });
    this.activations.touch(column, this.y + loop);
    this.y += loop + 14;
    return { low: column.x, high: x + width };
  }

  /** The space between neighboring lifelines, nearest to the sender first, in which no word is parted and the words take fewest lines. */
  #gapFor(step: { readonly description: string; readonly detail: string }, from: Column, to: Column) {
    const [first, last] = [this.#columns.indexOf(from), this.#columns.indexOf(to)];
    const step1 = Math.sign(last - first);
    const found: { low: number; high: number; lines: number }[] = [];
    for (let i = first; i !== last; i += step1) {
      const [a, b] = [this.#columns[i]!.x, this.#columns[i + step1]!.x];
      const room = Math.abs(a - b) - labelMargin + 4;
      const lines =
        wrapText(step.description, room, textStyles.label).length +
        wrapText(step.detail, room, textStyles.technology).length +
        (longestWord(step.description) > room ? partedCost : 0);
      found.push({ low: Math.min(a, b), high: Math.max(a, b), lines });
    }
    return found.reduce((best, gap) => (gap.lines < best.lines ? gap : best));
  }

  #arrow(step: Extract<SequenceStep, { type: 'message' }>, from: Column, to: Column): Extent {
    const gap = this.#gapFor(step, from, to);
    const room = gap.high - gap.low - labelMargin + 4;
    const description = wrapText(step.description, room, textStyles.label);
    const detail = wrapText(step.detail, room, textStyles.technology);
    const numbered = gap.low === from.x ? 4 : gap.high === from.x ? -4 : 0;
    const middle = (gap.low + gap.high) / 2 + numbered;
    const height = description.length * lineHeights.label;
    this.y += 12 + height;
    const lineY = this.y;
    const descriptionWidth = widestLine(description, textStyles.label);
    const detailWidth = widestLine(detail, textStyles.technology);
    this.messages.push({
      number: this.#number,
      interaction: step.interaction,
      from,
      to,
      y: lineY,
      description,
      descriptionBox: { x: middle - descriptionWidth / 2, y: lineY - height - 4, width: descriptionWidth, height },
      detail,
      detailBox:
        detail.length === 0
          ? null
          : {
              x: middle - detailWidth / 2,
              y: lineY + 4,
              width: detailWidth,
              height: detail.length * lineHeights.technology,
            },
    });
    this.activations.message(step.interaction, from, to, lineY);
    this.y += 6 + (detail.length === 0 ? 4 : detail.length * lineHeights.technology + 2);
    return { low: Math.min(from.x, to.x), high: Math.max(from.x, to.x) };
  }

  #note(step: Extract<SequenceStep, { type: 'note' }>): Extent | null {
    const over = step.over.flatMap((id) => this.#byId.get(id) ?? []);
    if (over.length === 0) return null;
    const first = Math.min(...over.map(({ x }) => x)) - 46;
    const last = Math.max(...over.map(({ x }) => x)) + 46;
    const centerX = (first + last) / 2;
    const wanted = Math.max(last - first, Math.min(240, textWidth(step.text, textStyles.label) + 2 * notePadding + 4));
    const x = centerX - wanted / 2;
    const lines = wrapText(step.text, wanted - 2 * notePadding, textStyles.label);
    const height = lines.length * lineHeights.label + 2 * notePadding - 4;
    this.y += 10;
    const box = { x, y: this.y, width: wanted, height };
    this.notes.push({ box, lines });
    this.y += height + 6;
    return { low: box.x + 16, high: box.x + box.width - 16 };
  }

  #fragment(step: Extract<SequenceStep, { type: 'fragment' }>): Extent | null {
    this.y += 14;
    const top = this.y;
    const index = this.fragments.length;
    const extent = extentOfSteps(
      step.branches.flatMap(({ steps }) => steps),
      this.#byId,
    );
    const box = { x: extent.low, y: top, width: extent.high - extent.low, height: 0 };
    this.fragments.push({ operator: step.operator, box, branches: [] });
    const branches: PlacedFragment['branches'][number][] = [];
    let inner: Extent | null = null;
    this.activations.branches(step.branches.length, (position) => {
      const branch = step.branches[position]!;
      const keyword = position === 0 ? step.operator : keywordOfNext[step.operator];
      if (position > 0) this.y += 12;
      const y = this.y;
      const tab = textWidth(keyword, textStyles.badge) + 22;
      const guard = wrapText(branch.label, Math.max(110, box.width - tab - 24), textStyles.small);
      const width = widestLine(guard, textStyles.small);
      branches.push({
        y,
        keyword,
        guard,
        box: { x: box.x + tab + 8, y: y + 4, width, height: Math.max(1, guard.length) * lineHeights.small },
      });
      this.y += 8 + Math.max(1, guard.length) * lineHeights.small + 2;
      const found = this.steps(branch.steps);
      inner = union(inner, found);
      this.y += 4;
    });
    const reach: Extent | null = union(inner, extent);
    const low = reach?.low ?? extent.low;
    const high = Math.max(reach?.high ?? extent.high, ...branches.map(({ box: guard }) => guard.x + guard.width + 12));
    this.y += 10;
    this.fragments[index] = {
      operator: step.operator,
      box: { x: low, y: top, width: high - low, height: this.y - top },
      branches,
    };
    this.y += 8;
    return { low, high };
  }
}

function union(a: Extent | null, b: Extent | null): Extent | null {
  if (a === null) return b;
  return b === null ? a : { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

function depthOf(steps: readonly SequenceStep[]): number {
  return Math.max(
    0,
    ...steps.map((step) =>
      step.type === 'fragment' ? 1 + Math.max(0, ...step.branches.map((b) => depthOf(b.steps))) : 0,
    ),
  );
}

/** From the first to the last lifeline that the steps touch, with a frame's width to spare for each nesting level. */
function extentOfSteps(steps: readonly SequenceStep[], byId: ReadonlyMap<string, Column>): Extent {
  const columns = [...idsOf(steps)].flatMap((id) => byId.get(id) ?? []);
  const pad = 24 + depthOf(steps) * 10;
  const all = columns.length === 0 ? [...byId.values()] : columns;
  return { low: Math.min(...all.map(({ x }) => x)) - pad - tabWidth, high: Math.max(...all.map(({ x }) => x)) + pad };
}

function idsOf(steps: readonly SequenceStep[]): Set<string> {
  const ids = steps.flatMap((step) => {
    if (step.type === 'message') return [step.source, step.destination];
    if (step.type === 'note') return [...step.over];
    return step.branches.flatMap((branch) => [...idsOf(branch.steps)]);
  });
  return new Set(ids);
}

/** Gives every message, note and fragment its height and extent. */
export function placeRows(view: SequenceView, columns: Columns, top: number): PlacedSequence {
  const placer = new RowPlacer(columns, top);
  const extent = placer.steps(view.steps);
  return {
    bottom: placer.y + 14,
    messages: placer.messages,
    notes: placer.notes,
    fragments: placer.fragments,
    bars: placer.activations.bars(),
    left: Math.min(
      ...placer.fragments.map(({ box }) => box.x),
      ...placer.notes.map(({ box }) => box.x),
      Number.MAX_SAFE_INTEGER,
    ),
    right: Math.max(extent?.high ?? 0, ...placer.notes.map(({ box }) => box.x + box.width)),
  };
}
