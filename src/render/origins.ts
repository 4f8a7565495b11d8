import { type AnalyzedCaseStudy, formatQuantity, restsOnWords } from '#analysis';
import type { Evidence, Provenance, Resource } from '#model';

/** Whose word a figure is, or what it follows from. */
export interface Origin {
  readonly provenance: Provenance;
  /** Formula, source or whose word it is, in one line. */
  readonly source: string;
  readonly url: string | null;
}

const authors: Origin = { provenance: 'stated', source: 'the author of the study', url: null };
const ofEvidence = ({ provenance, source, url }: Evidence): Origin => ({ provenance, source, url: url ?? null });

/** `from 2 stated`: the weakest that a computed figure rests on; empty where it rests on nothing weaker. */
export function restsOnText({ figures }: AnalyzedCaseStudy, name: string): string {
  const found = figures.find({ name, scalePoint: null });
  return 'problem' in found ? '' : restsOnWords(found.restsOn);
}

/** `computed, from 2 stated`, for a figure that is computed. */
export const computedText = (analyzed: AnalyzedCaseStudy, name: string): string =>
  ['computed', restsOnText(analyzed, name)].filter(Boolean).join(', ');

/** What the load is made of, at every scale point, with whose word each is. */
export const driverRows = ({ study, load, figures }: AnalyzedCaseStudy) =>
  (study.load?.drivers ?? []).map(({ id, name, unit, origin, ...driver }) => {
    const figure = figures.find({ name: `driver.${id}`, scalePoint: null });
    const follows: Origin =
      'formula' in driver && !('problem' in figure)
        ? { provenance: 'computed', source: figure.basis, url: null }
        : authors;
    return {
      name,
      unit,
      values: load.map(({ drivers }) => (drivers[id] === undefined ? '–' : formatQuantity(drivers[id]))),
      origin: origin ? ofEvidence(origin) : follows,
    };
  });

/** Whose word it is how much a resource carries. */
export function capacityOrigin({ figures }: AnalyzedCaseStudy, { origin, limit }: Resource): Origin {
  if (origin) return ofEvidence(origin);
  const entry = limit && figures.find({ name: `limit.${limit.limitId}`, scalePoint: null });
  return entry && !('problem' in entry)
    ? { provenance: entry.provenance, source: `${entry.title}, ${entry.basis}`, url: null }
    : authors;
}
