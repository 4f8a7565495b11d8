import type { PlaceInStudy } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { ResolvedPlace } from './analyzed-portfolio.ts';
import { hasPage, pageTitles } from './study-page.ts';

type Kind = Exclude<ResolvedPlace['kind'], 'study'>;

/** The part of a place that names something inside the case study; `undefined` for the case study as a whole. */
export function namedIn(place: PlaceInStudy): { readonly kind: Kind; readonly id: string } | undefined {
  for (const kind of ['page', 'decision', 'requirement', 'flow', 'failureMode', 'risk'] as const) {
    const id = place[kind];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** Ids of the things of one kind that a place may name. */
export const idsOfKind: Readonly<Record<Exclude<Kind, 'page'>, (analyzed: AnalyzedCaseStudy) => readonly string[]>> = {
  decision: ({ decisions }) => decisions.map(({ id }) => id),
  requirement: ({ study }) => study.requirements.map(({ id }) => id),
  flow: ({ study }) => study.flows.map(({ id }) => id),
  failureMode: ({ study }) => study.failureModes.map(({ id }) => id),
  risk: ({ study }) => study.risks.map(({ id }) => id),
};

/** The place with the name of what is there; `null` when the case study has nothing of that name. */
export function findPlace(analyzed: AnalyzedCaseStudy, place: PlaceInStudy): ResolvedPlace | null {
  const { slug, title } = analyzed.study;
  const named = namedIn(place);
  if (named === undefined) return { study: slug, studyTitle: title, kind: 'study', id: slug, name: title };
  const name = nameOf(analyzed, place);
  return name === undefined ? null : { study: slug, studyTitle: title, ...named, name };
}

function nameOf(analyzed: AnalyzedCaseStudy, place: PlaceInStudy): string | undefined {
  const { study, index } = analyzed;
  if (place.page !== undefined) return hasPage(analyzed, place.page) ? pageTitles[place.page] : undefined;
  if (place.decision !== undefined) {
    const decision = index.decision(place.decision);
    return decision && `Decision ${decision.number}: ${decision.title}`;
  }
  if (place.requirement !== undefined) return index.requirement(place.requirement)?.title;
  if (place.flow !== undefined) return index.flow(place.flow)?.name;
  if (place.failureMode !== undefined) return study.failureModes.find(({ id }) => id === place.failureMode)?.mode;
  return study.risks.find(({ id }) => id === place.risk)?.title;
}
