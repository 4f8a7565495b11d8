import { markdownToHtml } from 'satteri';

/** A hand-written decision links to its neighbors by file name; here each has a page. */
const decisionFile = /href="(?:\.\/)?(\d{4}-[\w-]+)\.md"/g;

/** Text of a definition as HTML. Headings in it go below the page's own. */
export function markdown(source: string): string {
  const { html } = markdownToHtml(source, { features: { smartPunctuation: true } });
  return html.replace(/<(\/?)h[1-6]\b/g, '<$1h3').replace(decisionFile, 'href="../$1/"');
}

/** One line of text as HTML, without the paragraph around it. */
export const inlineMarkdown = (source: string): string => markdown(source).replace(/^<p>|<\/p>\s*$/g, '');
