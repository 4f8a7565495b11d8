import type { Measurement } from '#model';
import { decimalText } from '../quantity-text.ts';
import type { EvidenceFiles, MeasuredMetric, MeasuredRun, MeasuredStatistic } from './evidence-file.ts';

/** What of a measurement is meant. */
export type Wanted =
  /** A time in milliseconds: a percentile, or the mean. */
  | { readonly dimension: 'duration'; readonly of: number | 'mean' }
  /** Requests or things a second. */
  | { readonly dimension: 'rate' }
  /** A share: of what succeeded, of what failed, or as the metric itself has it. */
  | { readonly dimension: 'fraction'; readonly of: 'succeeded' | 'failed' }
  /** A count in the file's own word. */
  | { readonly dimension: 'number'; readonly unit: string };

/** What a file of evidence says about one figure, in the base unit of its dimension. */
export interface MeasuredFigure {
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly metric: MeasuredMetric;
  readonly run: MeasuredRun;
}
/** Why a file says nothing about a figure, as a sentence. */
export interface NotMeasured {
  readonly because: string;
}

/** The metric of that name; `POST /orders` also finds what a tool calls `http_req_duration{name:POST /orders}`. */
function metricNamed(run: MeasuredRun, name: string): MeasuredMetric | undefined {
  const exact = run.metrics.find((metric) => metric.name === name);
  if (exact) return exact;
  const tagged = run.metrics.filter(
    (metric) => metric.name === `${run.whole}{name:${name}}` || metric.name.endsWith(` ${name}`),
  );
  return tagged.length === 1 ? tagged[0] : undefined;
}

/** Names of a run's metrics for a message, at most eight. */
function choices({ metrics }: MeasuredRun): string {
  const names = metrics.slice(0, 8).map(({ name }) => `"${name}"`);
  return metrics.length > names.length
    ? `${names.join(', ')} and ${metrics.length - names.length} more`
    : names.join(', ');
}

/** The metric that a measurement means: the one that it names, or the whole run. */
export function metricOf(run: MeasuredRun, { file, metric }: Measurement): MeasuredMetric | NotMeasured {
  const name = metric ?? run.whole;
  if (name === null)
    return { because: `${file} holds several metrics and none for the whole run: name one of ${choices(run)}.` };
  return metricNamed(run, name) ?? { because: `${file} holds no metric "${name}", only ${choices(run)}.` };
}

const ordinal = (percentile: number): string => `${decimalText(percentile)}th percentile`;

function timeOf(
  run: MeasuredRun,
  metric: MeasuredMetric,
  measurement: Measurement,
  of: number | 'mean',
): MeasuredStatistic | NotMeasured {
  const { file, percentiles } = measurement;
  const assumed = run.assumedPercentiles;
  if (percentiles && assumed && percentiles.length !== assumed.length)
    return {
      because: `${file} holds ${assumed.length} numbered percentiles, but \`percentiles\` names ${percentiles.length}.`,
    };
  const isSet =
    percentiles !== undefined && assumed !== null && typeof of === 'number' && !(of === 50 && !assumed.includes(50));
  const position = isSet ? percentiles.indexOf(of) : -1;
  const looked = isSet ? assumed[position] : of;
  const found = metric.statistics.find((statistic) => statistic.of === looked);
  if (found) return found;
  const known = metric.statistics.flatMap((statistic) =>
    typeof statistic.of === 'number'
      ? [decimalText(isSet ? (percentiles[assumed.indexOf(statistic.of)] ?? statistic.of) : statistic.of)]
      : [],
  );
  const wanted = of === 'mean' ? 'mean' : ordinal(of);
  return {
    because: `${file} gives no ${wanted} of "${metric.name}", ${known.length > 0 ? `only the percentiles ${known.join(', ')}` : 'and no percentile at all'}.`,
  };
}

function shareIn(metric: MeasuredMetric, of: 'succeeded' | 'failed'): number | null {
  if (metric.dimension === 'fraction') return metric.statistics[0]?.value ?? null;
  return metric.errorShare === null ? null : of === 'failed' ? metric.errorShare : 1 - metric.errorShare;
}

function valueIn(
  run: MeasuredRun,
  metric: MeasuredMetric,
  measurement: Measurement,
  wanted: Wanted,
): Pick<MeasuredStatistic, 'value' | 'interval'> | NotMeasured {
  const { file } = measurement;
  const other = (asked: string): NotMeasured => ({
    because: `${file} measures "${metric.name}" in ${metric.unit === '1' ? 'shares' : `"${metric.unit}"`}, which is no ${asked}.`,
  });
  switch (wanted.dimension) {
    case 'duration':
      return metric.dimension === 'duration' ? timeOf(run, metric, measurement, wanted.of) : other('time');
    case 'rate': {
      if (metric.dimension === 'rate') return metric.statistics[0] ?? other('rate');
      return metric.requestsPerSecond === null
        ? { because: `${file} doesn't say how many requests a second "${metric.name}" had.` }
        : { value: metric.requestsPerSecond, interval: null };
    }
    case 'fraction': {
      const value = shareIn(metric, wanted.of);
      if (value === null) return { because: `${file} doesn't say which share of "${metric.name}" failed.` };
      return { value, interval: metric.dimension === 'fraction' ? (metric.statistics[0]?.interval ?? null) : null };
    }
    case 'number':
      return (metric.unit === wanted.unit ? metric.statistics[0] : undefined) ?? other(`count of "${wanted.unit}"`);
  }
}

/**
 * What a measurement says about one figure. `undefined` when its file couldn't be read, which is found while it is.
 */
export function measuredFigure(
  files: EvidenceFiles,
  measurement: Measurement,
  wanted: Wanted,
): MeasuredFigure | NotMeasured | undefined {
  const content = files.get(measurement.file)?.content;
  if (!content) return undefined;
  if (content.kind === 'bill')
    return { because: `${measurement.file} is a bill, which measures no ${wanted.dimension}.` };
  const metric = metricOf(content, measurement);
  if ('because' in metric) return metric;
  const found = valueIn(content, metric, measurement, wanted);
  return 'because' in found ? found : { value: found.value, interval: found.interval, metric, run: content };
}
