import { type Diagram, margin } from '../diagram.ts';
import { type Theme, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine } from '../text.ts';
import { ChartCanvas, type ChartText, seriesHues } from './chart-frame.ts';

export interface StackedBarsChart extends ChartText {
  /** Names of the parts, the same order in every bar. */
  readonly series: readonly string[];
  readonly bars: readonly {
    readonly label: string;
    /** One value per series; not negative. */
    readonly values: readonly number[];
    /** The sum as it should be printed, with its unit. */
    readonly total: string;
    /** Said above a bar that is no step of the others' growth; a gap sets it apart. */
    readonly apart?: string;
  }[];
}

const barHeight = 26;
const rowHeight = 46;
const plotWidth = 560;
const keyHeight = 22;
/** Room above a bar that stands apart, for what it says. */
const gap = 34;

/** Horizontal bars from zero, stacked by series: cost at each scale point by service. */
export function stackedBars(chart: StackedBarsChart, theme: Theme = 'page'): Diagram {
  const labels = chart.bars.map(({ label }) => label);
  const left = margin + widestLine(labels, textStyles.label) + 12;
  const totals = widestLine(
    chart.bars.map(({ total }) => total),
    textStyles.badge,
  );
  const canvas = new ChartCanvas(chart, left + plotWidth + 10 + totals + margin);
  const sums = chart.bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = plotWidth / Math.max(...sums, Number.MIN_VALUE);
  let y = drawKey(canvas, chart.series, left);
  chart.bars.forEach(({ label, values, total, apart }, index) => {
    if (apart !== undefined) {
      canvas.label(apart, left, y + gap - 14, 'small');
      y += gap;
    }
    if (index === 0 || apart !== undefined)
      canvas.rule(left, y - 4, left, y + barsTogether(chart.bars, index) * rowHeight - 6, 'line');
    canvas.label(label, left - 10, y + barHeight / 2 + 8, 'label', 'end');
    let x = left;
    values.forEach((value, part) => {
      const width = value * scale;
      canvas.bar(
        { x, y: y + 4, width: Math.max(0, width - 1), height: barHeight },
        seriesHues[part % seriesHues.length]!,
      );
      x += width;
    });
    canvas.label(total, left + sums[index]! * scale + 8, y + barHeight / 2 + 8, 'badge');
    y += rowHeight;
  });
  return canvas.finish(y + 6, theme);
}

/** How many bars stand on one axis with the one at the index, itself included, up to the next that stands apart. */
function barsTogether(bars: StackedBarsChart['bars'], index: number): number {
  const next = bars.findIndex(({ apart }, later) => later > index && apart !== undefined);
  return (next === -1 ? bars.length : next) - index;
}

/** Series names above the bars in the order of the stack; returns where the bars begin. */
function drawKey(canvas: ChartCanvas, series: readonly string[], left: number): number {
  let x = left;
  let y = canvas.top;
  series.forEach((name, index) => {
    const width = 16 + textWidth(name, textStyles.small);
    if (x > left && x + width > canvas.width - margin) {
      x = left;
      y += keyHeight;
    }
    canvas.bar({ x, y: y - 10, width: 11, height: 11 }, seriesHues[index % seriesHues.length]!);
    canvas.label(name, x + 16, y, 'small');
    x += width + 16;
  });
  return y + 16;
}
