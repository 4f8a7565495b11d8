/** Pixels from the top left corner of the diagram. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const center = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function moved<T extends Point>(thing: T, dx: number, dy: number): T {
  return { ...thing, x: thing.x + dx, y: thing.y + dy };
}

/** Whether the insides of two boxes share a point; boxes that only touch don't overlap. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** Whether two boxes share a point, and be it on their borders. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.x <= right(b) && b.x <= right(a) && a.y <= bottom(b) && b.y <= bottom(a);
}

export function contains(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
}

/** Whether a box lies across another's border instead of on one side of it. */
export function straddles(box: Box, border: Box): boolean {
  return boxesOverlap(box, border) && !contains(border, box);
}

/** The smallest box around all of the given ones. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

/**
 * The part of the segment a→b that lies inside the box, as fractions of its length, by clipping
 * against the four half-planes (Liang and Barsky 1984); `null` when they only touch or are apart.
 */
function clipSegment(a: Point, b: Point, box: Box): { readonly from: number; readonly to: number } | null {
  let from = 0;
  let to = 1;
  for (const [start, delta, low, high] of [
    [a.x, b.x - a.x, box.x, right(box)],
    [a.y, b.y - a.y, box.y, bottom(box)],
  ] as const) {
    if (delta === 0) {
      if (start <= low || start >= high) return null;
      continue;
    }
    const first = (low - start) / delta;
    const second = (high - start) / delta;
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from < to ? { from, to } : null;
}

/** The smallest box around the points; around none, a box that touches nothing. */
export function boundsOf(points: readonly Point[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [rightmost, lowest] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    rightmost = Math.max(rightmost, x);
    lowest = Math.max(lowest, y);
  }
  return { x: left, y: top, width: rightmost - left, height: lowest - top };
}

type Segment = readonly [Point, Point];

/** The straight pieces of a polyline. */
function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((point, index) => [points[index]!, point]);
}

/** Whether any part of a polyline lies inside the box. */
export function crossesBox(points: readonly Point[], box: Box): boolean {
  const [rightEdge, lowEdge] = [right(box), bottom(box)];
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]!;
    const b = points[index]!;
    if (a.x <= box.x && b.x <= box.x) continue;
    if (a.y <= box.y && b.y <= box.y) continue;
    if (a.x >= rightEdge && b.x >= rightEdge) continue;
    if (a.y >= lowEdge && b.y >= lowEdge) continue;
    if (a.x === b.x || a.y === b.y || clipSegment(a, b, box) !== null) return true;
  }
  return false;
}

export function lengthOf(points: readonly Point[]): number {
  return segmentsOf(points).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
}

/** Drops repeated points and points in the middle of a straight run. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && Math.abs(last.x - point.x) < 0.01 && Math.abs(last.y - point.y) < 0.01) continue;
    const before = kept.at(-2);
    if (last && before) {
      const turn = (last.x - before.x) * (point.y - last.y) - (last.y - before.y) * (point.x - last.x);
      if (Math.abs(turn) < 0.01) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

/** What remains of a polyline when everything inside the boxes is cut out. */
export function cutOut(points: readonly Point[], boxes: readonly Box[]): Point[][] {
  return boxes.reduce<Point[][]>((lines, box) => lines.flatMap((line) => cutOutOne(line, box)), [[...points]]);
}

function cutOutOne(points: readonly Point[], box: Box): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = points.length > 0 ? [points[0]!] : [];
  for (const [a, b] of segmentsOf(points)) {
    const inside = clipSegment(a, b, box);
    if (inside === null) {
      piece.push(b);
      continue;
    }
    const at = (t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
    if (inside.from > 0) piece.push(at(inside.from));
    if (piece.length > 1) pieces.push(piece);
    piece = inside.to < 1 ? [at(inside.to), b] : [b];
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}
