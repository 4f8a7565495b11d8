import type { GraphView } from '../../view/view.ts';
import type { Card } from './card.ts';
import { type GraphLayout, incompleteEdges } from './layout.ts';
import { scoreLayout } from './layout-score.ts';
import { type NodePlacement, routeLayout } from './routed.ts';

const cost = (layout: GraphLayout): number => scoreLayout(layout).cost;

/** Whether the lines cross so often that more room between the rows may untangle them. */
const isTangled = (layout: GraphLayout): boolean => scoreLayout(layout).crossings > layout.edges.length;

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
  const consider = (layout: GraphLayout): GraphLayout => {
    if (best === null || cost(layout) < cost(best)) best = layout;
    return best;
  };
  const tried: NodePlacement[] = [];
  for (const place of placements) {
    const placement = place();
    const layout = routeLayout(view, placement, cards, { labelWidth, first, numbered: new Set() });
    const wasComplete: boolean = best !== null && incompleteEdges(best).length === 0;
    const found = consider(layout);
    if (wasComplete || (incompleteEdges(found).length === 0 && !isTangled(found))) return found;
    for (const id of incompleteEdges(layout)) first.add(id);
    tried.push(placement);
  }
  if (best !== null && incompleteEdges(best).length === 0) return best;
  for (const placement of tried.slice(1)) {
    const again = consider(routeLayout(view, placement, cards, { labelWidth, first, numbered: new Set() }));
    const numbered = new Set<string>(incompleteEdges(again));
    if (numbered.size === 0) return again;
    for (let round = 0; round < 3; round += 1) {
      const layout = routeLayout(view, placement, cards, { labelWidth, first: numbered, numbered });
      if (incompleteEdges(consider(layout)).length === 0) return consider(layout);
      for (const id of incompleteEdges(layout)) numbered.add(id);
    }
  }
  if (best === null) throw new Error(`No placement was given for the view "${view.key}".`);
  return best;
}
