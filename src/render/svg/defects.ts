import { type Box, boundsOf, boxesOverlap, contains, crossesBox, grow, type Point, straddles } from './geometry.ts';

/**
 * The finished geometry of one diagram, whatever its kind, reduced to what must not collide: opaque
 * boxes, free-standing text and lines.
 */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly id: string; readonly box: Box }[];
  /** Text outside nodes. `line` is the line that it belongs to and that is cut for it. */
  readonly labels: readonly { readonly id: string; readonly box: Box; readonly line: string | null }[];
  /** `ends` are the nodes that it may touch. */
  readonly lines: readonly {
    readonly id: string;
    readonly points: readonly Point[];
    readonly ends: readonly string[];
  }[];
  /** Drawn borders of boundaries, which text should not lie across. */
  readonly borders: readonly Box[];
  /** What should be drawn but found no place. */
  readonly unplaced: readonly string[];
  /** Measured text against the space it has, in pixels. */
  readonly texts: readonly { readonly text: string; readonly width: number; readonly available: number }[];
}

/** Counts of what must not happen in a diagram; all but `labelsOnBorders` are zero in a sound one. */
export interface LayoutDefects {
  readonly linesThroughNodes: number;
  readonly linesOnLines: number;
  readonly nodesOnNodes: number;
  readonly labelsOnNodes: number;
  readonly labelsOnLabels: number;
  readonly labelsOnLines: number;
  /** Words that found no place on one side of a boundary's border, which is interrupted for them. */
  readonly labelsOnBorders: number;
  readonly outside: number;
  readonly textTooWide: number;
  /** Lines that found no way, and words that found no place. */
  readonly unplaced: number;
}

/** Overlap below this many pixels is rounding, not a defect. */
const tolerance = 0.5;
/** Two lines that share a run longer than this can't be told apart. */
const sharedRun = 4;

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [T, T] => [first, second]));
}

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;

function overlapOfRanges(a: number, b: number, c: number, d: number): number {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
}

interface MeasuredLine {
  readonly points: readonly Point[];
  readonly bounds: Box;
}

const measureLine = ({ points }: Sketch['lines'][number]): MeasuredLine => ({
  points,
  bounds: grow(boundsOf(points), sharedRun),
});

/** Whether two polylines lie on top of each other for more than a crossing. */
function linesShareARun(first: MeasuredLine, second: MeasuredLine): boolean {
  if (!boxesOverlap(first.bounds, second.bounds)) return false;
  for (let i = 1; i < first.points.length; i += 1)
    for (let j = 1; j < second.points.length; j += 1)
      if (piecesShareARun(first.points[i - 1]!, first.points[i]!, second.points[j - 1]!, second.points[j]!))
        return true;
  return false;
}

function piecesShareARun(a: Point, b: Point, c: Point, d: Point): boolean {
  const vertical = Math.abs(a.x - b.x) < 0.1 && Math.abs(c.x - d.x) < 0.1;
  const horizontal = Math.abs(a.y - b.y) < 0.1 && Math.abs(c.y - d.y) < 0.1;
  if (vertical && Math.abs(a.x - c.x) < 2) return overlapOfRanges(a.y, b.y, c.y, d.y) > sharedRun;
  if (horizontal && Math.abs(a.y - c.y) < 2) return overlapOfRanges(a.x, b.x, c.x, d.x) > sharedRun;
  return false;
}

/** Counts the defects of a finished diagram with exact box and segment arithmetic. */
export function layoutDefects({
  width,
  height,
  nodes,
  labels,
  lines,
  borders,
  texts,
  unplaced,
}: Sketch): LayoutDefects {
  const canvas: Box = { x: 0, y: 0, width, height };
  const touches = (a: Box, b: Box) => boxesOverlap(grow(a, -tolerance), b);
  const outsideBoxes = count([...nodes, ...labels], ({ box }) => !contains(canvas, box));
  const outsideLines = count(lines, ({ points }) =>
    points.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height),
  );
  return {
    linesThroughNodes: lines.reduce(
      (sum, { points, ends }) =>
        sum + count(nodes, ({ id, box }) => crossesBox(points, grow(box, ends.includes(id) ? -2 : -tolerance))),
      0,
    ),
    linesOnLines: count(pairs(lines.map(measureLine)), ([a, b]) => linesShareARun(a, b)),
    nodesOnNodes: count(pairs(nodes), ([a, b]) => touches(a.box, b.box)),
    labelsOnNodes: labels.reduce((sum, label) => sum + count(nodes, ({ box }) => touches(label.box, box)), 0),
    labelsOnLabels: count(pairs(labels), ([a, b]) => touches(a.box, b.box)),
    labelsOnLines: labels.reduce(
      (sum, label) =>
        sum + count(lines, ({ id, points }) => id !== label.line && crossesBox(points, grow(label.box, -tolerance))),
      0,
    ),
    labelsOnBorders: count(labels, ({ box }) => borders.some((border) => straddles(grow(box, -tolerance), border))),
    outside: outsideBoxes + outsideLines,
    textTooWide: count(texts, (text) => text.width > text.available + tolerance),
    unplaced: unplaced.length,
  };
}

/** What makes a picture wrong. A border that is cut for a label is only a blemish. */
export function totalDefects({ labelsOnBorders: _, ...wrong }: LayoutDefects): number {
  return Object.values(wrong).reduce((sum: number, value: number) => sum + value, 0);
}
