import type { MeasuredRun, Reading } from '../evidence-file.ts';
import { durationStatistics, numberOf, shareOf } from './values.ts';

export const isPgbench = (text: string): boolean =>
  /^(transaction type|number of transactions actually processed|pgbench \()/m.test(text) &&
  /\btps\b|transaction type/.test(text);

const firstOf = (text: string, pattern: RegExp): number | null => numberOf(pattern.exec(text)?.[1]);

/**
 * What pgbench prints at the end of a run. Its rate is the one without the time that connecting takes; it gives no
 * percentile, only the average. Up to version 13 both rates are printed; failures since 15.
 * Source: https://www.postgresql.org/docs/current/pgbench.html
 */
export function readPgbench(text: string): Reading<MeasuredRun> {
  const tps =
    firstOf(text, /^tps = ([\d.]+) \((?:without initial connection time|excluding connections establishing)\)/m) ??
    firstOf(text, /^tps = ([\d.]+)/m);
  if (tps === null)
    return {
      problem: 'This is output of pgbench, but it has no "tps =" line: the run was not finished.',
      fix: 'Keep the output of a run that came to its end.',
    };
  const version = /^pgbench \(([^)]+)\)/m
    .exec(text)?.[1]
    ?.replace(/^PostgreSQL /, '')
    .split(' ')[0];
  const processed = firstOf(text, /^number of transactions actually processed: (\d+)/m);
  const failed = firstOf(text, /^number of failed transactions: (\d+)/m);
  return {
    content: {
      kind: 'run',
      tool: version === undefined ? 'pgbench' : `pgbench ${version}`,
      date: null,
      durationSeconds:
        firstOf(text, /^duration: ([\d.]+) s/m) ?? (processed !== null && tps > 0 ? processed / tps : null),
      users: firstOf(text, /^number of clients: (\d+)/m),
      commit: null,
      environment: null,
      metrics: [
        {
          name: 'transactions',
          dimension: 'duration',
          unit: 'ms',
          statistics: durationStatistics([['mean', firstOf(text, /^latency average(?:\s*=|:) ([\d.]+) ms/m)]]),
          requestsPerSecond: tps,
          errorShare: failed === null || processed === null ? null : shareOf(failed, processed + failed),
        },
      ],
      whole: 'transactions',
      assumedPercentiles: null,
    },
  };
}
