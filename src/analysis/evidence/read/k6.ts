import type { MeasuredMetric, MeasuredRun, MeasuredStatistic, Reading } from '../evidence-file.ts';
import { durationStatistics, fieldsOf, numberOf } from './values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Both forms of a k6 summary have `metrics` by name, and each metric its values or its numbers themselves. */
export const isK6 = (data: Fields): boolean =>
  Object.keys(fieldsOf(data['metrics'])).length > 0 &&
  ('root_group' in data ||
    'state' in data ||
    'options' in data ||
    'http_reqs' in fieldsOf(data['metrics']) ||
    'iterations' in fieldsOf(data['metrics']));

/** `med` is the 50th percentile, `p(99.9)` the 99.9th. */
function percentileOf(key: string): number | null {
  if (key === 'med') return 50;
  const percentile = numberOf(/^p\(([\d.]+)\)$/.exec(key)?.[1]);
  return percentile !== null && percentile > 0 && percentile < 100 ? percentile : null;
}

/** k6's own times; of any other trend only `handleSummary` says whether it is one. */
const ownTimes =
  /^(browser_)?(http_req_(duration|blocked|connecting|tls_handshaking|sending|waiting|receiving)|iteration_duration|group_duration|grpc_req_duration|ws_(connecting|session_duration|ping)|web_vital_(fcp|fid|inp|lcp|ttfb))$/;
/** `http_req_duration{name:GET /orders}` is the part of a metric that carries a tag. */
const tagsOf = (name: string): string => /\{.*$/.exec(name)?.[0] ?? '';
const withoutTags = (name: string): string => name.slice(0, name.length - tagsOf(name).length);

function metricOf(name: string, metric: Fields): MeasuredMetric | null {
  const values = 'values' in metric ? fieldsOf(metric['values']) : metric;
  const none = { name, requestsPerSecond: null, errorShare: null };
  const single = (dimension: 'rate' | 'fraction', unit: string, value: number | null): MeasuredMetric | null =>
    value === null ? null : { ...none, dimension, unit, statistics: [{ of: 'value', value, interval: null }] };
  if ('avg' in values || 'med' in values) {
    const statistics: readonly MeasuredStatistic[] = durationStatistics([
      ...Object.entries(values).flatMap(([key, value]) => {
        const percentile = percentileOf(key);
        return percentile === null ? [] : [[percentile, numberOf(value)] as const];
      }),
      ['mean', numberOf(values['avg'])],
    ]);
    const isTime = 'contains' in metric ? metric['contains'] === 'time' : ownTimes.test(withoutTags(name));
    return { ...none, dimension: isTime ? 'duration' : 'number', unit: isTime ? 'ms' : 'unknown', statistics };
  }
  if ('count' in values) return single('rate', '/s', numberOf(values['rate']));
  if ('passes' in values || 'fails' in values)
    return single('fraction', '1', numberOf('rate' in values ? values['rate'] : values['value']));
  return null;
}

/** Request metrics of the kinds of traffic that k6 makes, the usual one first. */
const wholes = ['http_req_duration', 'grpc_req_duration', 'iteration_duration'];

/**
 * A k6 summary, of `--summary-export` or `handleSummary`. Times are in milliseconds. What a threshold says isn't read: the
 * two forms mean the opposite by `true`.
 * Source: https://grafana.com/docs/k6/latest/results-output/end-of-test/
 */
export function readK6(data: Fields): Reading<MeasuredRun> {
  const metrics = fieldsOf(data['metrics']);
  const read = Object.entries(metrics).flatMap(([name, metric]) => metricOf(name, fieldsOf(metric)) ?? []);
  const rateOf = (name: string): number | null =>
    read.find((metric) => metric.name === name)?.statistics.find(({ of }) => of === 'value')?.value ?? null;
  const fieldOf = (name: string, field: string): number | null => {
    const metric = fieldsOf(metrics[name]);
    return numberOf(('values' in metric ? fieldsOf(metric['values']) : metric)[field]);
  };
  const whole = wholes.find((name) => read.some((metric) => metric.name === name)) ?? null;
  if (whole === null)
    return {
      problem: 'This is a k6 summary, but it holds no metric of requests or iterations with its times.',
      fix: 'Export the summary of a run that makes requests.',
    };
  const isHttp = whole === 'http_req_duration';
  const trafficOf = (tags: string) => ({
    requestsPerSecond: rateOf(`${isHttp ? 'http_reqs' : 'iterations'}${tags}`),
    errorShare: isHttp ? rateOf(`http_req_failed${tags}`) : null,
  });
  const { requestsPerSecond } = trafficOf('');
  const requests = fieldOf(isHttp ? 'http_reqs' : 'iterations', 'count');
  const ran = numberOf(fieldsOf(data['state'])['testRunDurationMs']);
  return {
    content: {
      kind: 'run',
      tool: 'k6',
      date: null,
      durationSeconds: ran !== null ? ran / 1000 : requests && requestsPerSecond ? requests / requestsPerSecond : null,
      users: fieldOf('vus_max', 'max') ?? fieldOf('vus', 'max'),
      commit: null,
      environment: null,
      metrics: read.map((metric) =>
        withoutTags(metric.name) === whole ? { ...metric, ...trafficOf(tagsOf(metric.name)) } : metric,
      ),
      whole,
      assumedPercentiles: null,
    },
  };
}
