import { type CaseStudy, type CountAtScale, type Expression, runningId, sizingSchema, storedId, zonesId } from '#model';
import type { DriverValues, LoadAnalysis, LoadPoint } from '../load/index.ts';
import { evaluateQuantity } from '../money/index.ts';
import { storedBytes } from '../storage.ts';

/** What a count is at a scale point: written, or as a formula. `undefined` where it has none there. */
function writtenAt(count: CountAtScale, scalePoint: string): number | Expression | undefined {
  if (typeof count === 'number' || ('op' in count && typeof count.op === 'string')) return count as number | Expression;
  return (count as Readonly<Record<string, number | Expression>>)[scalePoint];
}

/** What a count comes to at given driver values, as an exact decimal; `undefined` where it has none, or its formula can't be computed. */
export function evaluatedCount(count: CountAtScale, scalePoint: string, drivers: DriverValues): string | undefined {
  const written = writtenAt(count, scalePoint);
  if (written === undefined || typeof written === 'number') return written === undefined ? undefined : String(written);
  try {
    return evaluateQuantity(written, drivers);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** A count that can run, as an exact decimal; `undefined` also where its formula comes to less than none, or to too many. */
export function countAt(...of: Parameters<typeof evaluatedCount>): string | undefined {
  const count = evaluatedCount(...of);
  return count !== undefined && sizingSchema.shape.running.safeParse(Number(count)).success ? count : undefined;
}

/** Zones of every environment and gigabytes of every data store, by the id under which formulas know them. */
function placeCounts({ deployments, dataStores }: CaseStudy, drivers: DriverValues): DriverValues {
  return Object.fromEntries([
    ...deployments.map(({ id, zones }) => [zonesId(id), String(zones ?? 1)]),
    ...dataStores.map((store) => [storedId(store.id), String(Math.round(storedBytes(store, drivers)) / 1e9)]),
  ]);
}

/**
 * What formulas may count beside drivers: how many of each element run at a scale point, zones of environments, and
 * gigabytes of data stores, by the id under which formulas know them. Follows from the drivers alone,
 * so that it can be asked again with other values. Counts the first environment in which anything runs.
 */
export function runningCounts(study: CaseStudy, scalePoint: string, drivers: DriverValues): DriverValues {
  const environment = study.deployments.find(({ runs }) => runs.length > 0);
  const counts: Record<string, string> = { ...placeCounts(study, drivers) };
  for (const { element, running } of environment?.runs ?? []) {
    const count = countAt(running, scalePoint, drivers);
    const id = runningId(element);
    if (count !== undefined) counts[id] = counts[id] === undefined ? count : String(Number(counts[id]) + Number(count));
  }
  return counts;
}

/** What formulas may count beside drivers, in words, by the id under which they know it. */
export function countNames({ deployments, dataStores, elements }: CaseStudy): ReadonlyMap<string, string> {
  const nameOf = (element: string): string => elements.find(({ id }) => id === element)?.name ?? element;
  return new Map([
    ...deployments.flatMap(({ runs }) => runs.map(({ element }) => [runningId(element), nameOf(element)] as const)),
    ...deployments.map(({ id, name }) => [zonesId(id), `Zones of ${name}`] as const),
    ...dataStores.map(({ id, element }) => [storedId(id), `Rows in ${nameOf(element)}`] as const),
  ]);
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
