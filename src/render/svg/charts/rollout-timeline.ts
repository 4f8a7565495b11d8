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
const rowHeight = 50;
const barHeight = 24;
const nameWidth = 190;

/** Phases one after the other, each with the gate that ends it. */
export function rolloutTimeline(chart: RolloutTimelineChart, theme: Theme = 'page'): Diagram {
  const names = chart.phases.map(({ name }) => wrapText(name, nameWidth, textStyles.label, 2));
  const left = margin + widestLine(names.flat(), textStyles.label) + 16;
  const gates = chart.phases.map(({ gate }) => (gate === null ? [] : wrapText(gate, 230, textStyles.small, 3)));
  const widest = Math.max(widestLine(gates.flat(), textStyles.small), 80);
  const canvas = new ChartCanvas(chart, left + plotWidth + widest + 30 + margin);
  const total = chart.phases.reduce((sum, { duration }) => sum + duration, 0) || 1;
  const scale = plotWidth / total;
  const top = canvas.top + 20;
  const base = top + chart.phases.length * rowHeight;
  let elapsed = 0;
  let printedTo = Number.NEGATIVE_INFINITY;
  chart.phases.forEach(({ duration, note, gate }, index) => {
    const x = left + elapsed * scale;
    const y = top + index * rowHeight;
    const width = duration * scale;
    const start = `${chart.unit} ${elapsed}`;
    if (x > printedTo) {
      canvas.rule(x, canvas.top + 5, x, canvas.top + 12, 'line');
      printedTo = canvas.label(start, x + 1, canvas.top, 'small').x + textWidth(start, textStyles.small) + 14;
    }
    const lines = names[index]!;
    lines.forEach((line, position) => {
      canvas.label(
        line,
        left - 12,
        y + barHeight / 2 + 8 + (position - (lines.length - 1) / 2) * lineHeights.label,
        'label',
        'end',
      );
    });
    canvas.bar(
      { x, y: y + 4, width: Math.max(2, width - 2), height: barHeight },
      gate === null ? 'good' : 'own',
      'tint',
    );
    const inside = textWidth(note, textStyles.small) + 24 < width;
    if (note !== '' && inside) canvas.label(note, x + 8, y + barHeight / 2 + 8, 'small');
    const gateX = x + width - 1;
    if (gate !== null) drawGate(canvas, gateX, y + 4 + barHeight / 2);
    const words = gates[index]!;
    words.forEach((line, position) => {
      canvas.label(
        line,
        gateX + 14,
        y + barHeight / 2 + 8 + (position - (words.length - 1) / 2) * lineHeights.small,
        'small',
      );
    });
    if (note !== '' && !inside)
      canvas.label(
        note,
        Math.min(x, left + plotWidth - textWidth(note, textStyles.small)),
        y + barHeight + 18,
        'small',
      );
    elapsed += duration;
  });
  canvas.rule(left, top - 4, left, base, 'line');
  const end = left + plotWidth;
  if (end > printedTo) canvas.label(`${chart.unit} ${elapsed}`, end, canvas.top, 'small');
  const keyY = base + 12;
  drawGate(canvas, left + 8, keyY - 4);
  canvas.label('Gate: what must hold before the next phase begins', left + 22, keyY, 'small');
  return canvas.finish(keyY + margin, theme);
}

function drawGate(canvas: ChartCanvas, x: number, y: number): void {
  canvas.add(element('path', { class: 'f-messaging', d: `M${px(x)} ${px(y - 8)}l8 8l-8 8l-8-8z` }));
}
