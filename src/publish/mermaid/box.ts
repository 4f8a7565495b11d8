import type { Matrix } from './matrix.ts';

/** A rectangle by its edges. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest rectangle around all of them; `null` for none. */
export function around(boxes: readonly Edges[]): Edges | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The smallest upright rectangle around points. */
export const aroundPoints = (points: readonly (readonly [number, number])[]): Edges | null =>
  around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));

/** The smallest upright rectangle around a transformed one. */
export function transformed({ left, top, right, bottom }: Edges, [a, b, c, d, e, f]: Matrix): Edges {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
