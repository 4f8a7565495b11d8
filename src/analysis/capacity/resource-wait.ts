import { queueSteadyState } from './multi-server-queue.ts';
import { serversOf } from './unit-servers.ts';

/** What arrives at equal units, and how they serve it. Rates per second, times in seconds. */
export interface ResourceLoad {
  readonly arrivalRate: number;
  readonly units: number;
  /** Requests a second that one unit finishes when it is never idle. */
  readonly throughput: number;
  /** Requests that one unit works on at once. */
  readonly concurrency: number;
  /** Each request belongs to one unit, as a key to its partition or shard: every unit is a queue of its own. */
  readonly isPartitioned: boolean;
  /** How many times the mean load the hottest of partitioned units carries, default 1. */
  readonly skew?: number | undefined;
  /** Squared coefficient of variation of the service times, default 1. */
  readonly variation?: number | undefined;
}

export interface ResourceWait {
  /** Mean wait of all requests in seconds; Infinity where one of the queues grows without end. */
  readonly meanWait: number;
  /** The c of each queue. */
  readonly servers: number;
  /** Equal queues together, the hottest one last: share of the requests, share of these that wait, their mean wait. */
  readonly queues: readonly { readonly share: number; readonly waitProbability: number; readonly meanWait: number }[];
}

/** Share of the load that the hottest of n units carries: skew ÷ n, at most all of it. */
const hottestShare = (units: number, skew: number): number => Math.min(1, skew / units);

/**
 * The wait in front of equal units: one M/M/c queue for all of them, or, where each request belongs to one unit, n queues
 * at λ ÷ n, of which the hottest carries `skew` times as much and the others share the rest. Ten partitions at 95 % wait
 * like ten single servers, not like one group of ten.
 * Assumes Poisson arrivals at each queue, and keys whose load doesn't change.
 * Source: Harchol-Balter (2013), chapter 14 and section 14.4 on pooling.
 * @returns undefined where there is no whole unit
 */
export function resourceWait(load: ResourceLoad): ResourceWait | undefined {
  const { arrivalRate, throughput, concurrency, variation, skew = 1 } = load;
  const units = Math.floor(load.units);
  if (units < 1 || !(throughput > 0)) return undefined;
  const hot = hottestShare(units, skew);
  const shares = !load.isPartitioned
    ? [{ share: 1, rate: arrivalRate }]
    : skew === 1 || units === 1
      ? [{ share: 1, rate: arrivalRate / units }]
      : [
          { share: 1 - hot, rate: ((1 - hot) * arrivalRate) / (units - 1) },
          { share: hot, rate: hot * arrivalRate },
        ];
  const { servers, serviceTime } = serversOf(load.isPartitioned ? 1 : units, { throughput, concurrency });
  const queues = shares
    .filter(({ share }) => share > 0)
    .map(({ share, rate }) => {
      const state = queueSteadyState({ arrivalRate: rate, serviceTime, servers, variation });
      if (!state) return { share, waitProbability: 1, meanWait: Number.POSITIVE_INFINITY };
      const { waitProbability, meanWait } = state;
      return { share, waitProbability, meanWait: waitProbability === 0 ? 0 : meanWait / waitProbability };
    });
  return {
    meanWait: queues.reduce((sum, queue) => sum + queue.share * queue.waitProbability * queue.meanWait, 0),
    servers,
    queues,
  };
}
