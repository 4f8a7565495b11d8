import type { ViewEdge } from '../../view/view.ts';
import { edgeLabel } from './edge-label.ts';

/** The least distance in pixels that two neighbors in a row need for the words between them; by the id of either, then of the other. */
export type NeighborGaps = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Line that stays visible beside a label between two neighbors. */
const stubs = 26;

export function neighborGaps(edges: readonly ViewEdge[], labelWidth: number): NeighborGaps {
  const gaps = new Map<string, Map<string, number>>();
  const raise = (from: string, to: string, width: number): void => {
    const others = gaps.get(from) ?? new Map<string, number>();
    gaps.set(from, others.set(to, Math.max(width, others.get(to) ?? 0)));
  };
  for (const edge of edges) {
    const width = (edgeLabel(edge, labelWidth)?.width ?? 0) + stubs;
    raise(edge.source, edge.destination, width);
    raise(edge.destination, edge.source, width);
  }
  return gaps;
}
