import type { ViewEdge } from '../../view/view.ts';
import { edgeLabel } from './edge-label.ts';

/** The least distance in pixels that two neighbors in a row need for the words between them; by `a b`. */
export type NeighborGaps = ReadonlyMap<string, number>;

/** Line that stays visible beside a label between two neighbors. */
const stubs = 26;

export function neighborGaps(edges: readonly ViewEdge[], labelWidth: number): NeighborGaps {
  const gaps = new Map<string, number>();
  for (const edge of edges) {
    const width = (edgeLabel(edge, labelWidth)?.width ?? 0) + stubs;
    for (const key of [`${edge.source} ${edge.destination}`, `${edge.destination} ${edge.source}`])
      gaps.set(key, Math.max(width, gaps.get(key) ?? 0));
  }
  return gaps;
}
