import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { fenceTitle } from '../mermaid-fences.ts';
import { safeMarkdown } from '../safe-markdown.ts';
import type { Block, HeadingBlock, TableBlock } from './blocks.ts';
import { codeBlock } from './code-block.ts';
import type { Inline } from './inline.ts';
import { plainText } from './inline.ts';
import { expressionText } from './markdown-expression.ts';
import { type PhrasingContext, phrasing } from './markdown-inline.ts';
import { tableBlock } from './table-block.ts';

/** An attribute of a JSX element; `true` for one without a value, `expression` holds the source between the braces. */
type ElementAttribute = string | true | { readonly expression: string };
export type ElementAttributes = Readonly<Record<string, ElementAttribute>>;

export interface MarkdownOptions {
  /** `mdx` also knows JSX elements, `{…}` and imports; `markdown` is the default. */
  readonly syntax?: 'markdown' | 'mdx';
  /** Level of a `#` heading; 1 is the default, deeper ones follow down to 4. */
  readonly topLevel?: HeadingBlock['level'];
  /** Put before each heading's id, so that the ids of several texts in one document stay apart. */
  readonly idPrefix?: string;
  /** A JSX element on its own lines. Without it, or for a fragment, what stands between its tags is kept. */
  readonly element?: (name: string, attributes: ElementAttributes, children: readonly Block[]) => readonly Block[];
  /** A JSX element within a sentence; the same default. */
  readonly inlineElement?: (
    name: string,
    attributes: ElementAttributes,
    children: readonly Inline[],
  ) => readonly Inline[];
  /** A code fence that isn't printed as code, e.g. one that holds a diagram; undefined prints it. */
  readonly fence?: (language: string, source: string, meta: string) => readonly Block[] | undefined;
  /** Where a link leads in the document: an address, `#id`, or null to print its words alone. */
  readonly link?: (url: string) => string | null;
  /** Whether a section is left out, down to the next heading of its level or above. */
  readonly leaveOut?: (heading: MarkdownHeading) => boolean;
  /** A picture that stands alone; without it, its alternative text is printed. */
  readonly image?: (url: string, alt: string, title: string) => readonly Block[];
}

/** A heading as the text has it. */
export interface MarkdownHeading {
  /** Made of its words, without the prefix. */
  readonly id: string;
  /** The number of its `#`. */
  readonly level: number;
  readonly text: string;
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Table = Extract<MdastNode, { type: 'table' }>;

interface Scope {
  readonly options: MarkdownOptions;
  readonly phrases: PhrasingContext;
  readonly usedIds: Set<string>;
}

/**
 * A Markdown or MDX text → blocks. Front matter, imports and comments are left out; HTML that Markdown may not have is
 * printed as it is written.
 * @throws {StoryExpressionError} for an MDX expression that isn't a literal
 */
export function markdownToBlocks(markdown: string, options: MarkdownOptions = {}): Block[] {
  const root = options.syntax === 'mdx' ? mdxToMdast(markdown) : markdownToMdast(safeMarkdown(markdown));
  const nodes: readonly MdastNode[] = 'children' in root ? root.children : [];
  const footnotes = new Map<string, readonly Inline[]>();
  const linkTargets = new Map<string, string>();
  const phrases: PhrasingContext = {
    footnotes,
    linkTargets,
    element: (node) => inlineElement(node, scope),
    link: options.link ?? ((url) => url),
    expression: expressionText,
  };
  const scope: Scope = { options, phrases, usedIds: new Set() };
  for (const node of nodes) if (node.type === 'definition') linkTargets.set(node.identifier, node.url);
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, phrasing(node.children, phrases));
  }
  return convertAll(options.leaveOut ? kept(nodes, phrases, options.leaveOut) : nodes, scope);
}

function kept(
  nodes: readonly MdastNode[],
  phrases: PhrasingContext,
  leaveOut: (heading: MarkdownHeading) => boolean,
): MdastNode[] {
  // Of the section that is being left out.
  let level = Number.POSITIVE_INFINITY;
  return nodes.filter((node) => {
    if (node.type === 'heading' && node.depth <= level) {
      const text = plainText(phrasing(node.children, phrases));
      level = leaveOut({ id: slugOf(text), level: node.depth, text }) ? node.depth : Number.POSITIVE_INFINITY;
    }
    return level === Number.POSITIVE_INFINITY;
  });
}

function convertAll(nodes: readonly MdastNode[], scope: Scope): Block[] {
  return nodes.flatMap((node) => convert(node, scope));
}

function convert(node: MdastNode, scope: Scope): readonly Block[] {
  const { options, phrases } = scope;
  switch (node.type) {
    case 'heading':
      return [heading(plainText(phrasing(node.children, phrases)), node.depth, scope)];
    case 'paragraph': {
      const [only, ...others] = node.children;
      if (only?.type === 'image' && others.length === 0 && options.image) {
        return options.image(only.url, only.alt ?? '', only.title ?? '');
      }
      const content = phrasing(node.children, phrases);
      return content.length === 0 ? [] : [{ type: 'paragraph', content }];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => convertAll(item.children, scope)),
        },
      ];
    case 'table':
      return [table(node, scope)];
    case 'code': {
      const language = node.lang ?? '';
      const replaced = options.fence?.(language, node.value, node.meta ?? '');
      return replaced ?? [codeBlock(node.value, language, fenceTitle(node.meta ?? ''))];
    }
    case 'blockquote':
      return [{ type: 'note', kind: 'aside', title: '', content: convertAll(node.children, scope) }];
    case 'html': {
      const text = node.value.replace(/<[^>]*>/g, ' ').trim();
      return text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    }
    case 'mdxJsxFlowElement': {
      const children = childrenOf(node, scope);
      return node.name === null || !options.element
        ? children
        : options.element(node.name, attributesOf(node), children);
    }
    case 'mdxFlowExpression': {
      const text = expressionText(node.value);
      return text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    }
    default:
      return [];
  }
}

/** An element on one line, `<Aside>Text</Aside>`, holds phrases and no paragraph. */
function childrenOf({ children }: Extract<JsxElement, { type: 'mdxJsxFlowElement' }>, scope: Scope): Block[] {
  const blocks = convertAll(children, scope);
  if (blocks.length > 0) return blocks;
  const content = phrasing(children, scope.phrases);
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function heading(text: string, depth: number, { options, usedIds }: Scope): HeadingBlock {
  const level = Math.min(4, depth - 1 + (options.topLevel ?? 1));
  const slug = (options.idPrefix ?? '') + slugOf(text);
  let id = slug;
  for (let count = 2; usedIds.has(id); count += 1) id = `${slug}-${count}`;
  usedIds.add(id);
  return { type: 'heading', level: level === 4 ? 4 : level === 3 ? 3 : level === 2 ? 2 : 1, text, id };
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'section' : slug;
}

function table(node: Table, { phrases }: Scope): TableBlock {
  const [head, ...body] = node.children.map((row) => row.children.map((cell) => phrasing(cell.children, phrases)));
  const columns = (head ?? []).map((cell, index) => ({
    title: plainText(cell),
    align: node.align?.[index] ?? 'left',
  }));
  const rows = body.map((row) => columns.map((_, index) => row[index] ?? []));
  return tableBlock(columns, rows);
}

function inlineElement(node: Extract<JsxElement, { type: 'mdxJsxTextElement' }>, scope: Scope): readonly Inline[] {
  const children = phrasing(node.children, scope.phrases);
  const render = scope.options.inlineElement;
  return node.name === null || !render ? children : render(node.name, attributesOf(node), children);
}

function attributesOf(node: JsxElement): ElementAttributes {
  const attributes: Record<string, ElementAttribute> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { value } = attribute;
    attributes[attribute.name] =
      value === null || value === undefined ? true : typeof value === 'string' ? value : { expression: value.value };
  }
  return attributes;
}
