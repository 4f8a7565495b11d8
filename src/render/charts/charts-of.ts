import type { AnalyzedCaseStudy } from '#analysis';
import { toSlug } from '#model';
import type { Chart } from './chart.ts';
import { costChart } from './cost-chart.ts';
import { downtimeChart } from './downtime-chart.ts';
import { latencyChart } from './latency-chart.ts';
import { loadChart } from './load-chart.ts';
import { riskChart } from './risk-chart.ts';
import { rolloutChart } from './rollout-chart.ts';
import { saturationChart } from './saturation-chart.ts';

/** What a chart is about. Some topics have a chart for each flow. */
export type ChartTopic = 'cost' | 'saturation' | 'downtime' | 'latency' | 'load' | 'risks' | 'rollout';

const makers: Readonly<Record<ChartTopic, (analyzed: AnalyzedCaseStudy) => readonly (Chart | null)[]>> = {
  cost: (analyzed) => [costChart(analyzed)],
  saturation: (analyzed) => [saturationChart(analyzed)],
  // A flow without a promise is in the table; a chart has something to compare.
  downtime: ({ availability }) => availability.map(downtimeChart),
  latency: ({ latency }) => latency.filter(({ target }) => target !== null).map(latencyChart),
  load: ({ latency }) => latency.filter(({ target }) => target !== null).map(loadChart),
  risks: (analyzed) => [riskChart(analyzed)],
  rollout: (analyzed) => [rolloutChart(analyzed)],
};

/** The charts on one topic; none where the case study has nothing to draw. */
export const chartsOn = (analyzed: AnalyzedCaseStudy, topic: ChartTopic): readonly Chart[] =>
  makers[topic](analyzed).filter((one) => one !== null);

/**
 * The chart that a story names, in a list of at most one: on a topic, and of a flow where the topic has several.
 * Unknown names give none, as does a case study with nothing to draw.
 */
export function chartNamed(analyzed: AnalyzedCaseStudy, topic: string, flow = ''): readonly Chart[] {
  if (!isTopic(topic)) return [];
  const charts = chartsOn(analyzed, topic);
  return (flow === '' ? charts : charts.filter(({ name }) => name === `${topic}-${toSlug(flow)}`)).slice(0, 1);
}

const isTopic = (name: string): name is ChartTopic => Object.hasOwn(makers, name);

/** Every chart of a case study, in reading order. */
export const chartsOf = (analyzed: AnalyzedCaseStudy): readonly Chart[] =>
  (['cost', 'saturation', 'downtime', 'latency', 'load', 'risks', 'rollout'] as const).flatMap((topic) =>
    chartsOn(analyzed, topic),
  );
