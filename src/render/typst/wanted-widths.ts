/** A row's cells, each as the widths in em of its lines. */
export type MeasuredRow = readonly (readonly number[])[];

/** Width in em of a page of text with its margin column: wide tables are laid out for it. */
const pageWidth = 58;
/** Space between two columns. */
const gap = 1.15;
const steps = 24;
/** Of two equally high rows, the one whose other cells are lower too is nearer to losing a line. */
const shareOfOthers = 0.15;
/** A line of words breaks before it is quite full. */
const slackOfLine = 1.06;

/**
 * Widths in em with which a table that is wider than its page gets few lines: from the least widths on, what is left of
 * the page goes, step by step, to the column that saves most lines for it.
 * @param least the longest word of each column
 * @param most the longest line of each column
 */
export function wantedWidths(
  least: readonly number[],
  most: readonly number[],
  rows: readonly MeasuredRow[],
): readonly number[] {
  const available = pageWidth - gap * (least.length - 1);
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  if (total(most) <= available || total(least) >= available) return most;
  const step = (available - total(least)) / steps;
  let widths = [...least];
  for (let left = steps; left > 0; ) {
    const best = bestGrowth(widths, most, rows, step, left);
    if (best === null) break;
    widths = widths.with(best.column, (widths[best.column] ?? 0) + best.count * step);
    left -= best.count;
  }
  const rest = available - total(widths);
  const missing = widths.map((width, column) => Math.max(0, (most[column] ?? 0) - width));
  const share = Math.min(1, rest / Math.max(total(missing), rest));
  return widths.map((width, column) => width + (missing[column] ?? 0) * share);
}

function bestGrowth(
  widths: readonly number[],
  most: readonly number[],
  rows: readonly MeasuredRow[],
  step: number,
  left: number,
): { readonly column: number; readonly count: number } | null {
  const heights = rows.map((row) => cellHeights(row, widths));
  let best: { column: number; count: number; saved: number } | null = null;
  for (const [column, width] of widths.entries()) {
    const cells = highCells(rows, heights, column);
    if (cells.length === 0) continue;
    for (let count = 1; count <= left && width + (count - 1) * step < (most[column] ?? 0); count += 1) {
      const saved = savedLines(cells, width + count * step) / count;
      if (saved > 0 && (best === null || saved > best.saved)) best = { column, count, saved };
    }
  }
  return best;
}

/** About how many lines the rows take together at these widths; each counts as its highest cell. */
export function linesAt(widths: readonly number[], rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, row) => sum + Math.max(1, ...cellHeights(row, widths)), 0);
}

interface HighCell {
  readonly lines: readonly number[];
  /** In lines, at the widths so far. */
  readonly height: number;
  /** Of the highest other cell of its row. */
  readonly others: number;
}

/** The cells of a column that a wider one could make lower. */
function highCells(rows: readonly MeasuredRow[], heights: readonly (readonly number[])[], column: number): HighCell[] {
  return rows.flatMap((row, index) => {
    const inRow = heights[index] ?? [];
    const [lines = [], height = 0] = [row[column], inRow[column]];
    if (height <= lines.length) return [];
    return [{ lines, height, others: Math.max(1, ...inRow.filter((_, other) => other !== column)) }];
  });
}

function savedLines(cells: readonly HighCell[], width: number): number {
  let saved = 0;
  for (const { lines, height, others } of cells) {
    const then = heightAt(lines, width);
    saved += Math.max(others, height) - Math.max(others, then) + (height - then) * shareOfOthers;
  }
  return saved;
}

function heightAt(lines: readonly number[], width: number): number {
  let height = 0;
  for (const line of lines) height += line <= width ? 1 : Math.ceil((line * slackOfLine) / width);
  return height;
}

const cellHeights = (row: MeasuredRow, widths: readonly number[]): number[] =>
  row.map((lines, column) => heightAt(lines, widths[column] ?? 1));
