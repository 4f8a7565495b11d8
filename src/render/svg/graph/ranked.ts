import type { GraphView } from '../../view/view.ts';
import { track } from '../routing/route-grid.ts';
import { type Card, describedCard } from './card.ts';
import { drawableEdges, type GraphLayout, incompleteEdges, nodesOf } from './layout.ts';
import { neighborGaps } from './neighbor-gaps.ts';
import type { RankContext } from './rank-cost.ts';
import { improveRows, rankRows, rowOrders } from './rank-search.ts';
import { placedBoxes, type RankItem, type RankSpacing, rankTree } from './rank-tree.ts';
import { returningEdges } from './returning-edges.ts';
import { routeWidening } from './widen.ts';

const labelWidth = 118;
const spacings: readonly RankSpacing[] = [
  { columns: 4, rows: 7 },
  { columns: 5, rows: 8 },
  { columns: 6, rows: 10 },
  { columns: 8, rows: 13 },
];

/** Where hardly any line needs room. */
const close: RankSpacing = { columns: 3, rows: 4 };
const fewEdges = 0.25;

/** From close to roomy: of two spacings that leave nothing out the first is taken. */
function spacingsFor(view: GraphView): readonly RankSpacing[] {
  const edges = drawableEdges(view).length;
  if (edges > crowdedEdges) return spacings.slice(2);
  if (edges > manyEdges) return spacings.slice(1);
  return edges < fewEdges * nodesOf(view.children).length ? [close, ...spacings] : spacings;
}

/** Rounds of search before the starts are compared. */
const quickRounds = 1;
/** Starts that are searched to the end, and of their different results those that are routed. */
const finishedStarts = 2;
const routedStarts = 2;
/** Where there are more edges, rows keep more room, and the second start is routed only when the first left something out. */
const manyEdges = 28;
/** Where there are more than these, only the roomy spacings leave every line its words. */
const crowdedEdges = 40;

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

/** Lays a view out in rows no wider than a page, found by local search, with lines routed between them. */
export function rankedLayouts(view: GraphView): GraphLayout[] {
  const cards = evenCards(view);
  const gaps = neighborGaps(view, drawableEdges(view), labelWidth);
  const edges = drawableEdges(view);
  const returning = [true, false].map((fromBehind) => returningEdges(view, fromBehind));
  const different = returning.filter((ids, index) => index === 0 || ids.size !== returning[0]!.size);
  const starts = different.flatMap((upward) => {
    const context: RankContext = { edges, upward };
    const ranked = (): RankItem => {
      const root = rankTree(view.children, cards);
      rankRows(root, context);
      return root;
    };
    return rowOrders(ranked).map((root) => {
      const cost = improveRows(root, context, spacings[0]!, gaps, quickRounds);
      return { root, context, cost };
    });
  });
  const finished = starts
    .sort((a, b) => a.cost - b.cost)
    .slice(0, finishedStarts)
    .map((start) => ({ ...start, cost: improveRows(start.root, start.context, spacings[0]!, gaps) }))
    .sort((a, b) => a.cost - b.cost);
  const distinct = new Map(finished.toReversed().map(({ root }) => [signature(root), root]));
  const roots = [...distinct.values()].toReversed().slice(0, routedStarts);
  const layouts: GraphLayout[] = [];
  for (const root of roots) {
    if (edges.length > manyEdges && layouts.some((layout) => incompleteEdges(layout).length === 0)) break;
    const placements = spacingsFor(view).map((spacing) => () => placedBoxes(root, spacing, gaps));
    layouts.push(routeWidening(view, cards, labelWidth, placements));
  }
  return layouts;
}

/** Equal for equal arrangements. */
function signature(item: RankItem): string {
  return `${item.id}(${item.rows.map((row) => row.map(signature).join(' ')).join('|')})`;
}
