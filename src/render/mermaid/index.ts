import type { View } from '../view/view.ts';
import { entityDiagram } from './entity-diagram.ts';
import { flowchart } from './flowchart.ts';
import { sequenceDiagram } from './sequence-diagram.ts';
import { stateDiagram } from './state-diagram.ts';

/** A view as Mermaid text (`.mmd`), with a title and a description for screen readers. */
export function renderMermaid(view: View): string {
  switch (view.type) {
    case 'graph':
      return `${flowchart(view)}\n`;
    case 'sequence':
      return `${sequenceDiagram(view)}\n`;
    case 'entity':
      return `${entityDiagram(view)}\n`;
    case 'state':
      return `${stateDiagram(view)}\n`;
    default:
      return view satisfies never;
  }
}
