import type { View } from '../view/view.ts';
import { type Diagram, type Drawing, finishDrawing } from './diagram.ts';
import { renderEntity } from './entity/render-entity.ts';
import { renderGraph } from './graph/render-graph.ts';
import { renderSequence } from './sequence/render-sequence.ts';
import { renderState } from './state/render-state.ts';
import type { Theme } from './style-sheet.ts';
import { typeset } from './typeset.ts';

export interface RenderOptions {
  /** `page` unless given. */
  readonly theme?: Theme;
  /** Begins every id and class in place of the view's key, where one page holds several diagrams of that key. */
  readonly idPrefix?: string;
}

/** Draws a view as SVG with the same look for every kind. Pure and deterministic: equal views give equal bytes. */
export async function renderSvg(
  view: View,
  { theme = 'page', idPrefix = view.key }: RenderOptions = {},
): Promise<Diagram> {
  return finishDrawing(await drawView(view, idPrefix), theme);
}

/** Draws a view for both themes. */
export async function drawView(plain: View, idPrefix = plain.key): Promise<Drawing> {
  const view = typeset(plain);
  switch (view.type) {
    case 'graph':
      return renderGraph(view, idPrefix);
    case 'sequence':
      return renderSequence(view, idPrefix);
    case 'entity':
      return renderEntity(view, idPrefix);
    case 'state':
      return renderState(view, idPrefix);
    default: {
      const never: never = view;
      throw new Error(`Unknown view ${JSON.stringify(never)}.`);
    }
  }
}
