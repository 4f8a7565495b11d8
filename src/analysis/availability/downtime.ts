import { requireFraction } from './fraction.ts';

/** A month of 730 hours, as cloud prices use it. */
export const minutesPerMonth = 730 * 60;

/**
 * Expected downtime in minutes in a month of 730 hours: (1 − A) × 43,800.
 * Source: Beyer et al., Site Reliability Engineering (2016), appendix A, "Availability Table".
 * @throws {RangeError} if the availability is outside 0..1
 * @example downtimeMinutesPerMonth(0.9995); // 21.9
 */
export const downtimeMinutesPerMonth = (availability: number): number =>
  (1 - requireFraction(availability)) * minutesPerMonth;
