import { minutesPerMonth } from './downtime.ts';

export interface ChangeFailures {
  /** Releases and changes of configuration in a month of 730 hours. */
  readonly perMonth: number;
  /** Share of them that fail, 0..1. */
  readonly failureRate: number;
  readonly minutesToRestore: number;
  /** Share of the requests that a failed one reaches, 0..1. */
  readonly reaches: number;
}

/**
 * Availability that own releases, defects and configuration leave:
 * A = 1 − changes a month × share that fail × time to restore × share of requests reached ÷ 730 h, at least 0.
 * Assumes that failed changes don't overlap.
 * Source: change failure rate and failed deployment recovery time as DORA measures them (dora.dev, software delivery
 * performance metrics).
 * @example availabilityOfChanges({ perMonth: 20, failureRate: 0.05, minutesToRestore: 15, reaches: 1 }); // ≈ 0.999658
 */
export const availabilityOfChanges = ({ perMonth, failureRate, minutesToRestore, reaches }: ChangeFailures): number =>
  Math.max(0, 1 - (perMonth * failureRate * minutesToRestore * reaches) / minutesPerMonth);
