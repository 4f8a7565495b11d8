export type { Chart } from './chart.ts';
export { type ChartTopic, chartNamed, chartsOf, chartsOn } from './charts-of.ts';
export { costChart } from './cost-chart.ts';
export { downtimeChart } from './downtime-chart.ts';
export { latencyChart } from './latency-chart.ts';
export { loadChart } from './load-chart.ts';
export { riskChart } from './risk-chart.ts';
export { rolloutChart } from './rollout-chart.ts';
export { saturationChart } from './saturation-chart.ts';
