import type { CaseStudy, Finding } from '#model';
import { checkIds, finding } from '../catalogue.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';
import { placesOf } from './places.ts';

type KnownFinding = CaseStudy['knownFindings'][number];

/** Whether the entry is about a finding at one of these places; a fault in a file may be named by the file. */
const covers = ({ check, at: place }: KnownFinding, found: Finding, places: ReadonlySet<string>): boolean =>
  found.check === check && (place === undefined || places.has(place.replaceAll('->', '→')) || found.at.file === place);

/**
 * Marks the findings that the author stands by, and reports known findings that nothing needs any more.
 * @param own ids of the portfolio's own checks
 */
export function markKnown(
  study: CaseStudy,
  findings: readonly Finding[],
  own: readonly string[] = [],
): readonly Finding[] {
  const { knownFindings } = study;
  const used = new Set<KnownFinding>();
  const marked = findings.map((found): Finding => {
    const places = placesOf(study, found.at.path);
    const covering = knownFindings.filter((candidate) => covers(candidate, found, places));
    for (const each of covering) used.add(each);
    const known = found.known ? undefined : covering[0];
    return known ? { ...found, known: { reason: known.reason, resolvedBy: known.resolvedBy ?? null } } : found;
  });
  const ids: ReadonlySet<string> = new Set([...checkIds, ...own, ...findings.map(({ check }) => check)]);
  const unneeded = knownFindings.flatMap((known, index) => {
    const { check } = known;
    if (!ids.has(check))
      return [
        finding('known-finding/unknown-check', at('knownFindings', index, 'check'), {
          check,
          suggestion: nearest(check, ids),
        }),
      ];
    if (used.has(known)) return [];
    return [finding('known-finding/unused', at('knownFindings', index), { check, at: known.at })];
  });
  const placeless = knownFindings.flatMap((known, index) => {
    const { check, at: place } = known;
    const excused = findings.find((found) => found.check === check && found.severity === 'error');
    if (place !== undefined || !excused) return [];
    const byName = [...placesOf(study, excused.at.path)].at(-1) ?? excused.at.file ?? '';
    return [finding('known-finding/excuses-all', at('knownFindings', index), { check, place: byName })];
  });
  return [...marked, ...unneeded, ...placeless];
}
