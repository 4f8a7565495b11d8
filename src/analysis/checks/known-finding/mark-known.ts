import { type CaseStudy, type Finding, printPath } from '#model';
import { checkIds, finding } from '../catalogue.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';

type KnownFinding = CaseStudy['knownFindings'][number];

/** The path itself, or a place inside it; a fault in a file may be named by the file. */
function isAt(found: Finding, place: string): boolean {
  const path = printPath(found.at.path);
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`) || found.at.file === place;
}

const covers = ({ check, at: place }: KnownFinding, found: Finding): boolean =>
  found.check === check && (place === undefined || isAt(found, place));

/** Marks the findings that the author stands by, and reports known findings that nothing needs any more. */
export function markKnown({ knownFindings }: CaseStudy, findings: readonly Finding[]): readonly Finding[] {
  const marked = findings.map((found): Finding => {
    const known = found.known ? undefined : knownFindings.find((candidate) => covers(candidate, found));
    return known ? { ...found, known: { reason: known.reason, resolvedBy: known.resolvedBy ?? null } } : found;
  });
  const ids: ReadonlySet<string> = new Set([...checkIds, ...findings.map(({ check }) => check)]);
  const unneeded = knownFindings.flatMap((known, index) => {
    const { check } = known;
    if (!ids.has(check))
      return [
        finding('known-finding/unknown-check', at('knownFindings', index, 'check'), {
          check,
          suggestion: nearest(check, ids),
        }),
      ];
    if (findings.some((found) => covers(known, found))) return [];
    return [finding('known-finding/unused', at('knownFindings', index), { check, at: known.at })];
  });
  return [...marked, ...unneeded];
}
