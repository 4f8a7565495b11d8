import { quantileInterval } from '../../latency/index.ts';
import type { MeasuredMetric, MeasuredRun, Reading } from '../evidence-file.ts';
import { type CsvRow, delimiterOf, readCsv, rowsByColumn } from './csv.ts';
import { numberOf, shareOf } from './values.ts';

/** Columns in JMeter's default order, for a file that was written without a header. */
const defaultColumns =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect'.split(
    ',',
  );
const percentiles = [50, 75, 80, 90, 95, 98, 99, 99.5, 99.9] as const;

export const isJMeterSamples = (firstLine: string): boolean =>
  (/\btimeStamp\b/.test(firstLine) && /\belapsed\b/.test(firstLine)) ||
  /^"?\d{12,13}"?[,;\t|]"?\d+"?[,;\t|]/.test(firstLine);

interface Sample {
  readonly start: number;
  readonly elapsed: number;
  readonly label: string;
  readonly failed: boolean;
  readonly threads: number | null;
  /** A Transaction Controller's own row, which holds the others: no request. */
  readonly isTransaction: boolean;
}

/** When a sample began in epoch milliseconds: JMeter writes those, or a date as it was told. */
function startOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const started = /^\d+$/.test(text)
    ? Number(text)
    : Date.parse(text.replaceAll('/', '-').replace(' ', 'T').replace(/(\d)$/, '$1Z'));
  return Number.isFinite(started) && started > 0 && started < 8.64e15 ? started : null;
}

function isTransaction(row: CsvRow): boolean {
  const message = row.get('responseMessage');
  if (message !== undefined) return message.startsWith('Number of samples in transaction');
  return row.get('dataType') === '' && ['', 'null', undefined].includes(row.get('URL'));
}

function sampleOf(row: CsvRow): Sample | null {
  const start = startOf(row.get('timeStamp'));
  const elapsed = numberOf(row.get('elapsed'));
  if (start === null || elapsed === null) return null;
  return {
    start,
    elapsed,
    label: row.get('label') ?? '',
    failed: row.get('success')?.toLowerCase() === 'false',
    threads: numberOf(row.get('allThreads')),
    isTransaction: isTransaction(row),
  };
}

function metricOf(name: string, samples: readonly Sample[], seconds: number | null): MeasuredMetric {
  const sorted = Float64Array.from(samples, ({ elapsed }) => elapsed).sort();
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return {
    name,
    dimension: 'duration',
    unit: 'ms',
    statistics: [
      ...percentiles.map((of) => {
        const { estimate, lower, upper } = quantileInterval(sorted, of / 100);
        return { of, value: estimate, interval: [lower, upper] as const };
      }),
      { of: 'mean' as const, value: mean, interval: null },
    ],
    requestsPerSecond: seconds === null ? null : samples.length / seconds,
    errorShare: shareOf(samples.filter(({ failed }) => failed).length, samples.length),
  };
}

/**
 * Results of JMeter as CSV, one row a sample (`.jtl`): `elapsed` is in milliseconds, `timeStamp` the start. Percentiles are
 * the ⌈n × p⌉-th value with its distribution-free interval. Rows of Transaction Controllers hold the time of others, so
 * that they make a metric of their own and no part of the total.
 * Source: https://jmeter.apache.org/usermanual/listeners.html
 */
export function readJMeterSamples(text: string): Reading<MeasuredRun> {
  const [firstLine = ''] = text.split('\n', 1);
  const rows = readCsv(text, delimiterOf(firstLine));
  if ('problem' in rows) return { problem: rows.problem, fix: 'Export the results again; the file is damaged.' };
  const hasHeader = rows[0]?.some((name) => name.trim() === 'elapsed') ?? false;
  const table = rowsByColumn(hasHeader ? rows : [defaultColumns, ...rows]);
  const samples: Sample[] = [];
  for (const [index, row] of table.entries()) {
    const sample = sampleOf(row);
    if (sample === null)
      return {
        problem: `Row ${index + (hasHeader ? 2 : 1)} of these JMeter results has no start or no elapsed time in milliseconds.`,
        fix: 'Export the results again with `timeStamp` and `elapsed`; a row that was cut off can be deleted.',
      };
    samples.push(sample);
  }
  const requests = samples.filter(({ isTransaction }) => !isTransaction);
  if (requests.length === 0)
    return { problem: 'These JMeter results hold no sample.', fix: 'Name the file of a run that made requests.' };
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let users: number | null = null;
  const byLabel = new Map<string, Sample[]>();
  for (const sample of samples) {
    start = Math.min(start, sample.start);
    end = Math.max(end, sample.start + sample.elapsed);
    if (sample.threads !== null) users = Math.max(users ?? 0, sample.threads);
    const of = byLabel.get(sample.label) ?? [];
    byLabel.set(sample.label, of);
    of.push(sample);
  }
  const durationSeconds = end > start ? (end - start) / 1000 : null;
  return {
    content: {
      kind: 'run',
      tool: 'JMeter',
      date: new Date(start).toISOString().slice(0, 10),
      durationSeconds,
      users,
      commit: null,
      environment: null,
      metrics: [
        ...[...byLabel].map(([label, of]) => metricOf(label, of, durationSeconds)),
        ...(byLabel.has('Total') ? [] : [metricOf('Total', requests, durationSeconds)]),
      ],
      whole: 'Total',
      assumedPercentiles: null,
    },
  };
}
