import type { View } from '../view/view.ts';
import { entityDiagram } from './entity.ts';
import { graphDiagram } from './graph.ts';
import { sequenceDiagram } from './sequence.ts';
import { stateDiagram } from './state.ts';

/** A view as PlantUML text (`.puml`), complete in itself. */
export function renderPlantuml(view: View): string {
  switch (view.type) {
    case 'graph':
      return graphDiagram(view);
    case 'sequence':
      return sequenceDiagram(view);
    case 'entity':
      return entityDiagram(view);
    case 'state':
      return stateDiagram(view);
    default:
      return view satisfies never;
  }
}
