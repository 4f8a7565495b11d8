import { type Diagram, margin } from '../diagram.ts';
import { px } from '../markup.ts';
import type { ColorToken } from '../palette.ts';
import type { Theme } from '../style-sheet.ts';
import { ChartCanvas, type ChartText, ticksTo } from './chart-frame.ts';
import { inRows, labelRow, type MarkedPosition } from './marks.ts';

export interface DistributionCurveChart extends ChartText {
  /** Density at ascending positions, in any common scale. */
  readonly points: readonly { readonly x: number; readonly density: number }[];
  readonly unit: string;
  /** Named positions such as `p50 84 ms`; `limit` ones are drawn as a threshold. */
  readonly marks: readonly (MarkedPosition & { readonly role: 'percentile' | 'limit' })[];
}

const plotWidth = 620;
const plotHeight = 180;

/** A density over a zero-based axis with its percentiles and target marked: latency of a flow. */
export function distributionCurve(chart: DistributionCurveChart, theme: Theme = 'page'): Diagram {
  const canvas = new ChartCanvas(chart, plotWidth + 2 * margin);
  const maximum = Math.max(...chart.points.map(({ x }) => x), ...chart.marks.map(({ x }) => x), Number.MIN_VALUE);
  const ticks = ticksTo(maximum, 7);
  const last = ticks.at(-1) ?? 1;
  const toX = (value: number): number => margin + (value / last) * plotWidth;
  const marks = inRows(chart.marks, toX, canvas.width);
  const rows = Math.max(0, ...marks.map(({ row }) => row)) + 1;
  const top = canvas.top + rows * labelRow;
  const base = top + plotHeight;
  const peak = Math.max(...chart.points.map(({ density }) => density), Number.MIN_VALUE);
  const toY = (density: number): number => base - (density / peak) * (plotHeight - 8);
  const curve = chart.points.map(({ x, density }) => `${px(toX(x))} ${px(toY(density))}`).join('L');
  const [first] = chart.points;
  const end = chart.points.at(-1);
  if (first && end) {
    canvas.add(
      `<path class="tint f-own" d="M${px(toX(first.x))} ${px(base)}L${curve}L${px(toX(end.x))} ${px(base)}Z"/>`,
    );
    canvas.add(`<path class="outline s-own" d="M${curve}"/>`);
  }
  canvas.rule(margin, base, margin + plotWidth, base, 'line');
  ticks.forEach((tick, index) => {
    canvas.rule(toX(tick), base, toX(tick), base + 5, 'line');
    const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle';
    canvas.label(
      index === ticks.length - 1 ? `${tick} ${chart.unit}` : String(tick),
      toX(tick),
      base + 19,
      'small',
      anchor,
    );
  });
  for (const { x, label, role, row, anchor, left } of marks) {
    const hue: ColorToken = role === 'limit' ? 'security' : 'ink';
    const y = canvas.top + row * labelRow;
    canvas.rule(toX(x), y + 5, toX(x), base, role === 'limit' ? 'line dashed s-security' : 'line s-muted');
    canvas.label(label, left, y, 'badge', anchor, `f-${hue}`);
  }
  return canvas.finish(base + margin + 12, theme);
}
