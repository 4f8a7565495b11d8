import { type Diagram, margin } from '../diagram.ts';
import { px } from '../markup.ts';
import type { Theme } from '../style-sheet.ts';
import { ChartCanvas, type ChartText, ticksTo } from './chart-frame.ts';
import { inRows, labelRow, type MarkedPosition } from './marks.ts';

export interface LoadCurveChart extends ChartText {
  /** Time at ascending loads; the last ones may leave the plot at its top. */
  readonly points: readonly { readonly load: number; readonly ms: number }[];
  /** Loads worth a name: today, the knee, where the time has no end. */
  readonly marks: readonly (MarkedPosition & { readonly role: 'today' | 'knee' | 'end' })[];
  /** A time that is promised. */
  readonly limit: { readonly ms: number; readonly label: string } | null;
  /** Top of the plot, in milliseconds. */
  readonly highest: number;
}

const plotWidth = 590;
const plotHeight = 200;
/** Room for the labels of the vertical axis. */
const axisWidth = 44;

const roleClasses = { today: 'line s-muted', knee: 'line s-muted', end: 'line dashed s-security' } as const;

/** Time against load: flat, a knee, and a wall. */
export function loadCurve(chart: LoadCurveChart, theme: Theme = 'page'): Diagram {
  const canvas = new ChartCanvas(chart, axisWidth + plotWidth + 2 * margin);
  const left = margin + axisWidth;
  const loads = ticksTo(Math.max(...chart.marks.map(({ x }) => x), ...chart.points.map(({ load }) => load)), 6);
  const times = ticksTo(chart.highest, 4);
  const widest = loads.at(-1) ?? 1;
  const highest = times.at(-1) ?? 1;
  const toX = (load: number): number => left + (load / widest) * plotWidth;
  const marks = inRows(chart.marks, toX, canvas.width);
  const top = canvas.top + (Math.max(0, ...marks.map(({ row }) => row)) + 1) * labelRow;
  const base = top + plotHeight;
  const toY = (ms: number): number => base - (ms / highest) * plotHeight;

  for (const time of times) {
    if (time > 0) canvas.rule(left, toY(time), left + plotWidth, toY(time));
    canvas.label(time === highest ? `${time} ms` : String(time), left - 6, toY(time) + 4, 'small', 'end');
  }
  canvas.rule(left, base, left + plotWidth, base, 'line');
  for (const [index, load] of loads.entries()) {
    canvas.rule(toX(load), base, toX(load), base + 5, 'line');
    canvas.label(`${load}×`, toX(load), base + 19, 'small', index === loads.length - 1 ? 'end' : 'middle');
  }
  if (chart.limit && chart.limit.ms <= highest) {
    canvas.rule(left, toY(chart.limit.ms), left + plotWidth, toY(chart.limit.ms), 'line dashed s-security');
    canvas.label(chart.limit.label, left + 6, toY(chart.limit.ms) - 5, 'badge', 'start', 'f-security');
  }
  canvas.add(`<path class="outline s-own" d="M${curveWithin(chart.points, highest, toX, toY)}"/>`);
  for (const { x, label, role, row, anchor, left: at } of marks) {
    const y = canvas.top + row * labelRow;
    canvas.rule(toX(x), y + 5, toX(x), base, roleClasses[role]);
    canvas.label(label, at, y, 'badge', anchor, role === 'end' ? 'f-security' : 'f-ink');
  }
  return canvas.finish(base + margin + 12, theme);
}

/** The points as a path; the first segment that leaves the plot at its top is cut there. */
function curveWithin(
  points: LoadCurveChart['points'],
  highest: number,
  toX: (load: number) => number,
  toY: (ms: number) => number,
): string {
  const path: string[] = [];
  let before: LoadCurveChart['points'][number] | undefined;
  for (const point of points) {
    if (point.ms <= highest) path.push(`${px(toX(point.load))} ${px(toY(point.ms))}`);
    else {
      if (before) {
        const within = Number.isFinite(point.ms) ? (highest - before.ms) / (point.ms - before.ms) : 1;
        const load = before.load + within * (point.load - before.load);
        path.push(`${px(toX(load))} ${px(toY(highest))}`);
      }
      break;
    }
    before = point;
  }
  return path.join('L');
}
