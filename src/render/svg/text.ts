import metrics from './inter-metrics.json' with { type: 'json' };

type FontWeight = 400 | 500 | 600;

/** Size in pixels and weight of Inter. */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
}

/** Advances in em by code point. */
const advancesOf = (list: readonly number[]): ReadonlyMap<number, number> =>
  new Map(metrics.codePoints.map((codePoint, index) => [codePoint, (list[index] ?? 0) / metrics.unitsPerEm]));
const advances: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: advancesOf(metrics.advances['400']),
  500: advancesOf(metrics.advances['500']),
  600: advancesOf(metrics.advances['600']),
};

/** Emoji and ideographs are a full em or a little more in every fallback font. */
const wideAdvance = 1.3;
const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/** Width in em of a line that is `em` wide already and is continued by the text. */
function continued(em: number, text: string, { weight }: TextStyle): number {
  const known = advances[weight];
  let width = em;
  for (const character of text)
    width += known.get(character.codePointAt(0)!) ?? (invisible.test(character) ? 0 : wideAdvance);
  return width;
}

/**
 * Width in pixels of one line of Inter. Kerning is left out: it narrows text almost always, so the
 * result is an upper bound within a tenth of an em.
 */
export function textWidth(text: string, style: TextStyle): number {
  return continued(0, text, style) * style.size;
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
  let em = 0;
  for (const piece of pieces(word)) {
    const units = textWidth(piece, style) <= maximum ? [piece] : [...graphemes.segment(piece)].map((s) => s.segment);
    for (const unit of units) {
      const longer = continued(em, unit, style);
      if (line !== '' && longer * style.size > maximum) {
        lines.push(line);
        line = unit;
        em = continued(0, unit, style);
      } else {
        line += unit;
        em = longer;
      }
    }
  }
  return [...lines, line];
}

const wordsOf = (text: string): string[] => text.split(/[^\S\u00a0\u202f]+/u).filter((part) => part !== '');

function fill(words: readonly string[], maximum: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  let em = 0;
  for (const word of words) {
    const longer = continued(line === '' ? 0 : continued(em, ' ', style), word, style);
    if (longer * style.size <= maximum) {
      line = line === '' ? word : `${line} ${word}`;
      em = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breakWord(word, maximum, style);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    em = continued(0, line, style);
  }
  return line === '' ? lines : [...lines, line];
}

function balance(words: readonly string[], lines: string[], maximum: number, style: TextStyle): string[] {
  const whole = words.flatMap((word) => (textWidth(word, style) <= maximum ? [word] : pieces(word)));
  const widths = whole.map((part) => textWidth(part, style));
  const least = Math.max(maximum * 0.5, ...widths.filter((width) => width <= maximum));
  let best = lines;
  let widest = widestLine(best, style);
  for (let measure = maximum - 4; measure >= least; measure -= 4) {
    // Lines that fit are broken where they were.
    if (measure >= widest) continue;
    const narrower = fill(words, measure, style);
    if (narrower.length !== lines.length) break;
    best = narrower;
    widest = widestLine(best, style);
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
  const words = wordsOf(text);
  const lines = fill(words, maximum, style);
  if (lines.length <= maximumLines) return lines.length > 1 ? balance(words, lines, maximum, style) : lines;
  const kept = lines.slice(0, maximumLines);
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), shorten(last, maximum, style)];
}

/** Width of the widest of several lines; 0 for none. */
export function widestLine(lines: readonly string[], style: TextStyle): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, style)));
}
