import type { TableBlock, TableColumn } from './blocks.ts';
import { cellWidths } from './cell-widths.ts';
import { type Inline, plainText } from './inline.ts';
import { parted } from './parted.ts';
import { linesAt, wantedWidths } from './wanted-widths.ts';

type Row = readonly (readonly Inline[])[];

/** A cell with more characters than this fills so much of a page that its row may run over two. */
const tallCell = 700;

/** In em: room for two words, so that the bold titles of rows don't read like lists of words. */
const widthOfTitles = 7;

/** What a table needs to be set: the widths of its columns, and which of its rows are titles of those below them. */
export function tableBlock(
  columns: readonly Pick<TableColumn, 'title' | 'align'>[],
  rows: readonly Row[],
  { id = '', caption = '' }: { readonly id?: string; readonly caption?: string } = {},
): TableBlock {
  const groups = rows.flatMap((row, index) => (columns.length > 1 && isGroupTitle(row) ? [index] : []));
  const ordinary = rows.filter((_, index) => !groups.includes(index));
  const widths = columns.map(({ title, align }, index) =>
    cellWidths(
      title,
      ordinary.map((row) => row[index] ?? []),
      { isNumeric: align === 'right' },
    ),
  );
  const measured = ordinary.map((_, row) => widths.map(({ lines }) => lines[row] ?? []));
  const wanted = wantedWidths(
    widths.map(({ word, line }, index) =>
      ordinary.some((row) => row[index]?.[0]?.type === 'strong') ? Math.max(word, Math.min(line, widthOfTitles)) : word,
    ),
    widths.map(({ line }) => line),
    measured,
  );
  return {
    type: 'table',
    id,
    caption,
    columns: columns.map(({ title, align }, index) => {
      const { piece = 0, word = 0, line = 0 } = widths[index] ?? {};
      return {
        title,
        align,
        widths: {
          piece: rounded(piece),
          word: rounded(word),
          line: rounded(line),
          wanted: rounded(wanted[index] ?? line),
        },
      };
    }),
    rows: rows.map((row) => row.map((cell, index) => (columns[index]?.align === 'right' ? cell : parted(cell)))),
    groups,
    lines: linesAt(wanted, measured) + groups.length * 2,
    tall: rows.some((row) => row.some((cell) => lengthOf(cell) > tallCell)),
  };
}

const rounded = (em: number): number => Math.ceil(em * 100) / 100;

/** A row that has nothing but one bold cell is the title of the rows below it. */
const isGroupTitle = ([first, ...others]: Row): boolean =>
  first?.length === 1 && first[0]?.type === 'strong' && others.every((cell) => cell.length === 0);

const lengthOf = (cell: readonly Inline[]): number => plainText(cell).length;
