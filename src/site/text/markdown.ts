import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { isSafeLink, safeMarkdown } from '#render';

/** A hand-written decision links to its neighbors by file name; here each has a page. */
const decisionFile = /href="(?:\.\/)?(\d{4}-[\w-]+)\.md"/g;

/** A number and its unit, outside of code: no line ends between them. */
const unit = /<(code|pre)\b.*?<\/\1>|(?<=\d) (?=%|(?:ms|s|min|h|KB|MB|GB|TB)\b)/gs;

/** Leaves the words of a link or picture that leads where none may. */
const safeLinks = defineMdastPlugin({
  name: 'casebook-safe-links',
  link: (node, context) => {
    if (!isSafeLink(node.url)) context.replaceNode(node, [...node.children]);
  },
  image: (node) => (isSafeLink(node.url) ? undefined : { type: 'text', value: node.alt ?? '' }),
  definition: (node, context) => {
    if (!isSafeLink(node.url)) context.removeNode(node);
  },
});

/** Text of a definition as HTML. Headings in it go below the page's own. */
export function markdown(source: string): string {
  const { html } = markdownToHtml(safeMarkdown(source), {
    features: { smartPunctuation: true },
    mdastPlugins: [safeLinks],
  });
  return html
    .replace(unit, (found) => (found === ' ' ? '\u202f' : found))
    .replace(/<(\/?)h[1-6]\b/g, '<$1h3')
    .replace(decisionFile, 'href="../$1/"');
}

/** One line of text as HTML, without the paragraph around it. */
export const inlineMarkdown = (source: string): string => markdown(source).replace(/^<p>|<\/p>\s*$/g, '');
