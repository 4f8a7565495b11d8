import type { GraphView, ViewEdge, ViewNode } from '../../view/view.ts';
import { drawableEdges, nodesOf } from './layout.ts';

/** Edges that go against the reading direction: towards people, and back out of stores and external systems. */
export function returningEdges(view: GraphView, fromBehind: boolean): ReadonlySet<string> {
  const looks = new Map(nodesOf(view.children).map((node): [string, ViewNode['look']] => [node.id, node.look]));
  const behind = new Set<ViewNode['look'] | undefined>(['data', 'cache', 'messaging', 'external']);
  const returns = ({ source, destination }: ViewEdge): boolean => {
    const [from, to] = [looks.get(source), looks.get(destination)];
    if (to === 'person') return from !== 'person';
    return fromBehind && behind.has(from) && !behind.has(to) && from !== undefined && to !== undefined;
  };
  return new Set(
    drawableEdges(view)
      .filter(returns)
      .map(({ id }) => id),
  );
}
