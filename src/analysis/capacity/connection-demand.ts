/** Clients of one kind that each hold a pool of connections to a server. */
export interface ConnectionPool {
  readonly client: string;
  readonly instances: number;
  /** Connections that one instance holds at most. */
  readonly poolSize: number;
}

export interface ConnectionDemand {
  /** Σ instances × pool size, and the reserved ones. */
  readonly connections: number;
  /** Connections ÷ maximum; above 1 the server refuses some of them. */
  readonly utilization: number;
  /** Largest pool per instance that fits if every client has the same; 0 when not even one does. */
  readonly largestEqualPool: number;
}

/**
 * Connections that full pools hold on a server against its limit: N = Σ instances × pool size + reserved.
 * Assumes that every pool fills up, as pools do under exactly the load in which it matters.
 * @param reserved connections kept for administration and replication (PostgreSQL: superuser_reserved_connections)
 * @throws {RangeError} if the maximum isn't above zero
 */
export function connectionDemand(
  pools: readonly ConnectionPool[],
  maximumConnections: number,
  reserved = 0,
): ConnectionDemand {
  if (!(maximumConnections > 0)) throw new RangeError('The maximum number of connections must be above zero.');
  const connections = pools.reduce((sum, { instances, poolSize }) => sum + instances * poolSize, reserved);
  const instances = pools.reduce((sum, pool) => sum + pool.instances, 0);
  return {
    connections,
    utilization: connections / maximumConnections,
    largestEqualPool: instances === 0 ? 0 : Math.max(0, Math.floor((maximumConnections - reserved) / instances)),
  };
}
