import type { MeasuredMetric, MeasuredRun, Reading } from '../evidence-file.ts';
import { durationStatistics, fieldsOf, numberOf } from './values.ts';

type Fields = Readonly<Record<string, unknown>>;

const isStatistic = (value: unknown): boolean => 'pct1ResTime' in fieldsOf(value) && 'sampleCount' in fieldsOf(value);
export const isJMeterStatistics = (data: Fields): boolean => Object.values(data).some(isStatistic);

/** What `aggregate_rpt_pct1` to `3` are unless set; the file doesn't say. */
const defaults = [90, 95, 99] as const;

function metricOf(name: string, row: Fields): MeasuredMetric {
  const errors = numberOf(row['errorPct']);
  const percentiles = defaults.map((percentile, i) => [percentile, numberOf(row[`pct${i + 1}ResTime`])] as const);
  return {
    name,
    dimension: 'duration',
    unit: 'ms',
    statistics: durationStatistics([
      [50, numberOf(row['medianResTime'])],
      ...percentiles,
      ['mean', numberOf(row['meanResTime'])],
    ]),
    requestsPerSecond: numberOf(row['throughput']),
    errorShare: errors === null ? null : Math.min(1, errors / 100),
  };
}

/**
 * `statistics.json` of a JMeter report: one entry a label, and their total. Milliseconds, requests a second; `errorPct` is
 * 0 to 100.
 * Source: https://jmeter.apache.org/usermanual/generating-dashboard.html
 */
export function readJMeterStatistics(data: Fields): Reading<MeasuredRun> {
  const rows = Object.entries(data).filter(([, row]) => isStatistic(row));
  return {
    content: {
      kind: 'run',
      tool: 'JMeter',
      date: null,
      durationSeconds: null,
      users: null,
      commit: null,
      environment: null,
      metrics: rows.map(([name, row]) => metricOf(name, fieldsOf(row))),
      whole: rows.some(([name]) => name === 'Total') ? 'Total' : rows.length === 1 ? (rows[0]?.[0] ?? null) : null,
      assumedPercentiles: defaults,
    },
  };
}
