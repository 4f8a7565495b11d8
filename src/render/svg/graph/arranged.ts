import type { GraphView } from '../../view/view.ts';
import { track } from '../routing/route-grid.ts';
import { scoreSketch } from '../score.ts';
import { type Card, compactCard } from './card.ts';
import { drawableEdges, type GraphLayout, incompleteEdges, nodesOf, sketchOf } from './layout.ts';
import { neighborGaps } from './neighbor-gaps.ts';
import { PlacementCost } from './rank-cost.ts';
import { routeLayout } from './routed.ts';
import { placeTemplate, type TemplateOptions } from './template.ts';
import { routeWidening } from './widen.ts';

const labelWidth = 110;

/** Cards wider than this keep their own width instead of giving it to all. */
const evenWidth = 210;

function evenCards(view: GraphView): Map<string, Card> {
  const cards = nodesOf(view.children).map((node) => compactCard(node));
  const widest = Math.max(0, ...cards.map(({ width }) => width).filter((width) => width <= evenWidth));
  const tallest = Math.max(0, ...cards.map(({ height }) => height));
  const onTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;
  return new Map(
    cards.map((card) => [
      card.node.id,
      {
        ...card,
        width: onTracks(Math.max(card.width, widest)),
        height: onTracks(tallest - card.height <= 24 ? tallest : card.height),
      },
    ]),
  );
}

interface Candidate {
  readonly options: Omit<TemplateOptions, 'gap'>;
  /** The price before anything is routed. */
  readonly cost: number;
}

type Shape = Pick<TemplateOptions, 'mostInRow' | 'longestColumn' | 'widest'>;

const anyWidth = Number.POSITIVE_INFINITY;
/** With what stands around it, still no wider than a page. */
const pageWidth = 1180;

/** From wide to narrow, with long columns kept or broken. */
const shapes: readonly Shape[] = [anyWidth, pageWidth].flatMap((widest) => [
  { mostInRow: { zone: 4, other: 4 }, longestColumn: 12, widest },
  { mostInRow: { zone: 4, other: 4 }, longestColumn: 4, widest },
  { mostInRow: { zone: 2, other: 4 }, longestColumn: 12, widest },
  { mostInRow: { zone: 1, other: 4 }, longestColumn: 12, widest },
  { mostInRow: { zone: 1, other: 3 }, longestColumn: 4, widest },
]);

/** Of all arrangements, those that are routed. */
const routedArrangements = 3;

/** A line or label without a place counts less here than in a finished picture: wider gaps will make room. */
const missingCost = 900;
/** Beyond this width in pixels a picture can't even be printed on a landscape page. */
const unreadableWidth = 1760;
const unreadableCost = 30;

function promise(layout: GraphLayout): number {
  const { unplaced, ...sketch } = sketchOf(layout);
  return (
    scoreSketch({ ...sketch, unplaced: [] }).cost +
    unplaced.length * missingCost +
    Math.max(0, sketch.width - unreadableWidth) * unreadableCost
  );
}

/** Tracks between neighbors: first for choosing an arrangement, then for making room in the chosen one. */
const comparedGap = 4;
const roomierGaps = [5, 7, 10];

/** Lays a deployment-like view out by its boundaries' arrangement; wider gaps until every line and label fits. */
export function arrangedLayout(view: GraphView): GraphLayout {
  const cards = evenCards(view);
  const gaps = neighborGaps(view, drawableEdges(view), labelWidth);
  const edges = drawableEdges(view);
  const connected = new Set(edges.flatMap(({ source, destination }) => [source, destination]));
  const candidates = (['column', 'row'] as const).flatMap((root) =>
    shapes.map((shape): Candidate => {
      const options = { root, ...shape, neighborGaps: gaps, connected };
      const { width, height, boxes } = placeTemplate(view, cards, { ...options, gap: comparedGap });
      const items = [...boxes].map(([id, box]) => ({ id, card: cards.get(id) ?? null, ...box }));
      return { options, cost: new PlacementCost(items, { edges, upward: new Set() }).of({ width, height }) };
    }),
  );
  const attempts = [...new Map(candidates.map((candidate) => [candidate.cost, candidate])).values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, routedArrangements)
    .map(({ options }) => {
      const placement = placeTemplate(view, cards, { ...options, gap: comparedGap });
      const layout = routeLayout(view, placement, cards, { labelWidth, first: new Set(), numbered: new Set() });
      return { options, layout, cost: promise(layout) };
    });
  const best = attempts.reduce((a, b) => (b.cost < a.cost ? b : a));
  if (incompleteEdges(best.layout).length === 0) return best.layout;
  return routeWidening(
    view,
    cards,
    labelWidth,
    roomierGaps.map((gap) => () => placeTemplate(view, cards, { ...best.options, gap })),
  );
}
