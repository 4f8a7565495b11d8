/** What the demands alone say about a system of queues, whatever the distributions. */
export interface AsymptoticBounds {
  /** The most that the system can ever complete per second: 1 ÷ D_max. */
  readonly maximumThroughput: number;
  /** Load in users from which the bottleneck limits: N* = (D + Z) ÷ D_max. */
  readonly saturationUsers: number;
  /** Index of the resource with the largest demand, the first of equals. */
  readonly bottleneck: number;
  /** No more than this is completed per second with N users: min(N ÷ (D + Z), 1 ÷ D_max). */
  throughputAtMost(users: number): number;
  /** No response is faster, on average, with N users: max(D, N × D_max − Z). */
  responseTimeAtLeast(users: number): number;
}

/**
 * Asymptotic bounds of a closed system with service demands D_k (seconds of each resource that one request needs) and
 * think time Z. The open system saturates at the same rate, 1 ÷ D_max.
 * Source: Lazowska et al. (1984), chapter 5; Jain (1991), section 33.6.
 * @throws {RangeError} if no demand is above zero
 */
export function asymptoticBounds(serviceDemands: readonly number[], thinkTime = 0): AsymptoticBounds {
  const largest = Math.max(0, ...serviceDemands);
  if (!(largest > 0)) throw new RangeError('Bounds need at least one resource with a demand above zero.');
  const total = serviceDemands.reduce((sum, demand) => sum + demand, 0);
  return {
    maximumThroughput: 1 / largest,
    saturationUsers: (total + thinkTime) / largest,
    bottleneck: serviceDemands.indexOf(largest),
    throughputAtMost: (users) => Math.min(users / (total + thinkTime), 1 / largest),
    responseTimeAtLeast: (users) => Math.max(total, users * largest - thinkTime),
  };
}
