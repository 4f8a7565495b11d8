import type { GraphView } from '../../view/view.ts';
import { scoreSketch } from '../score.ts';
import type { Card } from './card.ts';
import { type GraphLayout, incompleteEdges, sketchOf } from './layout.ts';
import { type NodePlacement, routeLayout } from './routed.ts';

const cost = (layout: GraphLayout): number => scoreSketch(sketchOf(layout)).cost;

/**
 * Routes one arrangement at growing distances until every line and label has found its place, and
 * keeps the best picture. Words that fit nowhere even then move to the legend and leave a number.
 */
export function routeWidening(
  view: GraphView,
  cards: ReadonlyMap<string, Card>,
  labelWidth: number,
  placements: readonly (() => NodePlacement)[],
): GraphLayout {
  const first = new Set<string>();
  let best: GraphLayout | null = null;
  let widest: NodePlacement | null = null;
  for (const [attempt, place] of placements.entries()) {
    widest = place();
    const layout = routeLayout(view, widest, cards, { labelWidth, first, numbered: new Set() });
    if (best === null || cost(layout) < cost(best)) best = layout;
    if (attempt > 0 && incompleteEdges(best).length === 0) return best;
    for (const id of incompleteEdges(layout)) first.add(id);
  }
  if (best === null || widest === null) throw new Error(`No placement was given for the view "${view.key}".`);
  const numbered = new Set<string>();
  for (let round = 0; round < 3 && incompleteEdges(best).length > 0; round += 1) {
    for (const id of incompleteEdges(best)) numbered.add(id);
    const layout = routeLayout(view, widest, cards, { labelWidth, first: numbered, numbered });
    if (cost(layout) < cost(best)) best = layout;
  }
  return best;
}
