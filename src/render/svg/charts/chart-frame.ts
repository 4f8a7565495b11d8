import { type LayoutDefects, layoutDefects } from '../defects.ts';
import { type Diagram, finishDrawing, margin, titleBlock } from '../diagram.ts';
import type { Box } from '../geometry.ts';
import { element, px, textLines } from '../markup.ts';
import type { ColorToken } from '../palette.ts';
import { type TextRole, type Theme, textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';

/** What every chart says about itself. */
export interface ChartText {
  /** Unique on the page; ids and classes begin with it. */
  readonly key: string;
  readonly title: string;
  /** The chart in words for those who can't see it. */
  readonly description: string;
}

/** Places text and remembers where it stands, so that collisions are counted. */
export class ChartCanvas {
  readonly width: number;
  readonly top: number;
  readonly #text: ChartText;
  readonly #parts: string[] = [];
  readonly #labels: { id: string; box: Box; line: null }[] = [];

  constructor(text: ChartText, width: number) {
    this.#text = text;
    this.width = width;
    this.top = margin + titleBlock(text.title, width).height;
  }

  add(markup: string): void {
    this.#parts.push(markup);
  }

  /** Free-standing text; `y` is the baseline. */
  label(
    text: string,
    x: number,
    y: number,
    role: TextRole,
    anchor: 'start' | 'middle' | 'end' = 'start',
    classes = '',
  ): Box {
    const width = textWidth(text, textStyles[role]);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    const box = { x: left, y: y - textStyles[role].size * 0.8, width, height: textStyles[role].size };
    this.#labels.push({ id: text, box, line: null });
    this.add(textLines([text], { x, y }, role, { anchor, classes }));
    return box;
  }

  bar(box: Box, hue: ColorToken, strength: 'full' | 'tint' = 'full'): void {
    if (box.width <= 0 || box.height <= 0) return;
    const rx = Math.min(3, box.width / 2);
    if (strength === 'full') this.add(element('rect', { class: `f-${hue}`, ...box, rx }));
    else {
      this.add(element('rect', { class: `tint f-${hue}`, ...box, rx }));
      this.add(element('rect', { class: `outline s-${hue}`, ...box, rx }));
    }
  }

  rule(x1: number, y1: number, x2: number, y2: number, classes = 'hair'): void {
    this.add(`<path class="${classes}" d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}"/>`);
  }

  finish(height: number, theme: Theme): Diagram {
    const size = { width: Math.ceil(this.width), height: Math.ceil(height) };
    const others = { nodes: [], lines: [], borders: [], unplaced: [], texts: [] };
    const defects = (): LayoutDefects => layoutDefects({ ...size, ...others, labels: this.#labels });
    return finishDrawing({ ...this.#text, body: this.#parts.join(''), ...size, links: [], defects }, theme);
  }
}

/** The hues of series, in order; neighbors differ in lightness as well as in hue. */
export const seriesHues: readonly ColorToken[] = [
  'own',
  'messaging',
  'data',
  'person',
  'network',
  'cache',
  'front',
  'external',
];

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that divides the range into at most `most` steps. */
export function niceStep(maximum: number, most = 5): number {
  if (maximum <= 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(maximum / most));
  return (
    [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((step) => maximum / step <= most) ?? 10 * magnitude
  );
}

/** Zero, and every step up to and including the first at or above the maximum. */
export function ticksTo(maximum: number, most = 5): number[] {
  const step = niceStep(maximum, most);
  const count = Math.max(1, Math.ceil(maximum / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
