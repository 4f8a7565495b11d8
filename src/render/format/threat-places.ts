import type { ThreatEntry } from '#analysis';

/**
 * Where threats with one answer occur, in one line: data flows by their names alone (what happens to them is the category),
 * elements after what they have in common.
 *
 * @example `A changed image runs: Order API, Order worker; A slow dependency holds it: Returns service`
 */
export function threatPlaces(entries: readonly ThreatEntry[]): string {
  const flows = entries.filter(({ isDataFlow }) => isDataFlow).map(({ target }) => target);
  const elements = Map.groupBy(
    entries.filter(({ isDataFlow }) => !isDataFlow),
    ({ threat }) => threat.title,
  );
  return [
    ...[...elements].map(([title, group]) => `${title}: ${group.map(({ target }) => target).join(', ')}`),
    ...(flows.length > 0 ? [flows.join(', ')] : []),
  ].join('; ');
}
