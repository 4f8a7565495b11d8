import metrics from './inter-metrics.json' with { type: 'json' };

type FontWeight = 400 | 500 | 600;

/** Size in pixels and weight of Inter. */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
}

const indexOfCodePoint = new Map(metrics.codePoints.map((codePoint, index) => [codePoint, index]));
const advances: Readonly<Record<FontWeight, readonly number[]>> = {
  400: metrics.advances['400'],
  500: metrics.advances['500'],
  600: metrics.advances['600'],
};

/** Emoji and ideographs are a full em or a little more in every fallback font. */
const wideAdvance = 1.3;
const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;

function advance(character: string, weight: FontWeight): number {
  const index = indexOfCodePoint.get(character.codePointAt(0) ?? 0);
  if (index !== undefined) return (advances[weight][index] ?? 0) / metrics.unitsPerEm;
  return invisible.test(character) ? 0 : wideAdvance;
}

/**
 * Width in pixels of one line of Inter. Kerning is left out: it narrows text almost always, so the
 * result is an upper bound within a tenth of an em.
 */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let em = 0;
  for (const character of text) em += advance(character, weight);
  return em * size;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a long word may be parted without looking torn: after punctuation and before a capital. */
function pieces(word: string): string[] {
  return word.split(/(?<=[-_/.,:;|&=?@+])(?=[^\s])|(?<=[\p{Ll}\d])(?=\p{Lu})/u);
}

function breakWord(word: string, maximum: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= maximum) return [word];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(word)) {
    const units = textWidth(piece, style) <= maximum ? [piece] : [...graphemes.segment(piece)].map((s) => s.segment);
    for (const unit of units) {
      if (line !== '' && textWidth(line + unit, style) > maximum) {
        lines.push(line);
        line = '';
      }
      line += unit;
    }
  }
  return [...lines, line];
}

function fill(text: string, maximum: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined, style) <= maximum) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breakWord(word, maximum, style);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function balance(text: string, lines: string[], maximum: number, style: TextStyle): string[] {
  const words = text.split(/\s+/);
  const whole = words.flatMap((word) => (textWidth(word, style) <= maximum ? [word] : pieces(word)));
  const widths = whole.map((part) => textWidth(part, style));
  const least = Math.max(maximum * 0.5, ...widths.filter((width) => width <= maximum));
  let best = lines;
  for (let measure = maximum - 4; measure >= least; measure -= 4) {
    const narrower = fill(text, measure, style);
    if (narrower.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

function shorten(line: string, maximum: number, style: TextStyle): string {
  const units = [...graphemes.segment(line)].map((s) => s.segment);
  while (units.length > 0 && textWidth(`${units.join('')}…`, style) > maximum) units.pop();
  return `${units.join('').trimEnd()}…`;
}

/**
 * Breaks text into lines no wider than `maximum` pixels, of about equal length. Words that are too
 * long are parted. What doesn't fit into `maximumLines` is cut and ends in an ellipsis.
 */
export function wrapText(text: string, maximum: number, style: TextStyle, maximumLines = 9): string[] {
  const lines = fill(text, maximum, style);
  if (lines.length <= maximumLines) return lines.length > 1 ? balance(text, lines, maximum, style) : lines;
  const kept = lines.slice(0, maximumLines);
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), shorten(last, maximum, style)];
}

/** Width of the widest of several lines; 0 for none. */
export function widestLine(lines: readonly string[], style: TextStyle): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, style)));
}
