import type { GraphView, ViewBoundary } from '../../view/view.ts';
import { track } from '../routing/route-grid.ts';
import { scoreSketch } from '../score.ts';
import { type Card, compactCard } from './card.ts';
import { drawableEdges, type GraphLayout, nodesOf, sketchOf } from './layout.ts';
import { neighborGaps } from './neighbor-gaps.ts';
import { placeTemplate } from './template.ts';
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

/** Lays a deployment-like view out by its boundaries' arrangement; wider gaps until every line and label fits. */
export function arrangedLayout(view: GraphView): GraphLayout {
  const cards = evenCards(view);
  const words = neighborGaps(drawableEdges(view), labelWidth);
  let best: { layout: GraphLayout; cost: number } | null = null;
  for (const root of ['column', 'row'] as const) {
    for (const stacked of stackings) {
      const layout = routeWidening(
        view,
        cards,
        labelWidth,
        gaps.map((gap) => () => placeTemplate(view, cards, { root, stacked, gap, neighborGaps: words })),
      );
      const { cost } = scoreSketch(sketchOf(layout));
      if (best === null || cost < best.cost) best = { layout, cost };
    }
  }
  if (best === null) throw new Error(`No layout was attempted for the view "${view.key}".`);
  return best.layout;
}

const gaps = [4, 5, 6, 8, 11];

/** Nothing, only the innermost, or everything is turned upright where the picture gets too wide. */
const stackings: readonly (readonly ViewBoundary['style'][])[] = [
  [],
  ['subnet', 'zone'],
  ['subnet', 'zone', 'vpc', 'group', 'region', 'system', 'trust'],
];
