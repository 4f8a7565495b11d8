import type { GraphView } from '../../view/view.ts';
import type { Diagram } from '../diagram.ts';
import { type LayoutScore, scoreSketch } from '../score.ts';
import type { Theme } from '../style-sheet.ts';
import { arrangedLayout } from './arranged.ts';
import { drawGraph } from './draw.ts';
import { layeredLayout } from './layered.ts';
import { type GraphLayout, sketchOf } from './layout.ts';
import { layeredVariants } from './variants.ts';

/** Attempts made in any case; further ones only while every picture so far has a crossing. */
const fewestAttempts = 4;

async function bestLayered(view: GraphView): Promise<GraphLayout> {
  let best: { layout: GraphLayout; score: LayoutScore } | null = null;
  for (const [attempt, variant] of layeredVariants(view).entries()) {
    if (attempt >= fewestAttempts && best && best.score.defects === 0 && best.score.crossings === 0) break;
    const layout = await layeredLayout(view, variant);
    const score = scoreSketch(sketchOf(layout));
    if (best === null || score.cost < best.score.cost) best = { layout, score };
  }
  if (best === null) throw new Error(`No layout was attempted for the view "${view.key}".`);
  return best.layout;
}

export async function renderGraph(view: GraphView, theme: Theme, idPrefix: string): Promise<Diagram> {
  const arranged = view.kind === 'deployment' || view.kind === 'network';
  const layout = arranged ? arrangedLayout(view) : await bestLayered(view);
  return drawGraph(view, layout, theme, idPrefix);
}
