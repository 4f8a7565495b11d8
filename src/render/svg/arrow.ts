import type { Box, Point } from './geometry.ts';
import { cutOut } from './geometry.ts';
import { px, roundedPath } from './markup.ts';

const headLength = 9;
const headHalfWidth = 4.2;

/** Direction of the last piece of a line, as a unit vector. */
function directionAtEnd(points: readonly Point[]): Point {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return { x: 1, y: 0 };
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  return { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
}

function headPoint(end: Point, along: Point, back: number, side: number): string {
  return `${px(end.x - along.x * back - along.y * side)} ${px(end.y - along.y * back + along.x * side)}`;
}

/** Shortens a line at its end by some pixels, at most to just before its last corner. */
function shortenEnd(points: readonly Point[], by: number): Point[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return [...points];
  const along = directionAtEnd(points);
  const reach = Math.min(by, Math.hypot(end.x - before.x, end.y - before.y) - 1);
  return [...points.slice(0, -1), { x: end.x - along.x * reach, y: end.y - along.y * reach }];
}

/** A line with an arrowhead, cut where its labels stand: filled head and solid, or open head and dashed. */
export function drawArrow(
  points: readonly Point[],
  labels: readonly Box[],
  { asynchronous, hue = 'line' }: { readonly asynchronous: boolean; readonly hue?: string },
): string {
  const end = points.at(-1);
  if (!end || points.length < 2) return '';
  const along = directionAtEnd(points);
  const body = asynchronous ? points : shortenEnd(points, headLength - 3);
  const data = cutOut(body, labels)
    .map((piece) => roundedPath(piece))
    .join('');
  const colored = hue === 'line' ? '' : ` s-${hue}`;
  const line = `<path class="line${asynchronous ? ' dashed' : ''}${colored}" d="${data}"/>`;
  const tip = `${px(end.x)} ${px(end.y)}`;
  const left = headPoint(end, along, headLength, headHalfWidth);
  const rightCorner = headPoint(end, along, headLength, -headHalfWidth);
  if (asynchronous) return `${line}<path class="open s-${hue}" d="M${left}L${tip}L${rightCorner}"/>`;
  const fill = hue === 'line' ? '' : ` f-${hue} s-${hue}`;
  return `${line}<path class="head${fill}" d="M${tip}L${left}L${headPoint(end, along, headLength - 2, 0)}L${rightCorner}Z"/>`;
}
