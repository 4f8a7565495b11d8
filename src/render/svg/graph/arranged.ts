import type { GraphView, ViewBoundary } from '../../view/view.ts';
import { track } from '../routing/route-grid.ts';
import { scoreSketch } from '../score.ts';
import { type Card, compactCard } from './card.ts';
import { drawableEdges, type GraphLayout, incompleteEdges, nodesOf, sketchOf } from './layout.ts';
import { neighborGaps } from './neighbor-gaps.ts';
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

interface Attempt {
  readonly options: Omit<TemplateOptions, 'gap'>;
  readonly layout: GraphLayout;
  readonly cost: number;
}

/** Tracks between neighbors: first for choosing an arrangement, then for making room in the chosen one. */
const comparedGaps = [4, 5];
const roomierGaps = [5, 6, 8, 11];

/** Lays a deployment-like view out by its boundaries' arrangement; wider gaps until every line and label fits. */
export function arrangedLayout(view: GraphView): GraphLayout {
  const cards = evenCards(view);
  const gaps = neighborGaps(drawableEdges(view), labelWidth);
  const attempts = (['column', 'row'] as const).flatMap((root) =>
    stackings.flatMap((stacked) =>
      comparedGaps.map((gap): Attempt => {
        const options = { root, stacked, neighborGaps: gaps };
        const placement = placeTemplate(view, cards, { ...options, gap });
        const layout = routeLayout(view, placement, cards, { labelWidth, first: new Set(), numbered: new Set() });
        return { options, layout, cost: scoreSketch(sketchOf(layout)).cost };
      }),
    ),
  );
  const best = attempts.reduce((a, b) => (b.cost < a.cost ? b : a));
  if (incompleteEdges(best.layout).length === 0) return best.layout;
  return routeWidening(
    view,
    cards,
    labelWidth,
    roomierGaps.map((gap) => () => placeTemplate(view, cards, { ...best.options, gap })),
  );
}

/** Nothing, only the innermost, or everything is turned upright where the picture gets too wide. */
const stackings: readonly (readonly ViewBoundary['style'][])[] = [
  [],
  ['subnet', 'zone'],
  ['subnet', 'zone', 'vpc', 'group', 'region', 'system', 'trust'],
];
