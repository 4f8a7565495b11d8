import type { CaseStudy, Resource } from '#model';
import { resourceWait } from '../capacity/index.ts';
import { type ElementQueue, variationAt } from '../flow/element-queues.ts';
import type { LoadPoint } from '../load/index.ts';
import { unitOf } from './units-at.ts';

/** The wait in front of a resource. */
export interface QueueAt {
  /** Mean of all requests; `null` where a queue grows without end. */
  readonly waitMilliseconds: number | null;
  /** The c of each queue; `null` where it grows without end. */
  readonly servers: number | null;
  /** As the flows meet it; `null` where a stated rate, and no flow, passes through it. */
  readonly queue: ElementQueue | null;
}

/** Partitions and shards share out keys, not requests: each is a queue of its own. */
const isPartitioned = ({ kind }: Resource): boolean => kind === 'partitions' || kind === 'shards';

/** How many times the mean load of a unit the hottest one carries, which is full first. */
export const skewOf = (resource: Resource): number => (isPartitioned(resource) ? (resource.skew ?? 1) : 1);

/**
 * The wait in front of so many units of a resource: c = units × requests that one works on at once, or a queue for each
 * partition or shard. Where a unit has only a throughput it is one server that needs 1 ÷ throughput for one request, which
 * overstates the wait of a unit that works on several. The variation of the service times is that of the calls that it
 * serves, where all of them have a time.
 * @returns undefined where nothing is queued for
 */
export function queueAt(
  study: CaseStudy,
  point: LoadPoint,
  resource: Resource,
  units: number,
  arrivalRate: number,
): QueueAt | undefined {
  const { demand, kind, skew } = resource;
  const unit = unitOf(resource);
  if (kind === 'quota') return refusedAt(resource, units * (unit?.throughput ?? 1), arrivalRate);
  const isQueuedFor = demand.from === 'flow' || demand.from === 'flows' || demand.from === 'rate';
  if (!isQueuedFor || !unit) return undefined;
  const whole = Math.floor(units * (1 + 1e-12));
  const variation = variationAt(study, point, resource);
  const partitioned = isPartitioned(resource);
  const wait = resourceWait({ arrivalRate, units: whole, ...unit, isPartitioned: partitioned, skew, variation });
  if (!wait) return undefined;
  const isCarried = Number.isFinite(wait.meanWait);
  return {
    waitMilliseconds: isCarried ? wait.meanWait * 1000 : null,
    servers: isCarried ? wait.servers : null,
    queue: asMet(
      resource,
      wait.queues.map(({ meanWait, ...queue }) => ({ ...queue, meanMs: meanWait * 1000 })),
    ),
  };
}

/** The queues as the flows meet them. */
function asMet({ id, name, element, demand }: Resource, queues: ElementQueue['queues']): ElementQueue | null {
  if (demand.from !== 'flow' && demand.from !== 'flows') return null;
  const only = demand.from === 'flow' ? { flow: demand.flow } : {};
  return { resource: id, name, element, ...only, visits: demand.visits, queues };
}

/** A quota lets nobody wait: what is above it is refused, and never served. */
function refusedAt(resource: Resource, quota: number, arrivalRate: number): QueueAt | undefined {
  if (arrivalRate <= quota) return undefined;
  const passed = { share: quota / arrivalRate, waitProbability: 0, meanMs: 0 };
  const refused = { share: 1 - passed.share, waitProbability: 1, meanMs: Number.POSITIVE_INFINITY };
  return { waitMilliseconds: null, servers: null, queue: asMet(resource, [passed, refused]) };
}
