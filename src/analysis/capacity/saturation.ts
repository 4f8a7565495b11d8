/**
 * Something that can give way. Demand and capacity are in the same unit (requests per second, connections, gigabytes);
 * the load is a multiple of today's, so 1 is today.
 */
export interface LoadedResource {
  readonly id: string;
  /** What it can carry at most. */
  readonly capacity: number;
  /** Demand that doesn't grow with load, e.g. the connections of a minimum pool. */
  readonly fixedDemand?: number;
  /** Demand at load 1 that grows in proportion to load. */
  readonly demandAtLoadOne: number;
  /** Utilization from which one has to act, 0..1; default 1. */
  readonly headroom?: number;
}

export interface Saturation {
  readonly id: string;
  /** Demand ÷ capacity at load 1. */
  readonly utilization: number;
  /** Load at which the capacity is used up; Infinity where it never is, 0 where it is at any load. */
  readonly saturationLoad: number;
  /** Load at which the headroom is used up and one has to act. */
  readonly actionLoad: number;
}

/**
 * Utilization of a resource at a load: (fixed + load × demand) ÷ capacity.
 * Assumes demand that is linear in load. Source: utilization law, Lazowska et al. (1984), chapter 3.
 */
export const utilizationAt = ({ capacity, fixedDemand = 0, demandAtLoadOne }: LoadedResource, load: number): number =>
  (fixedDemand + load * demandAtLoadOne) / capacity;

/**
 * Load at which a resource reaches a utilization: (capacity × utilization − fixed) ÷ demand.
 * @returns Infinity where it never does, 0 where the fixed demand alone does
 * @throws {RangeError} if the capacity isn't above zero or a demand is negative
 * @example loadAtUtilization({ id: 'stream', capacity: 10_000, demandAtLoadOne: 33_333 }, 1); // 0.3
 */
export function loadAtUtilization(resource: LoadedResource, utilization: number): number {
  const { id, capacity, fixedDemand = 0, demandAtLoadOne } = resource;
  if (!(capacity > 0) || !(fixedDemand >= 0) || !(demandAtLoadOne >= 0))
    throw new RangeError(`The resource "${id}" needs a capacity above zero and demands that aren't negative.`);
  const left = capacity * utilization - fixedDemand;
  if (left <= 0 && fixedDemand + demandAtLoadOne > 0) return 0;
  return demandAtLoadOne === 0 ? Number.POSITIVE_INFINITY : left / demandAtLoadOne;
}

/**
 * The order in which resources give way as load grows: by saturation load, lowest first; equal ones in the order given.
 * A saturation load below 1 means that today's load isn't carried.
 * Source: asymptotic bounds of an open system, Lazowska et al. (1984), chapter 5.
 */
export const saturationOrder = (resources: readonly LoadedResource[]): readonly Saturation[] =>
  resources
    .map((resource) => ({
      id: resource.id,
      utilization: utilizationAt(resource, 1),
      saturationLoad: loadAtUtilization(resource, 1),
      actionLoad: loadAtUtilization(resource, resource.headroom ?? 1),
    }))
    .sort((first, second) =>
      first.saturationLoad < second.saturationLoad ? -1 : first.saturationLoad > second.saturationLoad ? 1 : 0,
    );
