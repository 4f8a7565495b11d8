import type { MergedBooks } from '#books';
import type { CaseStudy, Resource } from '#model';
import type { ResourceAnalysis, ResourceAt } from '../analyzed-case-study.ts';
import { type LoadedResource, saturationOrder, unitsRequired } from '../capacity/index.ts';
import type { LoadAnalysis, LoadPoint } from '../load/index.ts';
import type { ElementSizing } from '../sizing/index.ts';
import { type Demand, demandAt } from './demand-at.ts';
import { queueAt, skewOf } from './queue-at.ts';
import { type UnitsAt, unitOf, unitsAt } from './units-at.ts';

type Limits = Pick<MergedBooks, 'lookupLimit'>;

const capacityUnits: Readonly<Record<Resource['kind'], string>> = {
  instances: 'instances',
  connections: 'connections',
  partitions: 'partitions',
  shards: 'shards',
  quota: 'units',
  storage: 'units',
};

/** What is counted: per second where units carry a rate, the units otherwise. */
function countedUnit(resource: Resource, books: Limits): string {
  if (unitOf(resource)) return 'per second';
  const limit = resource.limit && books.lookupLimit(resource.limit.limitId);
  return resource.unit ?? limit?.unit ?? capacityUnits[resource.kind];
}

/**
 * Units that are needed at peak so that the headroom is kept, n = ⌈demand ÷ (throughput × headroom)⌉, at least one; and
 * the units that target tracking then runs: as many as are needed, not fewer than run anyway and not more than the maximum.
 */
function scaled({ headroom }: Resource, { running, maximum, from }: UnitsAt, demand: number, each: number) {
  const perUnit = each * headroom.value;
  const needed = unitsRequired([{ name: 'peak', load: demand, perUnit }]).units;
  const atPeak = from === 'deployment' ? Math.min(Math.max(running, needed), maximum) : maximum;
  return { needed, atPeak };
}

/** What is left after the zone with the most of them is lost; a unit that the vendor spreads over zones fails over whole. */
function afterZoneLoss({ sizing }: UnitsAt, atPeak: number, demand: number, each: number): ResourceAt['afterZoneLoss'] {
  if (!sizing || sizing.offer?.multiAz === true) return null;
  const units = sizing.zones > 1 ? atPeak - Math.ceil(atPeak / sizing.zones) : 0;
  return { units, utilization: units > 0 ? demand / (units * each) : Number.POSITIVE_INFINITY };
}

function resourceAt(
  study: CaseStudy,
  resource: Resource,
  point: LoadPoint,
  units: UnitsAt,
  demand: Demand,
): ResourceAt {
  const carried = unitOf(resource)?.throughput;
  const each = (carried ?? 1) / skewOf(resource);
  const { needed, atPeak } =
    carried === undefined ? { needed: null, atPeak: units.maximum } : scaled(resource, units, demand.amount, each);
  const queue = queueAt(study, point, resource, atPeak, demand.amount);
  const share = (count: number): number => demand.amount / Math.max(count * each, Number.MIN_VALUE);
  return {
    scalePoint: point.id,
    demand: demand.amount,
    demandBasis: demand.basis,
    running: units.running,
    needed,
    atPeak,
    maximum: units.maximum,
    unitsFrom: units.from,
    capacity: units.maximum * each,
    utilization: share(atPeak),
    utilizationOfRunning: share(units.running),
    waitMilliseconds: queue?.waitMilliseconds ?? null,
    waitMillisecondsOfRunning: queueAt(study, point, resource, units.running, demand.amount)?.waitMilliseconds ?? null,
    servers: queue?.servers ?? null,
    queue: queue?.queue ?? null,
    afterZoneLoss: carried === undefined ? null : afterZoneLoss(units, atPeak, demand.amount, each),
  };
}

/**
 * Demand, units and utilization of every resource at every scale point, in the order in which they give way as all load
 * grows from the first one. Capacity counts the units up to the autoscaling maximum, because they come without a
 * decision; utilization and wait are those of the units that target tracking runs at peak. Demand follows from the flows'
 * peak rates by the forced-flow law; held units and stated rates grow as declared. A resource of which nothing says how
 * many there are is left out, and reported by a check.
 */
export function analyzeResources(
  study: CaseStudy,
  load: LoadAnalysis,
  sizings: readonly ElementSizing[],
  books: Limits,
): readonly ResourceAnalysis[] {
  const analyzed = new Map<string, Omit<ResourceAnalysis, 'actAtLoad' | 'saturatesAtLoad'>>();
  const loaded: LoadedResource[] = [];
  for (const resource of study.resources) {
    if (analyzed.has(resource.id)) continue;
    const unit = countedUnit(resource, books);
    const points = load.flatMap((point) => {
      const units = unitsAt(study, point, sizings, books, resource);
      const demand = demandAt(study, point, sizings, resource, unit);
      return units ? [{ demand, at: resourceAt(study, resource, point, units, demand) }] : [];
    });
    const today = points.find(({ at }) => at.scalePoint === load[0].id);
    if (!today) continue;
    const { demand, at } = today;
    loaded.push({
      id: resource.id,
      capacity: Math.max(at.capacity, Number.MIN_VALUE),
      fixedDemand: demand.growsWithLoad ? 0 : demand.amount,
      demandAtLoadOne: demand.growsWithLoad ? demand.amount : 0,
      headroom: resource.headroom.value,
    });
    analyzed.set(resource.id, {
      resource,
      ...at,
      capacityUnit: unit,
      at: points.map((point) => point.at),
      relievedBy: study.evolution.filter(({ relieves }) => relieves.includes(resource.id)).map(({ id }) => id),
    });
  }
  return saturationOrder(loaded).flatMap(({ id, saturationLoad, actionLoad }) => {
    const entry = analyzed.get(id);
    return entry ? [{ ...entry, actAtLoad: actionLoad, saturatesAtLoad: saturationLoad }] : [];
  });
}
