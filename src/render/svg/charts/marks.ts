import { margin } from '../diagram.ts';
import { textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';

/** A named position on the horizontal axis. */
export interface MarkedPosition {
  readonly x: number;
  readonly label: string;
}

/** Height of a row of labels above a plot. */
export const labelRow = 18;

/** Each mark's label in the first row, right or left of its line, in which it meets no other label and no other line. */
export function inRows<Mark extends MarkedPosition>(
  marks: readonly Mark[],
  toX: (value: number) => number,
  width: number,
) {
  const placed: { row: number; x: number; from: number; to: number }[] = [];
  const gap = 5;
  return [...marks]
    .sort((a, b) => b.x - a.x)
    .map((mark) => {
      const words = textWidth(mark.label, textStyles.badge);
      const x = toX(mark.x);
      const sides = [
        { anchor: 'start' as const, left: x + gap, from: x, to: x + gap + words },
        { anchor: 'end' as const, left: x - gap, from: x - gap - words, to: x },
      ].filter(({ from, to }) => from >= margin / 2 && to <= width - margin / 2);
      const free = ({ from, to }: { from: number; to: number }, row: number): boolean =>
        placed.every((other) => {
          const meets = from < other.to + gap && to + gap > other.from;
          const struck = other.x > from - gap && other.x < to + gap;
          const strikes = x > other.from - gap && x < other.to + gap;
          return !(other.row === row && meets) && !(other.row < row && struck) && !(other.row > row && strikes);
        });
      const options = Array.from({ length: 8 }, (_, row) => sides.map((side) => ({ ...side, row }))).flat();
      const place = options.find((option) => free(option, option.row)) ?? { ...sides[0]!, row: 7 };
      placed.push({ row: place.row, x, from: place.from, to: place.to });
      return { ...mark, row: place.row, anchor: place.anchor, left: place.left };
    });
}
