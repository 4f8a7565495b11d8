import type { GraphView, ViewEdge } from '../../view/view.ts';
import { edgeLabel } from './edge-label.ts';

/** The least distances in pixels between two neighbors, side by side and one above the other. */
interface NeighborGap {
  readonly width: number;
  readonly height: number;
}

/**
 * What neighbors need for the words on the lines between them, or between what is inside them; by the id of either, then
 * of the other.
 */
export type NeighborGaps = ReadonlyMap<string, ReadonlyMap<string, NeighborGap>>;

/** Line that stays visible beside a label between two neighbors, and above and below it. */
const stubs = { width: 26, height: 26 };

function pathsOf(children: GraphView['children'], outer: readonly string[] = []): [string, readonly string[]][] {
  return children.flatMap((child): [string, readonly string[]][] => {
    const path = [...outer, child.id];
    return [[child.id, path], ...(child.type === 'boundary' ? pathsOf(child.children, path) : [])];
  });
}

export function neighborGaps({ children }: GraphView, edges: readonly ViewEdge[], labelWidth: number): NeighborGaps {
  const paths = new Map(pathsOf(children));
  const gaps = new Map<string, Map<string, NeighborGap>>();
  const raise = (from: string, to: string, { width, height }: NeighborGap): void => {
    const others = gaps.get(from) ?? new Map<string, NeighborGap>();
    const known = others.get(to) ?? { width: 0, height: 0 };
    gaps.set(from, others.set(to, { width: Math.max(width, known.width), height: Math.max(height, known.height) }));
  };
  for (const edge of edges) {
    const [source = [], destination = []] = [paths.get(edge.source), paths.get(edge.destination)];
    const parting = source.findIndex((id, depth) => destination[depth] !== id);
    const [from, to] = [source[parting], destination[parting]];
    if (from === undefined || to === undefined) continue;
    const label = edgeLabel(edge, labelWidth);
    const gap = { width: (label?.width ?? 0) + stubs.width, height: (label?.height ?? 0) + stubs.height };
    raise(from, to, gap);
    raise(to, from, gap);
  }
  return gaps;
}
