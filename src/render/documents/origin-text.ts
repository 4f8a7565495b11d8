import type { Origin } from '../origins.ts';
import { markdown, markdownLink, plain } from './markdown.ts';

/** `stated: Product owner`, with a link where there is something to look at. */
export const originText = ({ provenance, source, url }: Origin) =>
  url === null ? plain(`${provenance}: ${source}`) : markdown(`${provenance}: ${markdownLink(source, url).text}`);
