import { type Box, bottom, type Point, right } from '../geometry.ts';
import { track } from './route-grid.ts';
import type { Port } from './route-search.ts';

const offCenterCost = 4;
/** Extra price of the outermost docking points, which crowd the rounded corners. */
const cornerCost = 30;

function positions(from: number, to: number, inset: number, preferred: number): { at: number; cost: number }[] {
  const best = from + (to - from) * preferred;
  const found: { at: number; cost: number }[] = [];
  for (let at = Math.ceil((from + inset) / track) * track; at <= to - inset; at += track)
    found.push({
      at,
      cost:
        Math.round((Math.abs(at - best) / track) * offCenterCost) +
        (at < from + 2 * track || at > to - 2 * track ? cornerCost : 0),
    });
  return found;
}

/**
 * The points on a box's border where lines may dock, cheapest at the `preferred` fraction of each side. With
 * `inward`, lines leave to the inside, as from a boundary to something in it.
 */
export function portsOf(
  box: Box,
  { inward = false, preferred = 0.5 }: { inward?: boolean; preferred?: number } = {},
): Port[] {
  const turn = (direction: number) => (inward ? (direction + 2) % 4 : direction);
  const port = (point: Point, direction: number, cost: number): Port => ({ point, direction: turn(direction), cost });
  const across = positions(box.x, right(box), track, preferred);
  const down = positions(box.y, bottom(box), track, preferred);
  return [
    ...across.flatMap(({ at, cost }) => [port({ x: at, y: bottom(box) }, 1, cost), port({ x: at, y: box.y }, 3, cost)]),
    ...down.flatMap(({ at, cost }) => [port({ x: right(box), y: at }, 0, cost), port({ x: box.x, y: at }, 2, cost)]),
  ];
}
