import { type Diagram, margin } from '../diagram.ts';
import type { ColorToken } from '../palette.ts';
import { type Theme, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';
import { ChartCanvas, type ChartText } from './chart-frame.ts';

export interface ThresholdBarsChart extends ChartText {
  readonly bars: readonly {
    readonly label: string;
    /** Not negative. */
    readonly value: number;
    /** The value as it should be printed, with its unit. */
    readonly printed: string;
  }[];
  /** A named limit, drawn as a line across all bars, e.g. a budget or a saturation load. */
  readonly threshold: { readonly value: number; readonly label: string };
  /** Which side of the threshold is bad; its bars change colour and get a mark. */
  readonly bad: 'above' | 'below';
  /** Longer bars are drawn at this length and broken, so that those that matter can be told apart; the words stay. */
  readonly longest?: number;
}

const barHeight = 20;
const rowHeight = 36;
const plotWidth = 480;
const widestLabel = 220;
/** The piece behind the gap of a broken bar. */
const brokenEnd = { gap: 5, width: 22 };

/** Horizontal bars from zero against one limit: downtime against its budget, load at saturation. */
export function thresholdBars(chart: ThresholdBarsChart, theme: Theme = 'page'): Diagram {
  const labels = chart.bars.map(({ label }) => wrapText(label, widestLabel, textStyles.label, 2));
  const left = margin + widestLine(labels.flat(), textStyles.label) + 12;
  const printed =
    widestLine(
      chart.bars.map((bar) => bar.printed),
      textStyles.badge,
    ) + 24;
  const canvas = new ChartCanvas(chart, left + plotWidth + 10 + printed + margin);
  const maximum = Math.max(chart.threshold.value, ...chart.bars.map(({ value }) => value), Number.MIN_VALUE);
  const longest = Math.min(maximum, chart.longest ?? maximum);
  const scale = plotWidth / longest;
  const thresholdX = left + chart.threshold.value * scale;
  const top = canvas.top + 14;
  const low = top + chart.bars.length * rowHeight;
  const half = textWidth(chart.threshold.label, textStyles.badge) / 2;
  const labelX = Math.min(Math.max(thresholdX, margin + half), canvas.width - margin - half);
  canvas.label(chart.threshold.label, labelX, canvas.top, 'badge', 'middle', 'f-security');
  canvas.rule(left, top, left, low, 'line');
  chart.bars.forEach(({ value, printed: words }, index) => {
    const y = top + index * rowHeight + (rowHeight - barHeight) / 2;
    const isBad = chart.bad === 'above' ? value > chart.threshold.value : value < chart.threshold.value;
    const hue: ColorToken = isBad ? 'security' : 'own';
    const lines = labels[index]!;
    lines.forEach((line, position) => {
      canvas.label(line, left - 10, y + barHeight / 2 + 4 + (position - (lines.length - 1) / 2) * 14, 'label', 'end');
    });
    const width = Math.min(value, longest) * scale;
    const broken = value > longest ? brokenEnd : { gap: 0, width: 0 };
    canvas.bar({ x: left, y, width: width - broken.gap - broken.width, height: barHeight }, hue);
    if (broken.width > 0)
      canvas.bar({ x: left + width - broken.width, y, width: broken.width, height: barHeight }, hue);
    const end = left + width + 8;
    const wordsWidth = textWidth(words, textStyles.badge) + (isBad ? 16 : 0);
    const blocked = end < thresholdX + 4 && end + wordsWidth > thresholdX - 4;
    const x = blocked ? thresholdX + 8 : end;
    if (isBad) canvas.label('▲', x, y + barHeight / 2 + 4, 'badge', 'start', 'f-security');
    canvas.label(words, x + (isBad ? 16 : 0), y + barHeight / 2 + 4, 'badge');
  });
  canvas.rule(thresholdX, canvas.top + 6, thresholdX, low, 'line dashed s-security');
  return canvas.finish(low + margin - 6, theme);
}
