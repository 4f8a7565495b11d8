/** A field of a foreign file that must be a finite number not below zero; older tools write numbers as text. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string' || !/^\s*\d+(\.\d+)?([eE][+-]?\d+)?\s*%?\s*$/.test(value)) return null;
  return numberOf(Number(value.replace('%', '')));
}

/** The fields of an object in a foreign file; none for anything else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** Share of failed requests, 0–1; `null` where one of the two isn't known. */
export const shareOf = (failed: number | null, all: number | null): number | null =>
  failed === null || all === null || all <= 0 ? null : Math.min(1, failed / all);

/** Statistics of durations in milliseconds; what the file doesn't hold is left out. */
export const durationStatistics = (values: Iterable<readonly [of: number | 'mean', value: number | null]>) =>
  [...values].flatMap(([of, value]) => (value === null ? [] : [{ of, value, interval: null }]));
