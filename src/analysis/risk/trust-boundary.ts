import type { CaseStudy } from '#model';
import { isWithin } from '../study-index/study-index.ts';

/** Ids of the trust boundaries that an element is inside of. */
const boundariesAround = (study: CaseStudy, element: string): readonly string[] =>
  (study.security?.boundaries ?? [])
    .filter(({ contains }) => contains.some((id) => isWithin(element, id)))
    .map(({ id }) => id);

/** Whether data that goes from one element to the other enters or leaves a trust boundary. */
export function crossesTrustBoundary(study: CaseStudy, source: string, destination: string): boolean {
  const around = boundariesAround(study, source);
  const aroundOther = boundariesAround(study, destination);
  return around.length !== aroundOther.length || around.some((id) => !aroundOther.includes(id));
}
