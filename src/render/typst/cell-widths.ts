import { textWidth } from '../svg/text.ts';
import type { Inline } from './inline.ts';
import { piecesOf } from './parted.ts';

/** How wide the contents of a table column are, in em of the table's lettering. */
export interface CellWidths {
  /** The longest part that no line may break: a name's part between its points and strokes, a date, a number. */
  readonly piece: number;
  /** The longest word. */
  readonly word: number;
  /** The longest line; the column doesn't need more. */
  readonly line: number;
  /** Each line of each cell, without the title. */
  readonly lines: readonly (readonly number[])[];
}

const monospace = 0.6 * 1.09;
/** Size of a column's title, in em of the cells. */
const headerSize = 0.9;
/** Space for a provenance glyph and the gap before it. */
const mark = 1;

interface Run {
  readonly text: string;
  readonly widthOf: (text: string) => number;
}

/** Digits and hyphens of a column of numbers are all this wide. */
const tabular = 0.65;
const tabularCharacter = /[\d-]/g;

const code = (text: string): number => text.length * monospace;
const inter =
  (weight: 400 | 600, isNumeric: boolean) =>
  (text: string): number => {
    if (!isNumeric) return textWidth(text, { size: 1, weight });
    const others = text.replace(tabularCharacter, '');
    return textWidth(others, { size: 1, weight }) + (text.length - others.length) * tabular;
  };

/** The widest of all cells of a column, its title included. */
export function cellWidths(
  title: string,
  cells: readonly (readonly Inline[])[],
  { isNumeric = false }: { readonly isNumeric?: boolean } = {},
): CellWidths {
  const head = (text: string): number => inter(600, false)(text) * headerSize;
  const headWord = Math.max(0, ...title.split(/\s+/).map(head));
  const line = head(title);
  let [piece, word] = [headWord, headWord];
  const lines = cells.map((cell) => linesOf(cell, isNumeric));
  const lengths = lines.map((cell) =>
    cell.map((runs) => runs.reduce((sum, { text, widthOf }) => sum + widthOf(text), 0)),
  );
  for (const cell of lines) {
    for (const runs of cell) {
      for (const { text, widthOf } of runs) {
        for (const one of text.split(/[ \n]+/)) {
          word = Math.max(word, widthOf(one));
          for (const part of piecesOf(one)) piece = Math.max(piece, widthOf(part));
        }
      }
    }
  }
  return { piece, word, line: Math.max(line, ...lengths.flat()), lines: lengths };
}

function linesOf(cell: readonly Inline[], isNumeric: boolean): Run[][] {
  const lines: Run[][] = [[]];
  const collect = (content: readonly Inline[], widthOf: Run['widthOf']): void => {
    for (const inline of content) {
      if (inline.type === 'break') lines.push([]);
      else if (inline.type === 'text') lines.at(-1)?.push({ text: inline.text, widthOf });
      else if (inline.type === 'code') lines.at(-1)?.push({ text: inline.text, widthOf: code });
      else if (inline.type === 'provenance') lines.at(-1)?.push({ text: '“', widthOf: () => mark });
      else if (inline.type !== 'footnote')
        collect(inline.content, inline.type === 'strong' ? inter(600, isNumeric) : widthOf);
    }
  };
  collect(cell, inter(400, isNumeric));
  return lines;
}
