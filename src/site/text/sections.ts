/** A section of a page, for its local contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** The second-level headings of rendered HTML that carry an anchor, in order. */
export const sectionsOf = (html: string): readonly Section[] =>
  [...html.matchAll(/<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id = '', inner = '']) => ({
    id,
    title: decode(
      inner
        .replace(/<a\b[^>]*class="anchor".*?<\/a>/gs, '')
        .replace(/<[^>]+>/g, '')
        .trim(),
    ),
  }));

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
