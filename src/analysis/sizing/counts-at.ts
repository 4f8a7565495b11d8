import { type CaseStudy, type CountAtScale, type Expression, runningId } from '#model';
import type { DriverValues, LoadAnalysis, LoadPoint } from '../load/index.ts';
import { evaluateQuantity } from '../money/index.ts';

/** What a count is at a scale point: written, or as a formula. `undefined` where it has none there. */
function writtenAt(count: CountAtScale, scalePoint: string): number | Expression | undefined {
  if (typeof count === 'number' || ('op' in count && typeof count.op === 'string')) return count as number | Expression;
  return (count as Readonly<Record<string, number | Expression>>)[scalePoint];
}

/** A count at given driver values, as an exact decimal; `undefined` where it has none, or its formula can't be computed. */
export function countAt(count: CountAtScale, scalePoint: string, drivers: DriverValues): string | undefined {
  const written = writtenAt(count, scalePoint);
  if (written === undefined || typeof written === 'number') return written === undefined ? undefined : String(written);
  try {
    return evaluateQuantity(written, drivers);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/**
 * How many of each element run at a scale point, by the id under which formulas know it. Follows from the drivers alone,
 * so that it can be asked again with other values. Counts the first environment in which anything runs.
 */
export function runningCounts({ deployments }: CaseStudy, scalePoint: string, drivers: DriverValues): DriverValues {
  const environment = deployments.find(({ runs }) => runs.length > 0);
  const counts: Record<string, string> = {};
  for (const { element, running } of environment?.runs ?? []) {
    const count = countAt(running, scalePoint, drivers);
    const id = runningId(element);
    if (count !== undefined) counts[id] = counts[id] === undefined ? count : String(Number(counts[id]) + Number(count));
  }
  return counts;
}

/** The load with how many of each element run among its values, so that formulas can count them. */
export function withRunningCounts(study: CaseStudy, load: LoadAnalysis): LoadAnalysis {
  const counted = (point: LoadPoint): LoadPoint => ({
    ...point,
    drivers: { ...point.drivers, ...runningCounts(study, point.id, point.drivers) },
  });
  const [first, ...rest] = load;
  return [counted(first), ...rest.map(counted)];
}
