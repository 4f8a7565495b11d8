import { type MdastNode, mdxToMdast } from 'satteri';
import { isTooDeep } from '#model';

/** Whoever reads a page, its PDF and its outline goes down a call for each block that stands in another. */
const deepest = 100;

/**
 * Every node of a story, in the order of the text.
 * @throws {Error} `line:column: reason` for a text that isn't MDX, or that nests deeper than anybody writes
 */
export function storyNodes(story: string): MdastNode[] {
  if (isTooDeep(story)) throw new Error('1:1: More than a thousand brackets stand within each other');
  const nodes: MdastNode[] = [];
  const ahead = [{ node: mdxToMdast(story, { features: { frontmatter: true } }), depth: 0 }];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { node, depth } = next;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (depth > deepest) throw new Error(`${line}:${column}: More than a hundred blocks stand within each other`);
    nodes.push(node);
    if ('children' in node)
      for (const child of node.children.toReversed()) ahead.push({ node: child, depth: depth + 1 });
  }
  return nodes;
}
