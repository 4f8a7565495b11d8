import type { MdastNode } from 'satteri';
import { storyNodes } from './story-nodes.ts';
import type { AdoptedDrawing } from './svg/index.ts';

/** A diagram that an author wrote as text: a fence with the language `mermaid`. */
export interface MermaidFence {
  readonly source: string;
  /** ` ```mermaid title="…" `; empty without it. */
  readonly caption: string;
  /** Of the fence's first line, from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * Draws the text of a fence. A port, because it takes Mermaid and a document to draw in.
 * @throws {Error} for a text that Mermaid can't draw
 */
export type DrawMermaid = (source: string) => Promise<AdoptedDrawing>;

/** The Mermaid fences of a story in their order; none in a text that isn't MDX. */
export function mermaidFencesOf(story: string): MermaidFence[] {
  if (!story.includes('mermaid')) return [];
  try {
    return storyNodes(story).flatMap(fenceOf);
  } catch {
    return [];
  }
}

function fenceOf(node: MdastNode): MermaidFence[] {
  if (node.type !== 'code' || node.lang !== 'mermaid') return [];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return [{ source: node.value, caption: fenceTitle(node.meta ?? ''), line, column }];
}

/** The caption in a fence's info string: ` ```sql title="Orders" `. */
export const fenceTitle = (meta: string): string => /\btitle="([^"]*)"/.exec(meta)?.[1] ?? '';
