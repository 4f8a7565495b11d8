import type { MergedBooks } from '#books';
import { type CaseStudy, inMilliseconds, inPerSecond, type Resource } from '#model';
import { unitServers } from '../capacity/index.ts';
import { amountOf, type LoadPoint } from '../load/index.ts';
import { type ElementSizing, type Running, sizingOf } from '../sizing/index.ts';

/** Throughput a second and concurrency of one unit; `undefined` for what is only counted. */
export const unitOf = ({ throughputPerUnit, serviceTime, concurrency }: Resource) =>
  unitServers({
    throughput: throughputPerUnit && inPerSecond(throughputPerUnit),
    serviceTime: serviceTime && inMilliseconds(serviceTime) / 1000,
    concurrency,
  });

/** How many units there are at a scale point. */
export interface UnitsAt {
  readonly running: number;
  /** What comes without a decision: the upper end of autoscaling. */
  readonly maximum: number;
  /** Where the number stands, in words. */
  readonly from: 'deployment' | 'topic' | 'offer' | 'limit' | 'written';
  /** What runs of the element, where the units are its instances. */
  readonly sizing: Running | null;
}

const fixed = (units: number, from: UnitsAt['from']): UnitsAt => ({
  running: units,
  maximum: units,
  from,
  sizing: null,
});

/**
 * How many units of a resource there are: what its author wrote; or else what runs of the element, the partitions of the
 * topic, the connections of what is rented, the value of the documented limit.
 * @returns undefined where nothing says it
 */
export function unitsAt(
  study: CaseStudy,
  { drivers, id: scalePoint }: LoadPoint,
  sizings: readonly ElementSizing[],
  books: Pick<MergedBooks, 'lookupLimit'>,
  resource: Resource,
): UnitsAt | undefined {
  const { units, maximumUnits, kind, element, topic, limit } = resource;
  if (units !== undefined) {
    const written = amountOf(units, drivers);
    return { ...fixed(written, 'written'), maximum: Math.max(written, maximumUnits ?? 0) };
  }
  const partitions = study.topics.find(({ id }) => id === topic)?.partitions;
  if (partitions !== undefined) return fixed(partitions, 'topic');
  const running = sizingOf(sizings, element, scalePoint);
  if (kind === 'connections') {
    const each = running?.offer?.maxConnections;
    if (running && each !== undefined) return fixed(each * running.running, 'offer');
  } else if (running && kind !== 'quota' && kind !== 'storage')
    return {
      running: running.running,
      maximum: Math.max(running.running, running.maximum),
      from: 'deployment',
      sizing: running,
    };
  const value = limit && books.lookupLimit(limit.limitId)?.value;
  return typeof value === 'number' ? fixed(value, 'limit') : undefined;
}
