import { type AnalyzedCaseStudy, changesText, type FlowAvailability } from '#analysis';

const listed = (words: readonly string[]): string => words.join(', ');

/** What a reader has to know before relying on a flow's availability, as sentences; none when nothing is left out. */
export function availabilityRemarks(
  { index }: Pick<AnalyzedCaseStudy, 'index'>,
  { clients, fireAndForget, unknown, withoutChanges, overloaded }: FlowAvailability,
): readonly string[] {
  const names = (ids: readonly string[]): string => listed(ids.map(index.nameOf));
  return [
    ...(unknown.length > 0 ? [`Nobody says how available these are, so it is an upper bound: ${names(unknown)}.`] : []),
    ...overloaded.map(
      ({ element, needed, maximum }) =>
        `${index.nameOf(element)} needs ${needed} instances at peak and runs ${maximum} at most: the peak isn't carried.`,
    ),
    ...(withoutChanges.length > 0
      ? [`Own releases, defects and settings are not in it for ${names(withoutChanges)}.`]
      : []),
    ...(clients.length > 0 ? [`Runs on the device of whoever uses it, and is not counted: ${names(clients)}.`] : []),
    ...(fireAndForget.length > 0
      ? [`Sent without waiting for it to be stored, and not counted: ${listed(fireAndForget)}.`]
      : []),
  ];
}

/** What own releases, defects and settings of every own service cost, in a sentence; `null` where nobody says. */
export const ownChangesRemark = ({ study: { changes } }: Pick<AnalyzedCaseStudy, 'study'>): string | null =>
  changes ? `Own releases, defects and settings of each service: ${changesText(changes)}.` : null;
