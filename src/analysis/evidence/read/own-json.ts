import { z } from 'zod';
import { printPath } from '#model';
import type { MeasuredMetric, MeasuredRun, Reading } from '../evidence-file.ts';
import { unitOf } from '../unit.ts';

/** One measurement in a file of one's own. */
const ownMeasurementSchema = z.strictObject({
  $schema: z.string().optional(),
  /** What was measured: `POST /orders`. */
  metric: z.string().min(1),
  /** `ms`, `s`, `request/s`, `%`, or whatever is counted. */
  unit: z.string().min(1),
  value: z.number().nonnegative(),
  /** Bounds between which the true value lies. */
  interval: z.tuple([z.number().nonnegative(), z.number().nonnegative()]).optional(),
  /** Which percentile the value is, e.g. 95; the mean, or the value itself, when absent. */
  percentile: z.number().gt(0).lt(100).optional(),
  /** YYYY-MM-DD, or a time that begins so. */
  date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).optional(),
  commit: z.string().min(1).optional(),
  environment: z.string().min(1).optional(),
  /** Tool, with its version. */
  tool: z.string().min(1).optional(),
  /** Load under which it was measured. */
  requestsPerSecond: z.number().nonnegative().optional(),
  users: z.number().nonnegative().optional(),
  /** Share of failed requests, 0–1. */
  errorShare: z.number().min(0).max(1).optional(),
  durationSeconds: z.number().positive().optional(),
});
type OwnMeasurement = z.infer<typeof ownMeasurementSchema>;

export const isOwnJson = (data: unknown): boolean => {
  const first: unknown = Array.isArray(data) ? data[0] : data;
  return typeof first === 'object' && first !== null && 'metric' in first && 'value' in first;
};

function metricOf(name: string, of: readonly OwnMeasurement[]): MeasuredMetric | { readonly problem: string } {
  const units = of.map(({ unit }) => unitOf(unit));
  const [first] = units;
  if (!first || units.some(({ dimension, unit }) => dimension !== first.dimension || unit !== first.unit))
    return { problem: `The values of "${name}" are in units that don't belong together.` };
  const valueIn = (value: number, i: number): number => value * (units[i]?.factor ?? 1);
  return {
    name,
    dimension: first.dimension,
    unit: first.unit,
    statistics: of.map(({ value, interval, percentile }, i) => ({
      of: percentile ?? (first.dimension === 'duration' ? 'mean' : 'value'),
      value: valueIn(value, i),
      interval: interval ? [valueIn(interval[0], i), valueIn(interval[1], i)] : null,
    })),
    requestsPerSecond: of.find(({ requestsPerSecond }) => requestsPerSecond !== undefined)?.requestsPerSecond ?? null,
    errorShare: of.find(({ errorShare }) => errorShare !== undefined)?.errorShare ?? null,
  };
}

const fix = 'Correct the file; docs/evidence.md shows what it may hold.';

/** A file of one's own: a measurement or a list of them, with metric, unit, value and how it was measured. */
export function readOwnJson(data: unknown): Reading<MeasuredRun> {
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  const measurements: OwnMeasurement[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = ownMeasurementSchema.safeParse(entry);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = [
        ...(Array.isArray(data) ? [index] : []),
        ...(issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key))),
      ];
      return {
        problem: `This measurement can't be read: ${[printPath(path), issue?.message].filter(Boolean).join(': ')}.`,
        fix,
      };
    }
    const { metric, value, interval } = parsed.data;
    if (interval && !(interval[0] <= value && value <= interval[1]))
      return {
        problem: `The value of "${metric}" is ${value}, which is outside its own interval of ${interval.join(' to ')}.`,
        fix,
      };
    measurements.push(parsed.data);
  }
  const byMetric = Map.groupBy(measurements, ({ metric }) => metric);
  const metrics: MeasuredMetric[] = [];
  for (const [name, of] of byMetric) {
    const metric = metricOf(name, of);
    if ('problem' in metric) return { problem: metric.problem, fix };
    metrics.push(metric);
  }
  const saying = <Key extends keyof OwnMeasurement>(key: Key): NonNullable<OwnMeasurement[Key]> | null =>
    measurements.find((each) => each[key] !== undefined)?.[key] ?? null;
  return {
    content: {
      kind: 'run',
      tool: saying('tool'),
      date: saying('date')?.slice(0, 10) ?? null,
      durationSeconds: saying('durationSeconds'),
      users: saying('users'),
      commit: saying('commit'),
      environment: saying('environment'),
      metrics,
      whole: metrics.length === 1 ? (metrics[0]?.name ?? null) : null,
      assumedPercentiles: null,
    },
  };
}
