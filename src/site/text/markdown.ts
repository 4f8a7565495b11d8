import { markdownToHtml } from 'satteri';

/** Text of a definition as HTML. Headings in it go below the page's own. */
export function markdown(source: string): string {
  const { html } = markdownToHtml(source, { features: { smartPunctuation: true } });
  return html.replace(/<(\/?)h[1-6]\b/g, '<$1h3');
}

/** One line of text as HTML, without the paragraph around it. */
export const inlineMarkdown = (source: string): string => markdown(source).replace(/^<p>|<\/p>\s*$/g, '');
