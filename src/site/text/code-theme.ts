import type { ShikiTransformer } from 'shiki';
import { createCssVariablesTheme } from 'shiki/core';

/** Code takes its colours from the page's style sheet, so that light, dark and print follow the page. */
export const codeTheme = createCssVariablesTheme({
  name: 'css-variables',
  variablePrefix: '--code-',
  fontStyle: false,
});

interface TreeNode {
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

/** Turns the highlighter's style attributes into classes such as `code-keyword`. */
export const withClasses: ShikiTransformer = {
  name: 'classes-for-styles',
  enforce: 'post',
  root(root) {
    replaceStyles(root as TreeNode);
  },
};

function replaceStyles(node: TreeNode): void {
  const style = node.properties?.['style'];
  if (node.properties && typeof style === 'string') {
    const token = /color:\s*var\(--code-token-([\w-]+)\)/.exec(style)?.[1];
    delete node.properties['style'];
    if (token) node.properties['class'] = `code-${token}`;
  }
  for (const child of node.children ?? []) replaceStyles(child);
}
