import { type Diagram, margin } from '../diagram.ts';
import { element, px } from '../markup.ts';
import { lineHeights, type Theme, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';
import { ChartCanvas, type ChartText } from './chart-frame.ts';

export interface RolloutTimelineChart extends ChartText {
  readonly phases: readonly {
    readonly name: string;
    /** Length in days, weeks… in the chart's unit; more than zero. */
    readonly duration: number;
    /** e.g. `5 % of traffic`; empty when nothing is to be said. */
    readonly note: string;
    /** What must hold before the next phase begins; `null` for none. */
    readonly gate: string | null;
  }[];
  /** Name of the unit of the durations, e.g. `week`. */
  readonly unit: string;
}

const plotWidth = 620;
const barHeight = 24;
const nameWidth = 190;
const gateWidth = 230;
/** Between the words of one phase and the bar of the next. */
const rowGap = 14;
const lineHeight = lineHeights.small;

type Phase = RolloutTimelineChart['phases'][number];

/** What stands in a phase's row; heights in pixels. */
interface Row {
  readonly phase: Phase;
  readonly x: number;
  readonly width: number;
  readonly name: readonly string[];
  readonly gate: readonly string[];
  /** Below the bar; empty when the note fits into it, or there is none. */
  readonly note: readonly string[];
  /** Of the bar, or of the words beside it where they are higher. */
  readonly headHeight: number;
  readonly height: number;
}

/** Phases one after the other, each with the gate that ends it. */
export function rolloutTimeline(chart: RolloutTimelineChart, theme: Theme = 'page'): Diagram {
  const names = chart.phases.map(({ name }) => wrapText(name, nameWidth, textStyles.label, 2));
  const left = margin + widestLine(names.flat(), textStyles.label) + 16;
  const total = chart.phases.reduce((sum, { duration }) => sum + duration, 0) || 1;
  const scale = plotWidth / total;
  let elapsed = 0;
  const rows = chart.phases.map((phase, index): Row => {
    const x = left + elapsed * scale;
    elapsed += phase.duration;
    return rowOf(phase, { x, width: phase.duration * scale, name: names[index]! });
  });
  const gates = rows.flatMap(({ gate }) => gate);
  const canvas = new ChartCanvas(
    chart,
    left + plotWidth + Math.max(widestLine(gates, textStyles.small), 80) + 30 + margin,
  );
  const top = canvas.top + 24;
  let y = top;
  for (const row of rows) {
    drawRow(canvas, row, { y, left });
    y += row.height;
  }
  drawScale(canvas, rows, { unit: chart.unit, total: elapsed, end: left + plotWidth });
  canvas.rule(left, top - 8, left, y - rowGap / 2, 'line');
  const keyY = y + 12;
  drawGate(canvas, left + 8, keyY - 4);
  canvas.label('Gate: what must hold before the next phase begins', left + 22, keyY, 'small');
  return canvas.finish(keyY + margin, theme);
}

function rowOf(phase: Phase, { x, width, name }: Pick<Row, 'x' | 'width' | 'name'>): Row {
  const gate = phase.gate === null ? [] : wrapText(phase.gate, gateWidth, textStyles.small, 3);
  const isInside = phase.note === '' || textWidth(phase.note, textStyles.small) + 24 < width;
  const note = isInside ? [] : wrapText(phase.note, plotWidth * 0.7, textStyles.small, 3);
  const headHeight = Math.max(barHeight, gate.length * lineHeight, name.length * lineHeights.label);
  const height = headHeight + (note.length > 0 ? 6 + note.length * lineHeight : 0) + rowGap;
  return { phase, x, width, name, gate, note, headHeight, height };
}

function drawRow(canvas: ChartCanvas, row: Row, { y, left }: { readonly y: number; readonly left: number }): void {
  const { phase, x, width, name, gate, note, headHeight } = row;
  const middle = y + headHeight / 2;
  const baseline = (line: number, of: readonly string[], height: number): number =>
    middle + 4 + (line - (of.length - 1) / 2) * height;
  name.forEach((text, line) => {
    canvas.label(text, left - 12, baseline(line, name, lineHeights.label), 'label', 'end');
  });
  const bar = { x, y: middle - barHeight / 2, width: Math.max(2, width - 2), height: barHeight };
  canvas.bar(bar, phase.gate === null ? 'good' : 'own', 'tint');
  if (note.length === 0 && phase.note !== '') canvas.label(phase.note, x + 8, middle + 4, 'small');
  const end = x + width - 1;
  if (phase.gate !== null) drawGate(canvas, end, middle);
  gate.forEach((text, line) => {
    canvas.label(text, end + 14, baseline(line, gate, lineHeight), 'small');
  });
  const noteX = Math.max(left + 6, Math.min(x, left + plotWidth - widestLine(note, textStyles.small)));
  note.forEach((text, line) => {
    canvas.label(text, noteX, y + headHeight + 6 + (line + 0.75) * lineHeight, 'small');
  });
}

/** When each phase begins, where there is room to say so, and when the last one ends. */
function drawScale(
  canvas: ChartCanvas,
  rows: readonly Row[],
  { unit, total, end }: { readonly unit: string; readonly total: number; readonly end: number },
): void {
  let elapsed = 0;
  let printedTo = Number.NEGATIVE_INFINITY;
  for (const { phase, x } of rows) {
    const start = `${unit} ${elapsed}`;
    if (x > printedTo) {
      canvas.rule(x, canvas.top + 5, x, canvas.top + 12, 'line');
      printedTo = canvas.label(start, x + 1, canvas.top, 'small').x + textWidth(start, textStyles.small) + 14;
    }
    elapsed += phase.duration;
  }
  if (end > printedTo) canvas.label(`${unit} ${total}`, end, canvas.top, 'small');
}

function drawGate(canvas: ChartCanvas, x: number, y: number): void {
  canvas.add(element('path', { class: 'f-messaging', d: `M${px(x)} ${px(y - 8)}l8 8l-8 8l-8-8z` }));
}
