import type { GraphView } from '../../view/view.ts';
import { track } from '../routing/route-grid.ts';
import { type Card, describedCard } from './card.ts';
import { edgeLabel } from './edge-label.ts';
import { drawableEdges, type GraphLayout, nodesOf } from './layout.ts';
import type { RankContext } from './rank-cost.ts';
import { improveRows, rankRows } from './rank-search.ts';
import { placeTree, type RankItem, type RankSpacing, rankTree } from './rank-tree.ts';
import { returningEdges } from './variants.ts';
import { routeWidening } from './widen.ts';

const labelWidth = 118;
/** Line that stays visible beside a label between two neighbors in a row. */
const stubs = 26;

const spacings: readonly RankSpacing[] = [
  { columns: 4, rows: 7 },
  { columns: 5, rows: 8 },
  { columns: 6, rows: 10 },
  { columns: 8, rows: 13 },
  { columns: 14, rows: 17 },
];

function evenCards(view: GraphView): Map<string, Card> {
  const cards = nodesOf(view.children).map((node) => describedCard(node, 216));
  const tallest = Math.max(0, ...cards.map(({ height }) => height));
  return new Map(
    cards.map((card) => [
      card.node.id,
      { ...card, height: Math.ceil((tallest - card.height <= 40 ? tallest : card.height) / track) * track },
    ]),
  );
}

function neighborGaps(view: GraphView): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const edge of drawableEdges(view)) {
    const width = (edgeLabel(edge, labelWidth)?.width ?? 0) + stubs;
    for (const key of [`${edge.source} ${edge.destination}`, `${edge.destination} ${edge.source}`])
      gaps.set(key, Math.max(width, gaps.get(key) ?? 0));
  }
  return gaps;
}

/** Lays a view out in rows no wider than a page, found by local search, with lines routed between them. */
export function rankedLayouts(view: GraphView): GraphLayout[] {
  const cards = evenCards(view);
  const gaps = neighborGaps(view);
  const edges = drawableEdges(view);
  return [true, false].map((fromBehind) => {
    const context: RankContext = {
      edges,
      nodes: [...cards.keys()],
      upward: returningEdges(view, fromBehind),
    };
    const root: RankItem = { id: ' root', card: null, boundary: null, rows: [rankTree(view.children, cards)] };
    rankRows(root, context);
    improveRows(root, context, spacings[0]!, gaps);
    return routeWidening(
      view,
      cards,
      labelWidth,
      spacings.map((spacing) => () => placeTree(root, spacing, gaps)),
    );
  });
}
