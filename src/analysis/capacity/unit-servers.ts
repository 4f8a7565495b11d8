/** What is known of one unit of a resource. Times are in the unit of the throughput. */
export interface UnitSpeed {
  /** Requests that it finishes in a unit of time when it is never idle. */
  readonly throughput?: number | undefined;
  /** Mean time that one request occupies its place, without waiting. */
  readonly serviceTime?: number | undefined;
  /** Requests that it works on at once. */
  readonly concurrency?: number | undefined;
}

/**
 * Throughput and concurrency of one unit, of which two of X, S and m give the third: X = m ÷ S (Little's law for the
 * places in a unit that is never idle). With nothing but a throughput the unit is one server: m = 1, S = 1 ÷ X.
 * Where all three are given, the stated throughput and concurrency count.
 * Source: Little (1961); utilization law, Lazowska et al. (1984), chapter 3.
 * @returns undefined where no throughput follows
 * @example unitServers({ throughput: 50, serviceTime: 0.2 }); // { throughput: 50, concurrency: 10 }
 */
export function unitServers({ throughput, serviceTime, concurrency }: UnitSpeed) {
  const known = throughput ?? (concurrency !== undefined && serviceTime ? concurrency / serviceTime : undefined);
  if (known === undefined || known <= 0) return undefined;
  return { throughput: known, concurrency: concurrency ?? (serviceTime ? known * serviceTime : 1) };
}

/**
 * The M/M/c queue in front of equal units: c = units × concurrency, rounded down but at least 1, and the service time
 * that keeps the capacity, S = c ÷ (units × throughput).
 * Assumes one queue for all units, and that a place is as fast in a busy unit as in an idle one.
 * @example serversOf(2, { throughput: 50, concurrency: 10 }); // { servers: 20, serviceTime: 0.2 }
 */
export function serversOf(units: number, { throughput, concurrency }: { throughput: number; concurrency: number }) {
  const servers = Math.max(1, Math.floor(units * concurrency * (1 + 1e-12)));
  return { servers, serviceTime: servers / (units * throughput) };
}
