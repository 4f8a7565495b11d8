import { erlangC } from './erlang.ts';

/** Steady state of an M/M/c queue. Times are in the unit of the service time. */
export interface QueueSteadyState {
  /** Share of time that each server is busy, ρ = λ ÷ (cμ). */
  readonly utilization: number;
  /** Share of arrivals that wait. */
  readonly waitProbability: number;
  readonly meanWait: number;
  /** Wait and service. */
  readonly meanResponseTime: number;
  /** Mean number waiting. */
  readonly meanQueueLength: number;
  /** Mean number waiting or in service. */
  readonly meanNumberInSystem: number;
}

export interface MultiServerQueue {
  /** Arrivals per unit of time. */
  readonly arrivalRate: number;
  /** Mean time that one server needs for one request. */
  readonly serviceTime: number;
  readonly servers: number;
}

/** Rate at which an all-busy system gains on its arrivals, cμ − λ. */
const spareRate = ({ arrivalRate, serviceTime, servers }: MultiServerQueue): number =>
  servers / serviceTime - arrivalRate;

/**
 * M/M/c in steady state: W_q = C(c, A) ÷ (cμ − λ), L_q = λ × W_q, R = W_q + 1 ÷ μ, L = λ × R. With one server it is
 * M/M/1: R = 1 ÷ (μ − λ).
 * Assumes Poisson arrivals, exponential service times, one queue, first come first served.
 * Source: Harchol-Balter (2013), chapter 14; Jain (1991), chapter 31.
 * @returns undefined at or above saturation, where the queue grows without end
 */
export function queueSteadyState(queue: MultiServerQueue): QueueSteadyState | undefined {
  const { arrivalRate, serviceTime, servers } = queue;
  const offeredLoad = arrivalRate * serviceTime;
  if (offeredLoad >= servers) return undefined;
  const waitProbability = erlangC(servers, offeredLoad);
  const meanWait = waitProbability / spareRate(queue);
  const meanResponseTime = meanWait + serviceTime;
  return {
    utilization: offeredLoad / servers,
    waitProbability,
    meanWait,
    meanResponseTime,
    meanQueueLength: arrivalRate * meanWait,
    meanNumberInSystem: arrivalRate * meanResponseTime,
  };
}

/**
 * Wait that a share p of the arrivals doesn't exceed: t_p = max(0, ln(C ÷ (1 − p)) ÷ (cμ − λ)), because
 * P(wait > t) = C × e^(−(cμ − λ)t).
 * Source: Jain (1991), chapter 31.
 * @param percentile p as a fraction, e.g. 0.95
 * @returns undefined at or above saturation
 */
export function waitPercentile(queue: MultiServerQueue, percentile: number): number | undefined {
  if (!(percentile >= 0 && percentile < 1))
    throw new RangeError(`The percentile ${percentile} is outside 0..1; write the 95th as 0.95.`);
  const offeredLoad = queue.arrivalRate * queue.serviceTime;
  if (offeredLoad >= queue.servers) return undefined;
  const waiting = erlangC(queue.servers, offeredLoad);
  return Math.max(0, Math.log(waiting / (1 - percentile)) / spareRate(queue));
}

/**
 * Share of arrivals whose wait is at most t: 1 − C × e^(−(cμ − λ)t).
 * Source: Jain (1991), chapter 31; in call centers this is the service level.
 * @returns 0 at or above saturation
 */
export function waitAtMost(queue: MultiServerQueue, time: number): number {
  const offeredLoad = queue.arrivalRate * queue.serviceTime;
  if (offeredLoad >= queue.servers) return 0;
  return 1 - erlangC(queue.servers, offeredLoad) * Math.exp(-spareRate(queue) * time);
}
