import type { ViewEdge } from '../../view/view.ts';
import { type Box, center, clipSegment, type Point } from '../geometry.ts';

/** What the search knows about the view besides where things stand. */
export interface RankContext {
  readonly edges: readonly ViewEdge[];
  /** Ids of the nodes, without boundaries. */
  readonly nodes: readonly string[];
  /** Edges that are expected to point up. */
  readonly upward: ReadonlySet<string>;
}

/** Includes the room for lines around everything. */
const comfortableWidth = 1270;
const crossingCost = 190;
const coveredCost = 170;
const upwardCost = { synchronous: 520, asynchronous: 140 } as const;

function orientation(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return orientation(a, b, c) * orientation(a, b, d) < 0 && orientation(c, d, a) * orientation(c, d, b) < 0;
}

/**
 * How good a placement is before anything is routed: long edges, crossings of the straight
 * connections, nodes in their way, calls that point up, and a picture wider than a page.
 */
export function placementCost(
  {
    width,
    height,
    boxes,
  }: { readonly width: number; readonly height: number; readonly boxes: ReadonlyMap<string, Box> },
  { edges, nodes, upward }: RankContext,
): number {
  let cost = (width * height) / 1500 + Math.max(0, width - comfortableWidth) * 9;
  const lines = edges.map(({ id, source, destination, interaction }) => {
    const [from, to] = [center(boxes.get(source)!), center(boxes.get(destination)!)];
    cost += Math.abs(from.x - to.x) * 1.1 + Math.abs(from.y - to.y);
    const rises = upward.has(id) ? to.y > from.y : to.y < from.y;
    if (rises) cost += upwardCost[interaction];
    return { source, destination, from, to };
  });
  for (const { source, destination, from, to } of lines)
    for (const id of nodes)
      if (id !== source && id !== destination && clipSegment(from, to, boxes.get(id)!) !== null) cost += coveredCost;
  lines.forEach((first, index) => {
    for (const second of lines.slice(index + 1))
      if (segmentsCross(first.from, first.to, second.from, second.to)) cost += crossingCost;
  });
  return cost;
}
