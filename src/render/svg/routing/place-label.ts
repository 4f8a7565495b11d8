import {
  type Box,
  boundsOf,
  boxesOverlap,
  boxesTouch,
  contains,
  crossesBox,
  grow,
  type Point,
  straddles,
} from '../geometry.ts';

/** What a label must stay clear of. */
interface LabelSurroundings {
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
const usualStub = 9;
const numberStub = 2;
/** Labels narrower than this are numbers, which also fit the shortest lines. */
const numberWidth = 32;
const clearance = 3;
const straddleCost = 90;
/** Distance in pixels of the places that are tried along a line. */
const stride = 6;

export interface LabelPlace {
  readonly box: Box;
  /** How many borders strike through it. */
  readonly straddled: number;
}

/** The best free place for a label on its own line; `null` when every place is taken. */
export function placeLabel(
  points: readonly Point[],
  { width, height }: LabelSize,
  { canvas, boxes, lines, borders }: LabelSurroundings,
): LabelPlace | null {
  const stub = width < numberWidth ? numberStub : usualStub;
  // Nothing beyond this can be in the way.
  const reach = grow(boundsOf(points), Math.max(width, height) / 2 + clearance + 1);
  const nearBoxes = boxes.filter((other) => boxesOverlap(reach, other));
  const nearLines = lines.filter((line) => line.length > 1 && boxesTouch(reach, boundsOf(line)));
  const nearBorders = borders.filter((border) => boxesOverlap(reach, border));
  const isFree = (guarded: Box): boolean =>
    contains(canvas, guarded) &&
    !nearBoxes.some((other) => boxesOverlap(guarded, other)) &&
    !nearLines.some((line) => crossesBox(line, guarded));
  let best: (LabelPlace & { readonly cost: number }) | null = null;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]!;
    const b = points[index]!;
    const horizontal = Math.abs(a.y - b.y) < 0.1;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    const needed = (horizontal ? width : height) + 2 * stub;
    if (length < needed) continue;
    const half = needed / 2;
    const tries = Math.floor((length - needed) / stride / 2);
    for (let offset = -tries; offset <= tries; offset += 1) {
      const along = length / 2 + offset * stride;
      if (along < half || along > length - half) continue;
      const away = Math.abs(along - length / 2) * 0.2;
      const roominess = Math.min(length, 240) * 0.1;
      if (best !== null && away - roominess >= best.cost) continue;
      const x = a.x + ((b.x - a.x) / length) * along;
      const y = a.y + ((b.y - a.y) / length) * along;
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      const guarded = grow(box, clearance);
      if (!isFree(guarded)) continue;
      const straddled = nearBorders.filter((border) => straddles(guarded, border)).length;
      const cost = straddled * straddleCost + away - roominess;
      if (best === null || cost < best.cost) best = { box, straddled, cost };
    }
  }
  return best;
}
