import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition, MdastPluginEntry } from 'satteri';

/** Hands the Mermaid fences of stories below a folder to the component that draws them, before they are set as code. */
export const mermaidFences =
  (studies: string): MdastPluginEntry =>
  ({ fileURL }) =>
    fileURL && fileURLToPath(fileURL).startsWith(studies + path.sep) && fencesOfStory();

function fencesOfStory(): MdastPluginDefinition {
  let number = 0;
  return {
    name: 'casebook-mermaid-fences',
    code(node) {
      if (node.lang !== 'mermaid') return undefined;
      number += 1;
      const properties = { source: node.value, number: String(number), meta: node.meta ?? '' };
      return {
        type: 'mdxJsxFlowElement',
        name: 'MermaidFence',
        attributes: Object.entries(properties).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
        children: [],
      };
    },
  };
}
