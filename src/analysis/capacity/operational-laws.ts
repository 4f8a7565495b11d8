/**
 * Forced-flow law: X_k = V_k × X. The throughput of a resource is the system's throughput times the visits that one
 * system-level request makes to it. Rates in one unit, e.g. per second.
 * Holds for any workload in which flow is conserved. Source: Denning & Buzen (1978); Lazowska et al. (1984), chapter 3.
 * @example resourceThroughput(2, 6); // 12 disk accesses a second at 2 jobs a second
 */
export const resourceThroughput = (systemThroughput: number, visits: number): number => systemThroughput * visits;

/**
 * Utilization law: U = X × S ÷ m. The share of time that each of m equal servers is busy; above 1 the load can't be
 * carried. Throughput in requests per second, service time in seconds.
 * Source: Denning & Buzen (1978); Lazowska et al. (1984), chapter 3.
 * @example utilization(40, 0.0225); // 0.9
 */
export const utilization = (throughput: number, serviceTime: number, servers = 1): number =>
  (throughput * serviceTime) / servers;

/**
 * Service demand: D = V × S. The time that one system-level request needs at a resource over all its visits, in seconds.
 * Source: Lazowska et al. (1984), chapter 3.
 * @example serviceDemand(80, 0.05); // 4
 */
export const serviceDemand = (visits: number, serviceTime: number): number => visits * serviceTime;

/**
 * Little's law: N = X × R. The mean number in a system is its throughput times the mean time spent in it; it holds for
 * any part of a system, any distribution and any discipline, in a stable state.
 * Source: Little (1961), "A proof for the queuing formula L = λW".
 * @example meanNumberInSystem(40, 0.1); // 4
 */
export const meanNumberInSystem = (throughput: number, timeInSystem: number): number => throughput * timeInSystem;
