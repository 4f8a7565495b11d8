import { layoutDefects, type Sketch, totalDefects } from './defects.ts';
import { boundsOf, boxesTouch, lengthOf, type Point, type Segment, segmentsOf } from './geometry.ts';

export interface LayoutScore {
  /** Lower is better. */
  readonly cost: number;
  readonly defects: number;
  readonly crossings: number;
}

/** Reading width in pixels that a page can show without scrolling. */
const comfortableWidth = 1180;

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const firstHorizontal = Math.abs(a.y - b.y) < 0.1;
  if (firstHorizontal === Math.abs(c.y - d.y) < 0.1) return false;
  const [[h1, h2], [v1, v2]] = firstHorizontal
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [c, d],
        [a, b],
      ];
  return (
    v1.x > Math.min(h1.x, h2.x) &&
    v1.x < Math.max(h1.x, h2.x) &&
    h1.y > Math.min(v1.y, v2.y) &&
    h1.y < Math.max(v1.y, v2.y)
  );
}

/** How often two different lines cross. */
function countCrossings(lines: readonly (readonly Point[])[]): number {
  const measured = lines.map((points) => ({ segments: segmentsOf(points), bounds: boundsOf(points) }));
  let crossings = 0;
  measured.forEach((first, index) => {
    for (const second of measured.slice(index + 1)) {
      if (!boxesTouch(first.bounds, second.bounds)) continue;
      for (const a of first.segments) for (const b of second.segments) if (cross(a, b)) crossings += 1;
    }
  });
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
