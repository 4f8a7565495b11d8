import type { GraphView } from '../../view/view.ts';
import type { Drawing } from '../diagram.ts';
import type { LayoutScore } from '../score.ts';
import { arrangedLayout } from './arranged.ts';
import { drawGraph } from './draw.ts';
import { layeredLayout } from './layered.ts';
import type { GraphLayout } from './layout.ts';
import { scoreLayout } from './layout-score.ts';
import { rankedLayouts } from './ranked.ts';
import { layeredVariants } from './variants.ts';

/** Of the Eclipse Layout Kernel's attempts, where the ranked pictures have defects. */
async function bestLayout(view: GraphView): Promise<GraphLayout> {
  let best: { layout: GraphLayout; score: LayoutScore } | null = null;
  const consider = (layout: GraphLayout): void => {
    const score = scoreLayout(layout);
    if (best === null || score.cost < best.score.cost) best = { layout, score };
  };
  const sound = (): boolean => best !== null && best.score.defects === 0;
  for (const layout of rankedLayouts(view)) consider(layout);
  for (const variant of sound() ? [] : layeredVariants(view)) consider(await layeredLayout(view, variant));
  return layoutOf(best);
}

function layoutOf(best: { readonly layout: GraphLayout } | null): GraphLayout {
  if (best === null) throw new Error('No layout was attempted.');
  return best.layout;
}

/** The same view object is laid out once, however often it is drawn. */
const layouts = new WeakMap<GraphView, Promise<GraphLayout>>();

async function layOut(view: GraphView): Promise<GraphLayout> {
  const arranged = view.kind === 'deployment';
  return arranged ? arrangedLayout(view) : bestLayout(view);
}

export async function renderGraph(view: GraphView, idPrefix: string): Promise<Drawing> {
  const layout = layouts.get(view) ?? layOut(view);
  layouts.set(view, layout);
  return drawGraph(view, await layout, idPrefix);
}
