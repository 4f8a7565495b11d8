import { type Box, bottom, type Point, right } from '../geometry.ts';
import { track } from './route-grid.ts';
import type { Port } from './route-search.ts';

const offCenterCost = 4;
/** Extra price of the outermost docking points, which crowd the rounded corners. */
const cornerCost = 30;

/** Distances in pixels: of the first port from a corner, and of two ports. */
export interface PortSpacing {
  readonly inset: number;
  readonly step: number;
}

const everyTrack: PortSpacing = { inset: track, step: track };

function positions(
  from: number,
  to: number,
  { inset, step }: PortSpacing,
  preferred: number,
): { at: number; cost: number }[] {
  const best = from + (to - from) * preferred;
  const found: { at: number; cost: number }[] = [];
  for (let at = Math.ceil((from + inset) / step) * step; at <= to - inset; at += step)
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
  {
    inward = false,
    preferred = 0.5,
    spacing = everyTrack,
  }: { inward?: boolean; preferred?: number; spacing?: PortSpacing } = {},
): Port[] {
  const turn = (direction: number) => (inward ? (direction + 2) % 4 : direction);
  const port = (point: Point, direction: number, cost: number): Port => ({ point, direction: turn(direction), cost });
  const across = positions(box.x, right(box), spacing, preferred);
  const down = positions(box.y, bottom(box), spacing, preferred);
  return [
    ...across.flatMap(({ at, cost }) => [port({ x: at, y: bottom(box) }, 1, cost), port({ x: at, y: box.y }, 3, cost)]),
    ...down.flatMap(({ at, cost }) => [port({ x: right(box), y: at }, 0, cost), port({ x: box.x, y: at }, 2, cost)]),
  ];
}
