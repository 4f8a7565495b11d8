import { erlangC } from './erlang.ts';

/** Steady state of a queue with several servers. Times are in the unit of the service time. */
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
  /** Squared coefficient of variation of the service times, CV²; that of exponential ones, 1, when absent. */
  readonly variation?: number | undefined;
}

/** Rate at which an all-busy system gains on its arrivals, cμ − λ. */
const spareRate = ({ arrivalRate, serviceTime, servers }: MultiServerQueue): number =>
  servers / serviceTime - arrivalRate;

/** What variation makes of the wait of M/M/c: (Ca² + CV²) ÷ 2, with Ca² = 1 for Poisson arrivals. */
const variationFactor = ({ variation = 1 }: MultiServerQueue): number => (1 + variation) / 2;

/**
 * A queue with c servers in steady state: W_q = (1 + CV²) ÷ 2 × C(c, A) ÷ (cμ − λ), L_q = λ × W_q, R = W_q + 1 ÷ μ,
 * L = λ × R. With CV² = 1 it is M/M/c, exactly; with one server M/G/1 (Pollaczek–Khinchine), exactly; otherwise an
 * approximation. With one server and CV² = 1, R = 1 ÷ (μ − λ).
 * Assumes Poisson arrivals, one queue, first come first served.
 * Source: Harchol-Balter (2013), chapter 14; Allen (1990), "Probability, Statistics, and Queueing Theory", for the
 * factor of Allen and Cunneen.
 * @returns undefined at or above saturation, where the queue grows without end
 */
export function queueSteadyState(queue: MultiServerQueue): QueueSteadyState | undefined {
  const { arrivalRate, serviceTime, servers } = queue;
  const offeredLoad = arrivalRate * serviceTime;
  if (offeredLoad >= servers) return undefined;
  const waitProbability = erlangC(servers, offeredLoad);
  const meanWait = (variationFactor(queue) * waitProbability) / spareRate(queue);
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
