import type { GraphView, ViewEdge, ViewNode } from '../../view/view.ts';
import type { LayeredVariant } from './layered.ts';
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

const simplex = { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' };
const brandes = { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' };
const longest = { 'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE' };
const ordered = { 'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES' };
const narrow = {
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.layering.coffmanGraham.layerBound': '4',
};

/** The attempts worth making for a view, the most promising first. */
export function layeredVariants(view: GraphView): LayeredVariant[] {
  const people = returningEdges(view, false);
  const back = returningEdges(view, true);
  const down = (reversed: ReadonlySet<string>, options: LayeredVariant['options']): LayeredVariant => ({
    direction: 'DOWN',
    reversed,
    options,
  });
  const right = (reversed: ReadonlySet<string>, options: LayeredVariant['options']): LayeredVariant => ({
    direction: 'RIGHT',
    reversed,
    options,
  });
  const vertical = [
    down(back, simplex),
    down(people, simplex),
    down(back, { ...simplex, ...longest }),
    down(back, { ...simplex, ...ordered }),
    down(back, { ...simplex, ...narrow }),
    down(back, brandes),
    down(people, { ...simplex, ...ordered }),
  ];
  const horizontal = [right(people, simplex), right(back, simplex), right(people, { ...simplex, ...ordered })];
  return view.kind === 'event-flow' || view.kind === 'data-flow'
    ? [...horizontal, ...vertical.slice(0, 4)]
    : [...vertical, horizontal[0]!];
}
