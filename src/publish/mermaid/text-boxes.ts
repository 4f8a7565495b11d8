import { textWidth } from '#render';
import type { Edges } from './box.ts';
import type { Cascade } from './cascade.ts';

/** Of Inter, as fractions of the font size. */
const ascent = 0.97;
const descent = 0.24;

/** How far text that isn't set on its baseline is moved down, as a fraction of the font size. */
const shifts: readonly (readonly [RegExp, number])[] = [
  [/middle|central/, 0.36],
  [/hanging|before/, 0.8],
];

interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  width: number;
  size: number;
}

/** Measures SVG text as a browser would set it in Inter. */
export class TextBoxes {
  readonly #cascade: Cascade;

  constructor(cascade: Cascade) {
    this.#cascade = cascade;
  }

  /** The rectangle around a `text` or `tspan`; `null` where nothing is printed. */
  around(element: Element): Edges | null {
    const chunks = this.#chunks(element);
    if (chunks.length === 0) return null;
    const shift = this.belowBaseline(element);
    const lefts = chunks.map(
      ({ x, width, anchor }) => x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
    );
    return {
      left: Math.min(...lefts),
      right: Math.max(...chunks.map(({ width }, index) => (lefts[index] ?? 0) + width)),
      top: shift + Math.min(...chunks.map(({ y, size }) => y - Math.round(size * ascent))),
      bottom: shift + Math.max(...chunks.map(({ y, size }) => y + Math.round(size * descent))),
    };
  }

  /** How far text stands below its place, because that isn't meant as its baseline. */
  belowBaseline(element: Element): number {
    const text = element.closest('text') ?? element;
    const baseline = this.#cascade.inherited(text.querySelector('tspan') ?? text, 'dominant-baseline')?.value ?? '';
    const shift = shifts.find(([pattern]) => pattern.test(baseline))?.[1] ?? 0;
    return shift === 0 ? 0 : shift * this.fontSize(text);
  }

  /** The sum of all advances, as `getComputedTextLength` counts. */
  length(element: Element): number {
    return this.#chunks(element).reduce((sum, { width }) => sum + width, 0);
  }

  #chunks(root: Element): Chunk[] {
    const chunks: Chunk[] = [];
    let [x, y] = [0, 0];
    let chunk: Chunk | null = null;
    const print = (text: string, parent: Element): void => {
      if (text === '' || (text.trim() === '' && !chunk)) return;
      const size = this.fontSize(parent);
      const width = textWidth(text, { size, weight: this.#fontWeight(parent) });
      if (!chunk) {
        chunk = { x, y, width: 0, size, anchor: this.#cascade.inherited(parent, 'text-anchor')?.value ?? 'start' };
        chunks.push(chunk);
      }
      chunk.width += width;
      chunk.size = Math.max(chunk.size, size);
      x += width;
    };
    const walk = (element: Element): void => {
      const at = (name: string): number | null => {
        const value = element.getAttribute(name);
        return value === null ? null : inPixels(value, this.fontSize(element));
      };
      const [left, top, right, down] = [at('x'), at('y'), at('dx'), at('dy')];
      if (left !== null || top !== null || down !== null) chunk = null;
      x = (left ?? x) + (right ?? 0);
      y = (top ?? y) + (down ?? 0);
      for (const node of element.childNodes) {
        if (node.nodeType === node.TEXT_NODE) print((node.textContent ?? '').replace(/\s+/g, ' '), element);
        else if (node.nodeType === node.ELEMENT_NODE) walk(node as Element);
      }
    };
    walk(root);
    return chunks;
  }

  /** In pixels. */
  fontSize(element: Element): number {
    const found = this.#cascade.inherited(element, 'font-size');
    if (!found) return 16;
    const { value, from } = found;
    if (!/(?:em|%)$/.test(value)) return Number.parseFloat(value) || 16;
    return inPixels(value, from.parentElement ? this.fontSize(from.parentElement) : 16);
  }

  #fontWeight(element: Element): 400 | 500 | 600 {
    return nearestWeight(this.#cascade.inherited(element, 'font-weight')?.value ?? '400');
  }
}

/** The weight of Inter that diagrams use for a CSS weight. */
export function nearestWeight(value: string): 400 | 500 | 600 {
  const weight = /^bold/.test(value) ? 700 : Number.parseInt(value, 10) || 400;
  return weight < 450 ? 400 : weight < 550 ? 500 : 600;
}

/** `1.1em`, `50%`, `12px` and `12` in pixels. */
export function inPixels(value: string, fontSize: number): number {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return 0;
  if (/r?em$/.test(value)) return number * fontSize;
  return value.endsWith('%') ? (number / 100) * fontSize : number;
}
