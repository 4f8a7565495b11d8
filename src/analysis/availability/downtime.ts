import { requireFraction } from './fraction.ts';

/** A month of 730 hours, as cloud prices use it. */
export const minutesPerMonth = 730 * 60;
/** A year of 8,760 hours. */
export const minutesPerYear = 8760 * 60;

/**
 * Expected downtime in minutes over a period: (1 − A) × period.
 * Source: Beyer et al., Site Reliability Engineering (2016), appendix A, "Availability Table".
 * @param periodMinutes length of the period, in minutes
 * @throws {RangeError} if the availability is outside 0..1
 */
export const downtimeMinutes = (availability: number, periodMinutes: number): number =>
  (1 - requireFraction(availability)) * periodMinutes;

/**
 * Expected downtime in minutes in a month of 730 hours.
 * @example downtimeMinutesPerMonth(0.9995); // 21.9
 */
export const downtimeMinutesPerMonth = (availability: number): number => downtimeMinutes(availability, minutesPerMonth);

/**
 * Expected downtime in minutes in a year of 8,760 hours.
 * @example downtimeMinutesPerYear(0.9999); // 52.56
 */
export const downtimeMinutesPerYear = (availability: number): number => downtimeMinutes(availability, minutesPerYear);

/**
 * Availability that leaves this much downtime in a period: A = 1 − downtime ÷ period.
 * @throws {RangeError} if the downtime is longer than the period
 * @example availabilityFromDowntime(21.9, minutesPerMonth); // 0.9995
 */
export const availabilityFromDowntime = (minutes: number, periodMinutes: number): number =>
  requireFraction(1 - minutes / periodMinutes);

/**
 * Steady-state availability from mean time between failures (up time) and mean time to repair, in one unit:
 * A = MTBF ÷ (MTBF + MTTR).
 * Source: AWS, Availability and Beyond (whitepaper), "Understanding availability".
 * @example availabilityFromFailureAndRepair(999, 1); // 0.999
 */
export function availabilityFromFailureAndRepair(meanTimeBetweenFailures: number, meanTimeToRepair: number): number {
  if (!(meanTimeBetweenFailures > 0 && meanTimeToRepair >= 0))
    throw new RangeError(
      'The mean time between failures must be above zero, and the mean time to repair not below it.',
    );
  return meanTimeBetweenFailures / (meanTimeBetweenFailures + meanTimeToRepair);
}
