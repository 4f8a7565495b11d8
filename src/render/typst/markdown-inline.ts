import { type MdastNode, markdownToMdast } from 'satteri';
import { typographic } from '../format/typographic.ts';
import { isSafeLink, safeMarkdown } from '../safe-markdown.ts';
import type { Inline } from './inline.ts';

/** What a phrase may refer to: footnotes and link targets defined elsewhere in the same text, and its JSX elements. */
export interface PhrasingContext {
  readonly footnotes: ReadonlyMap<string, readonly Inline[]>;
  readonly linkTargets: ReadonlyMap<string, string>;
  readonly element: (node: Extract<MdastNode, { type: 'mdxJsxTextElement' }>) => readonly Inline[];
  readonly expression: (source: string) => string;
  /** Where a link leads; null prints its words alone. */
  readonly link: (url: string) => string | null;
}

const PLAIN: PhrasingContext = {
  footnotes: new Map(),
  linkTargets: new Map(),
  element: () => [],
  expression: (source) => `{${source}}`,
  link: (url) => url,
};

/** Stands before the text while it is parsed, so that "1. July" or "# of shards" isn't taken for a list or a heading. */
const GUARD = '(';

/**
 * One line of Markdown (bold, emphasis, code, links) → inlines. Line breaks become spaces; block syntax is plain text.
 * @example markdownToInlines('**99.95 %** of `POST /orders`');
 */
export function markdownToInlines(markdown: string): Inline[] {
  const line = markdown.replace(/\s+/g, ' ').trim();
  if (line === '') return [];
  if (!/[*_`[\]<>&\\~!]|:\/\/|www\./.test(line)) return [{ type: 'text', text: typographic(line) }];
  const root = markdownToMdast(safeMarkdown(GUARD + line));
  const [block] = 'children' in root ? root.children : [];
  if (block?.type !== 'paragraph') return [{ type: 'text', text: line }];
  const [first, ...rest] = phrasing(block.children, PLAIN);
  if (first?.type !== 'text' || !first.text.startsWith(GUARD)) return [{ type: 'text', text: line }];
  const text = first.text.slice(GUARD.length);
  return text === '' ? rest : [{ type: 'text', text }, ...rest];
}

/** The inline nodes of a Markdown syntax tree → inlines. Tags are dropped, what stands between them stays. */
export function phrasing(nodes: readonly MdastNode[], context: PhrasingContext): Inline[] {
  const inlines: Inline[] = [];
  for (const inline of nodes.flatMap((node) => convert(node, context))) {
    const last = inlines.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text };
    } else {
      inlines.push(inline);
    }
  }
  return inlines;
}

function linked(target: string | undefined, content: readonly Inline[], { link }: PhrasingContext): readonly Inline[] {
  const url = target === undefined || !isSafeLink(target) ? null : link(target);
  return url === null ? content : [{ type: 'link', url, content }];
}

function convert(node: MdastNode, context: PhrasingContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: typographic(node.value.replace(/\s*\n\s*/g, ' ')) }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, content: phrasing(node.children, context) }];
    case 'link':
      return linked(node.url, phrasing(node.children, context), context);
    case 'linkReference':
      return linked(context.linkTargets.get(node.identifier), phrasing(node.children, context), context);
    case 'footnoteReference': {
      const content = context.footnotes.get(node.identifier);
      return content === undefined ? [] : [{ type: 'footnote', content }];
    }
    case 'break':
      return [{ type: 'break' }];
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'emphasis', content: [{ type: 'text', text: node.alt }] }] : [];
    case 'mdxJsxTextElement':
      return context.element(node);
    case 'mdxTextExpression': {
      const text = context.expression(node.value);
      return text === '' ? [] : [{ type: 'text', text }];
    }
    case 'html':
      // Markdown has no line break within a table cell but this one.
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [];
    default:
      return 'children' in node ? phrasing(node.children, context) : [];
  }
}
