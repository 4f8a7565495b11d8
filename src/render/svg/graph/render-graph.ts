import type { GraphView } from '../../view/view.ts';
import type { Drawing } from '../diagram.ts';
import type { LayoutScore } from '../score.ts';
import { arrangedLayout } from './arranged.ts';
import { drawGraph } from './draw.ts';
import type { GraphLayout } from './layout.ts';
import { scoreLayout } from './layout-score.ts';
import { rankedLayouts } from './ranked.ts';

/** The best of the ranked layouts, the earlier of two that are as good. */
function bestLayout(view: GraphView): GraphLayout {
  let best: { layout: GraphLayout; score: LayoutScore } | null = null;
  for (const layout of rankedLayouts(view)) {
    const score = scoreLayout(layout);
    if (best === null || score.cost < best.score.cost) best = { layout, score };
  }
  return layoutOf(best);
}

function layoutOf(best: { readonly layout: GraphLayout } | null): GraphLayout {
  if (best === null) throw new Error('No layout was attempted.');
  return best.layout;
}

/** The same view object is laid out once, however often it is drawn. */
const layouts = new WeakMap<GraphView, GraphLayout>();

function layOut(view: GraphView): GraphLayout {
  return view.kind === 'deployment' ? arrangedLayout(view) : bestLayout(view);
}

export function renderGraph(view: GraphView, idPrefix: string): Drawing {
  const layout = layouts.get(view) ?? layOut(view);
  layouts.set(view, layout);
  return drawGraph(view, layout, idPrefix);
}
