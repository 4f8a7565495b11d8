import {
  type Box,
  bottom,
  boxesOverlap,
  contains,
  crossesBox,
  grow,
  type Point,
  right,
  segmentsOf,
} from '../geometry.ts';

/** What a label must stay clear of. */
export interface LabelSurroundings {
  readonly canvas: Box;
  /** Nodes, titles and other labels. */
  readonly boxes: readonly Box[];
  /** All other lines. */
  readonly lines: readonly (readonly Point[])[];
  /** Drawn boundary borders: better not, but possible. */
  readonly borders: readonly Box[];
}

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Line that stays visible on either side of a label. */
const stub = 9;
const clearance = 3;
const straddleCost = 60;
const steps = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

function straddles(label: Box, border: Box): boolean {
  return boxesOverlap(label, border) && !contains(border, label);
}

/** The best free place for a label on its own line, and its price; `null` when every place is taken. */
export function placeLabel(
  points: readonly Point[],
  { width, height }: LabelSize,
  { canvas, boxes, lines, borders }: LabelSurroundings,
): { readonly box: Box; readonly cost: number } | null {
  let best: { box: Box; cost: number } | null = null;
  for (const [a, b] of segmentsOf(points)) {
    const horizontal = Math.abs(a.y - b.y) < 0.1;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    const needed = (horizontal ? width : height) + 2 * stub;
    if (length < needed) continue;
    for (const step of steps) {
      const half = (horizontal ? width : height) / 2 + stub;
      const along = Math.min(Math.max(step * length, half), length - half);
      const x = a.x + ((b.x - a.x) / length) * along;
      const y = a.y + ((b.y - a.y) / length) * along;
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      const guarded = grow(box, clearance);
      if (!contains(canvas, guarded)) continue;
      if (boxes.some((other) => boxesOverlap(guarded, other))) continue;
      if (lines.some((line) => crossesBox(line, guarded))) continue;
      const straddled = borders.filter((border) => straddles(guarded, border)).length;
      const cost = straddled * straddleCost + Math.abs(step - 0.5) * 40 - Math.min(length, 240) * 0.1;
      if (best === null || cost < best.cost) best = { box, cost };
    }
  }
  return best;
}

/** Whether a point lies in a box or on its border. */
export function covers(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);
}
