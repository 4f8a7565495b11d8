/** `undated`: the source gives no date, so nothing can be said about the entry's age. */
export type EntryAge = 'current' | 'stale' | 'undated';

const millisecondsADay = 86_400_000;

/** First day of a book date; a partial date counts from its start, so that an entry is never called younger than it may be. */
function firstDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/**
 * Whether an entry was last seen longer ago than `maximumAgeDays` (a year by default) on the day `on`, an ISO date that the caller gives.
 * @example entryAge({ asOf: '2025-11-21' }, '2026-11-22'); // 'stale'
 */
export function entryAge(
  { asOf, seenAgain }: { readonly asOf: string | null; readonly seenAgain?: string },
  on: string,
  maximumAgeDays = 365,
): EntryAge {
  const lastSeen = seenAgain ?? asOf;
  if (lastSeen === null) return 'undated';
  return (firstDay(on) - firstDay(lastSeen)) / millisecondsADay > maximumAgeDays ? 'stale' : 'current';
}
