import type { MeasuredMetric, MeasuredRun, Reading } from '../evidence-file.ts';
import { type CsvRow, readCsv, rowsByColumn } from './csv.ts';
import { durationStatistics, numberOf, shareOf } from './values.ts';

export const isLocust = (firstLine: string): boolean =>
  /^"?(Type"?,"?Name"?,"?Request Count|Timestamp"?,"?User Count|Method"?,"?Name"?,"?Error)/.test(firstLine);

/** `95%` is a column of the 95th percentile; `100%` the maximum, which is none. */
const percentilesOf = (row: CsvRow) =>
  [...row].flatMap(([column, value]) => {
    const percentile = /^[\d.]+%$/.test(column) ? numberOf(column) : null;
    return percentile !== null && percentile > 0 && percentile < 100 ? [[percentile, numberOf(value)] as const] : [];
  });

const nameOf = (row: CsvRow): string => row.get('Name') ?? '';

function metricOf(row: CsvRow): MeasuredMetric {
  const median = numberOf(row.get('Median Response Time'));
  const percentiles = percentilesOf(row);
  return {
    name: nameOf(row) === 'Aggregated' ? 'Aggregated' : [row.get('Type'), nameOf(row)].filter(Boolean).join(' '),
    dimension: 'duration',
    unit: 'ms',
    statistics: durationStatistics([
      ...(percentiles.some(([of]) => of === 50) ? [] : [[50, median] as const]),
      ...percentiles,
      ['mean', numberOf(row.get('Average Response Time'))],
    ]),
    requestsPerSecond: numberOf(row.get('Requests/s')),
    errorShare: shareOf(numberOf(row.get('Failure Count')), numberOf(row.get('Request Count'))),
  };
}

/** The percentiles of a history are those of its last ten seconds, so that only its totals tell about the run. */
function readHistory(rows: readonly CsvRow[]): MeasuredRun | null {
  const all = rows.filter((row) => nameOf(row) === 'Aggregated');
  const last = all.at(-1);
  const start = numberOf(all[0]?.get('Timestamp'));
  const end = numberOf(last?.get('Timestamp'));
  if (!last || start === null || end === null || start >= 8.64e12) return null;
  const requests = numberOf(last.get('Total Request Count'));
  const durationSeconds = end > start ? end - start : null;
  return {
    kind: 'run',
    tool: 'Locust',
    date: new Date(start * 1000).toISOString().slice(0, 10),
    durationSeconds,
    users: Math.max(...all.map((row) => numberOf(row.get('User Count')) ?? 0)),
    commit: null,
    environment: null,
    metrics: [
      {
        name: 'Aggregated',
        dimension: 'duration',
        unit: 'ms',
        statistics: durationStatistics([
          [50, numberOf(last.get('Total Median Response Time'))],
          ['mean', numberOf(last.get('Total Average Response Time'))],
        ]),
        requestsPerSecond: requests !== null && durationSeconds !== null ? requests / durationSeconds : null,
        errorShare: shareOf(numberOf(last.get('Total Failure Count')), requests),
      },
    ],
    whole: 'Aggregated',
    assumedPercentiles: null,
  };
}

const whichFile = 'Name the file that `locust --csv` ends in `_stats.csv`.';

/**
 * `_stats.csv` of Locust, one row a request and one of all, in milliseconds; or `_stats_history.csv`, of which the totals
 * of its last row are read. `N/A` is no value; percentile columns are those of PERCENTILES_TO_REPORT.
 * Source: https://docs.locust.io/en/stable/retrieving-stats.html
 */
export function readLocust(text: string): Reading<MeasuredRun> {
  const rows = readCsv(text);
  if ('problem' in rows) return { problem: rows.problem, fix: 'Export the statistics again; the file is damaged.' };
  const table = rowsByColumn(rows);
  const columns = rows[0] ?? [];
  if (columns.includes('Error')) return { problem: "These are Locust's failures, without times.", fix: whichFile };
  const content = columns.includes('User Count')
    ? readHistory(table)
    : {
        kind: 'run' as const,
        tool: 'Locust',
        date: null,
        durationSeconds: null,
        users: null,
        commit: null,
        environment: null,
        metrics: table.filter((row) => nameOf(row) !== '').map(metricOf),
        whole: table.some((row) => nameOf(row) === 'Aggregated') ? 'Aggregated' : null,
        assumedPercentiles: null,
      };
  return content && content.metrics.length > 0
    ? { content }
    : { problem: 'These are statistics of Locust without a row.', fix: whichFile };
}
