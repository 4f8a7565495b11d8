import type { AnalyzedCaseStudy } from '#analysis';
import { viewsOf } from '../view/index.ts';
import { escapeMarkdown, markdown } from './markdown.ts';

/** Those of the named diagrams that the case study has, as Markdown images with their descriptions. */
export const diagramImages = (analyzed: AnalyzedCaseStudy, ...keys: readonly string[]) =>
  viewsOf(analyzed, (key) => keys.includes(key)).map(({ key, title, description }) => ({
    image: markdown(`![${escapeMarkdown(title)}](diagrams/${key}.svg)`),
    description,
  }));
