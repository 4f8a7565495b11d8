import type { MergedBooks } from '#books';
import { type CaseStudy, inMilliseconds, inPerSecond, type Resource } from '#model';
import type { ResourceAnalysis } from './analyzed-case-study.ts';
import {
  elementDemand,
  type LoadedResource,
  queueSteadyState,
  saturationOrder,
  serversOf,
  unitServers,
} from './capacity/index.ts';
import { visits } from './flow/visits.ts';
import type { LoadAnalysis, LoadPoint } from './load/index.ts';
import { decimalText } from './quantity-text.ts';

type Limits = Pick<MergedBooks, 'lookupLimit'>;

interface Demand {
  readonly amount: number;
  readonly growsWithLoad: boolean;
  readonly basis: string;
}

const capacityUnits: Readonly<Record<Resource['kind'], string>> = {
  instances: 'instances',
  connections: 'connections',
  partitions: 'partitions',
  shards: 'shards',
  quota: 'units',
  storage: 'units',
};

/** Units that it may grow to without a decision. */
const largestUnits = ({ units, maximumUnits }: Resource): number => Math.max(units, maximumUnits ?? 0);

function demandOf(study: CaseStudy, { rates }: LoadPoint, { demand, element }: Resource, unit: string): Demand {
  if (demand.from === 'occupied' || demand.from === 'rate') {
    const { growsWithLoad } = demand;
    const [amount, stated] =
      demand.from === 'rate'
        ? [demand.perSecond, `${decimalText(demand.perSecond)}/s, stated`]
        : [demand.units, `${decimalText(demand.units)} ${unit} held`];
    return {
      amount,
      growsWithLoad,
      basis: `${stated}, ${growsWithLoad ? 'grows with load' : "doesn't grow with load"}`,
    };
  }
  const flows = study.flows
    .filter((flow) => demand.from === 'flows' || flow.id === demand.flow)
    .map((flow) => ({
      flow: flow.id,
      ratePerSecond: rates.get(flow.id)?.peak ?? 0,
      visits: { [element]: demand.from === 'flows' ? visits(flow, element) : 1 },
    }))
    .filter(({ visits: counts, ratePerSecond }) => ratePerSecond > 0 && (counts[element] ?? 0) > 0);
  const perSecond = (elementDemand(flows)[0]?.ratePerSecond ?? 0) * demand.visits;
  const parts = flows.map(
    ({ flow, ratePerSecond, visits: counts }) =>
      `${study.flows.find(({ id }) => id === flow)?.name ?? flow} ${decimalText(ratePerSecond)}/s × ${decimalText((counts[element] ?? 0) * demand.visits)}`,
  );
  return { amount: perSecond, growsWithLoad: true, basis: parts.join(' + ') || 'no flow with a rate reaches it' };
}

/** Throughput a second and concurrency of one unit; `undefined` for what is only counted. */
export const unitOf = ({ throughputPerUnit, serviceTime, concurrency }: Resource) =>
  unitServers({
    throughput: throughputPerUnit && inPerSecond(throughputPerUnit),
    serviceTime: serviceTime && inMilliseconds(serviceTime) / 1000,
    concurrency,
  });

/** Capacity in the unit of the demand: per second where units carry a rate, what is counted otherwise. */
function capacityOf(resource: Resource, books: Limits): { readonly capacity: number; readonly unit: string } {
  const units = largestUnits(resource);
  const carried = unitOf(resource);
  if (carried) return { capacity: units * carried.throughput, unit: 'per second' };
  const limit = resource.limit && books.lookupLimit(resource.limit.limitId);
  return { capacity: units, unit: resource.unit ?? limit?.unit ?? capacityUnits[resource.kind] };
}

/**
 * Mean wait in front of the resource (M/M/c): c = units × requests that one works on at once. Where a unit has only a
 * throughput it is one server that needs 1 ÷ throughput for one request, which overstates the wait of a unit that works
 * on several.
 */
function waitAt(resource: Resource, arrivalRate: number): Pick<ResourceAnalysis, 'waitMilliseconds' | 'servers'> {
  const units = Math.floor(largestUnits(resource));
  const unit = unitOf(resource);
  const none = { waitMilliseconds: null, servers: null };
  if (resource.demand.from === 'occupied' || resource.kind === 'quota' || !unit || units === 0) return none;
  const { servers, serviceTime } = serversOf(units, unit);
  const wait = queueSteadyState({ arrivalRate, serviceTime, servers })?.meanWait;
  return wait === undefined ? none : { waitMilliseconds: wait * 1000, servers };
}

/**
 * Demand, capacity and saturation load of every resource, in the order in which they give way as load grows.
 * Capacity counts the units up to the autoscaling maximum, because they come without a decision. Demand follows from
 * the flows' peak rates by the forced-flow law and grows in proportion to load; held units and stated rates grow as
 * declared.
 */
export function analyzeResources(study: CaseStudy, [today]: LoadAnalysis, books: Limits): readonly ResourceAnalysis[] {
  const analyzed = new Map<string, Omit<ResourceAnalysis, 'utilization' | 'actAtLoad' | 'saturatesAtLoad'>>();
  const loaded: LoadedResource[] = [];
  for (const resource of study.resources) {
    if (analyzed.has(resource.id)) continue;
    const { capacity, unit } = capacityOf(resource, books);
    const demand = demandOf(study, today, resource, unit);
    loaded.push({
      id: resource.id,
      capacity: Math.max(capacity, Number.MIN_VALUE),
      fixedDemand: demand.growsWithLoad ? 0 : demand.amount,
      demandAtLoadOne: demand.growsWithLoad ? demand.amount : 0,
      headroom: resource.headroom.value,
    });
    analyzed.set(resource.id, {
      resource,
      demand: demand.amount,
      demandBasis: demand.basis,
      capacity,
      capacityUnit: unit,
      ...waitAt(resource, demand.amount),
      relievedBy: study.evolution.filter(({ relieves }) => relieves.includes(resource.id)).map(({ id }) => id),
    });
  }
  return saturationOrder(loaded).flatMap(({ id, utilization, saturationLoad, actionLoad }) => {
    const entry = analyzed.get(id);
    return entry ? [{ ...entry, utilization, actAtLoad: actionLoad, saturatesAtLoad: saturationLoad }] : [];
  });
}
