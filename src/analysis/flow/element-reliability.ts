import type { MergedBooks } from '#books';
import type { CaseStudy, Provenance, Reliability } from '#model';
import { availabilityKOfN, formatAvailability, fractionFromPercent } from '../availability/index.ts';
import { selfAndAncestors } from '../study-index/study-index.ts';

/** Availability of an element after redundancy, before any fallback. */
export interface ElementAvailability {
  /** 0–1. */
  readonly availability: number;
  readonly provenance: Provenance;
  /** `2 of 3 instances, each 99.9 %: …` */
  readonly basis: string;
}

/** The reliability entry of the element, or of the nearest element that contains it. */
export function reliabilityOf(study: CaseStudy, id: string): Reliability | undefined {
  const entries = new Map(study.reliability.map((entry) => [entry.element, entry]));
  for (const candidate of selfAndAncestors(id)) {
    const entry = entries.get(candidate);
    if (entry) return entry;
  }
  return undefined;
}

function singleInstance(entry: Reliability, books: Pick<MergedBooks, 'lookupLimit'>): ElementAvailability | undefined {
  if ('value' in entry.availability) {
    const { value, origin } = entry.availability;
    return { availability: value.value, provenance: origin.provenance, basis: origin.source };
  }
  const limit = books.lookupLimit(entry.availability.limitId);
  if (typeof limit?.value !== 'number' || limit.unit !== '%') return undefined;
  return {
    availability: fractionFromPercent(limit.value),
    provenance: 'sourced',
    basis: `${limit.service}: ${limit.limit}${limit.asOf === null ? '' : `, as of ${limit.asOf}`}`,
  };
}

/**
 * Availability of an element: k of n over its instances, each as available as its service-level agreement or the
 * author's figure says. Assumes that instances fail independently of each other.
 * @returns undefined when the limit isn't in the book, isn't a percentage, or more instances are required than there are
 */
export function elementAvailability(
  entry: Reliability,
  books: Pick<MergedBooks, 'lookupLimit'>,
): ElementAvailability | undefined {
  const one = singleInstance(entry, books);
  if (!one || entry.required > entry.instances) return undefined;
  if (entry.instances === 1) return one;
  return {
    availability: availabilityKOfN(entry.required, entry.instances, one.availability),
    provenance: 'computed',
    basis: `${entry.required} of ${entry.instances} instances, each ${formatAvailability(one.availability)} (${one.basis})`,
  };
}
