import { aroundPoints, type Edges } from './box.ts';
import { numbersIn } from './matrix.ts';

type Point = readonly [number, number];

/** How many numbers one segment of a command takes. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 };

/**
 * The rectangle around path data. Curves are followed in steps of a twentieth; an arc counts with its ends and, where
 * it is a half circle from left to right, with its summit.
 */
export function pathBox(data: string): Edges | null {
  const points: Point[] = [];
  let current: Point = [0, 0];
  let start: Point = current;
  for (const [, command = '', list = ''] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const kind = command.toUpperCase();
    if (kind === 'Z') {
      current = start;
      continue;
    }
    const length = lengths[kind];
    if (length === undefined) continue;
    const numbers = numbersIn(list);
    for (let index = 0; index + length <= numbers.length; index += length) {
      const segment = numbers.slice(index, index + length);
      const origin: Point = command === kind ? [0, 0] : current;
      const end = endOf(kind, segment, origin, current);
      points.push(...inBetween(kind, segment, origin, current, end), end);
      if (kind === 'M' && index === 0) start = end;
      current = end;
    }
  }
  return aroundPoints(points);
}

function endOf(kind: string, segment: readonly number[], [x, y]: Point, current: Point): Point {
  const last = segment.at(-1) ?? 0;
  if (kind === 'H') return [x + last, current[1]];
  if (kind === 'V') return [current[0], y + last];
  return [x + (segment.at(-2) ?? 0), y + last];
}

function inBetween(kind: string, segment: readonly number[], [x, y]: Point, from: Point, to: Point): Point[] {
  if (kind === 'C' || kind === 'S' || kind === 'Q') {
    const controls: Point[] = [from];
    for (let index = 0; index < segment.length; index += 2)
      controls.push([x + (segment[index] ?? 0), y + (segment[index + 1] ?? 0)]);
    return Array.from({ length: 19 }, (_, step) => onCurve(controls, (step + 1) / 20));
  }
  if (kind === 'A') {
    const [, radius = 0, , , sweep = 0] = segment;
    const across = to[0] - from[0];
    if (Math.abs(to[1] - from[1]) < 0.01 && Math.abs(across) > 1)
      return [[(from[0] + to[0]) / 2, from[1] + (sweep ? -1 : 1) * radius * Math.sign(across)]];
  }
  return [];
}

/** De Casteljau: a point of a Bézier curve of any degree at `t` from 0 to 1. */
function onCurve(controls: readonly Point[], t: number): Point {
  let points = controls;
  while (points.length > 1)
    points = points.slice(1).map(([x, y], index): Point => {
      const [fromX, fromY] = points[index] ?? [x, y];
      return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
    });
  return points[0] ?? [0, 0];
}
