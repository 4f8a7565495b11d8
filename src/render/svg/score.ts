import { layoutDefects, type Sketch, totalDefects } from './defects.ts';
import { boundsOf, boxesTouch, lengthOf, type Point } from './geometry.ts';

export interface LayoutScore {
  /** Lower is better. */
  readonly cost: number;
  readonly defects: number;
  readonly crossings: number;
}

/** Reading width in pixels that a page can show without scrolling. */
const comfortableWidth = 1180;

/** Whether a piece a→b and a piece c→d cross, one of them horizontal and the other not. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const firstHorizontal = Math.abs(a.y - b.y) < 0.1;
  if (firstHorizontal === Math.abs(c.y - d.y) < 0.1) return false;
  return firstHorizontal ? isCrossedBy(a, b, c, d) : isCrossedBy(c, d, a, b);
}

/** Whether the horizontal piece a→b is crossed by the piece c→d. */
const isCrossedBy = (a: Point, b: Point, c: Point, d: Point): boolean =>
  c.x > Math.min(a.x, b.x) && c.x < Math.max(a.x, b.x) && a.y > Math.min(c.y, d.y) && a.y < Math.max(c.y, d.y);

/** How often two different lines cross. */
function countCrossings(lines: readonly (readonly Point[])[]): number {
  const bounds = lines.map(boundsOf);
  let crossings = 0;
  for (let first = 0; first < lines.length; first += 1)
    for (let second = first + 1; second < lines.length; second += 1)
      if (boxesTouch(bounds[first]!, bounds[second]!)) crossings += crossingsOf(lines[first]!, lines[second]!);
  return crossings;
}

function crossingsOf(first: readonly Point[], second: readonly Point[]): number {
  let crossings = 0;
  for (let i = 1; i < first.length; i += 1)
    for (let j = 1; j < second.length; j += 1)
      if (cross(first[i - 1]!, first[i]!, second[j - 1]!, second[j]!)) crossings += 1;
  return crossings;
}

/** What makes a picture hard to read, in one number: defects, crossings, bends, long lines, size, width. */
export function scoreSketch(sketch: Sketch): LayoutScore {
  const lines: readonly (readonly Point[])[] = sketch.lines.map(({ points }) => points);
  const found = layoutDefects(sketch);
  const defects = totalDefects(found);
  const crossings = countCrossings(lines);
  const bends = lines.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0);
  const length = lines.reduce((sum, points) => sum + lengthOf(points), 0);
  const tooWide = Math.max(0, sketch.width - comfortableWidth);
  const size = (sketch.width * sketch.height) / 1800;
  const cost =
    defects * 20_000 + crossings * 260 + bends * 36 + length * 0.9 + size + tooWide * 6 + found.labelsOnBorders * 600;
  return { cost, defects, crossings };
}
