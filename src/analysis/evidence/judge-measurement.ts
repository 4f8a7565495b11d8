import { type Duration, inMilliseconds } from '#model';

/** A figure differs from a measurement without an interval when it is more than this share of the measured value away. */
const measurementTolerance = 0.1;
/** A measurement was made at another load when that is more than this share of the needed load away. */
const loadTolerance = 0.1;
/** Above this share of failed requests, the times of a run say little: what fails may fail fast. */
export const errorShareThreshold = 0.01;

/** What a computation of floats may be off without meaning it. */
const rounding = 1e-9;
const isBeyond = (distance: number, allowed: number): boolean => distance > allowed * (1 + rounding);

/**
 * Whether a stated value contradicts a measured one: it lies outside the interval of the measurement, or, where that has
 * none, more than `measurementTolerance` of the measured value away. A value on the boundary agrees.
 */
export function contradictsMeasurement(
  stated: number,
  { value, interval }: { readonly value: number; readonly interval: readonly [number, number] | null },
): boolean {
  if (interval) return isBeyond(interval[0] - stated, Math.abs(stated) * rounding) || isBeyond(stated, interval[1]);
  return isBeyond(Math.abs(stated - value), measurementTolerance * Math.abs(value));
}

/** Whether a measurement was made at less than the needed load, at another one, or at it. Both in events a second. */
export function loadAgainst(measured: number, needed: number): 'lower' | 'higher' | 'same' {
  if (!isBeyond(Math.abs(measured - needed), loadTolerance * needed)) return 'same';
  return measured < needed ? 'lower' : 'higher';
}

const dayMs = 86_400_000;

/**
 * The last day on which a measurement is evidence, as YYYY-MM-DD: its own day and `validFor`. Whole months and years are
 * those of the calendar, ending with a shorter month; everything else is a span of time.
 * @example lastValidDay('2026-08-31', months(6)); // '2027-02-28'
 */
export function lastValidDay(date: string, validFor: Duration): string {
  const start = new Date(`${date}T00:00:00Z`);
  const months = validFor.unit === 'year' ? validFor.value * 12 : validFor.unit === 'month' ? validFor.value : null;
  const isCalendar = months !== null && Number.isInteger(months) && months < 12_000;
  const end = isCalendar
    ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1)
    : start.getTime() + inMilliseconds(validFor);
  if (!isCalendar)
    return end > 8.64e15 ? '+275760-09-13' : new Date(Math.floor(end / dayMs) * dayMs).toISOString().slice(0, 10);
  const first = new Date(end);
  const daysInMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), daysInMonth));
  return first.toISOString().slice(0, 10);
}
