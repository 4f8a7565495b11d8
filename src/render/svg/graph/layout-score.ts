import { type LayoutScore, scoreSketch } from '../score.ts';
import { type GraphLayout, sketchOf } from './layout.ts';

const scores = new WeakMap<GraphLayout, LayoutScore>();

/** The score of a layout, which is computed once however often it is compared. */
export function scoreLayout(layout: GraphLayout): LayoutScore {
  const score = scores.get(layout) ?? scoreSketch(sketchOf(layout));
  scores.set(layout, score);
  return score;
}
