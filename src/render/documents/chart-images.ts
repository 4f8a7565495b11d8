import type { AnalyzedCaseStudy } from '#analysis';
import { type ChartTopic, chartsOn } from '../charts/index.ts';
import { escapeMarkdown, markdown } from './markdown.ts';

/** The charts on a topic as Markdown images; their alternative text has every figure that they show. */
export const chartImages = (analyzed: AnalyzedCaseStudy, topic: ChartTopic) =>
  chartsOn(analyzed, topic).map(({ name, title, description }) => ({
    image: markdown(`![${escapeMarkdown(`${title}. ${description}`)}](charts/${name}.svg)`),
  }));
