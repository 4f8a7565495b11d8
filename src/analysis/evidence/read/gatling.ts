import type { MeasuredMetric, MeasuredRun, Reading } from '../evidence-file.ts';
import { durationStatistics, fieldsOf, numberOf, shareOf } from './values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the four percentiles of Gatling's charts are unless set; the file doesn't say. */
const defaults = [50, 75, 95, 99] as const;

const isStatistics = (stats: Fields): boolean =>
  'numberOfRequests' in stats && 'percentiles1' in stats && 'meanResponseTime' in stats;
export const isGatling = (data: Fields): boolean =>
  isStatistics(data) || isStatistics(fieldsOf(data['stats'])) || 'contents' in data;

/** Gatling splits every value in all requests, those that succeeded (ok) and those that failed (ko). */
const total = (value: unknown): number | null => numberOf(fieldsOf(value)['total']);

function metricOf(name: string, stats: Fields): MeasuredMetric {
  return {
    name,
    dimension: 'duration',
    unit: 'ms',
    statistics: durationStatistics([
      ...defaults.map((percentile, i) => [percentile, total(stats[`percentiles${i + 1}`])] as const),
      ['mean', total(stats['meanResponseTime'])],
    ]),
    requestsPerSecond: total(stats['meanNumberOfRequestsPerSecond']),
    errorShare: shareOf(numberOf(fieldsOf(stats['numberOfRequests'])['ko']), total(stats['numberOfRequests'])),
  };
}

/** Every group and request below the root, without recursion: a file may be nested as deep as it likes. */
function metricsBelow(root: Fields): MeasuredMetric[] {
  const found: MeasuredMetric[] = [];
  const open: Fields[] = [root];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const stats = fieldsOf(entry['stats']);
    const name = entry['name'] ?? stats['name'];
    if (isStatistics(stats) && typeof name === 'string') found.push(metricOf(name, stats));
    open.push(...Object.values(fieldsOf(entry['contents'])).map(fieldsOf).reverse());
  }
  return found;
}

/**
 * `stats.json` or `global_stats.json` of a Gatling report: milliseconds, and requests a second, of all requests, failed ones
 * included. Older versions write numbers as text and `-` for none.
 * Source: https://docs.gatling.io/reference/stats/reports/
 */
export function readGatling(data: Fields): Reading<MeasuredRun> {
  const metrics = isStatistics(data)
    ? [metricOf(typeof data['name'] === 'string' ? data['name'] : 'All Requests', data)]
    : metricsBelow(data);
  const [first] = metrics;
  if (!first)
    return {
      problem: 'This looks like a Gatling report, but it holds no statistics.',
      fix: 'Name `js/stats.json` or `js/global_stats.json` of the report.',
    };
  return {
    content: {
      kind: 'run',
      tool: 'Gatling',
      date: null,
      durationSeconds: null,
      users: null,
      commit: null,
      environment: null,
      metrics,
      whole: first.name,
      assumedPercentiles: defaults,
    },
  };
}
