import type { Finding, Location } from '#model';
import { idsOfKind, namedIn } from '../../portfolio/find-place.ts';
import { referencesOf } from '../../portfolio/references-of.ts';
import { finding } from '../catalogue.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** Slugs that no case study has. */
export const unknownStudy: PortfolioCheck = function* ({ portfolio, studies, lookup }) {
  const known = studies.map(({ study }) => study.slug);
  const named: (readonly [string, Location])[] = [
    ...portfolio.order.map((slug, index) => [slug, at('order', index)] as const),
    ...(portfolio.flagship === undefined ? [] : [[portfolio.flagship, at('flagship')] as const]),
    ...referencesOf(portfolio).map(({ to, path }) => [to.study, at(...path, 'study')] as const),
  ];
  for (const [slug, location] of named)
    if (!lookup.study(slug))
      yield finding('portfolio/unknown-study', location, { slug, known, nearest: nearest(slug, known) });
};

/** Proofs and places that name something their case study doesn't have. */
export const unknownReference: PortfolioCheck = function* (context) {
  const { portfolio, lookup } = context;
  for (const { to, path } of referencesOf(portfolio)) {
    const analyzed = lookup.study(to.study);
    if (!analyzed) continue;
    const where = `"${analyzed.study.title}"`;
    const named = namedIn(to);
    if (!named || lookup.place(to)) continue;
    const known = named.kind === 'page' ? [] : idsOfKind[named.kind](analyzed);
    yield missing(at(...path, named.kind), kindWords[named.kind], named.id, where, known);
  }
  const stories = portfolio.stories.map(({ id }) => id);
  for (const [index, { story }] of portfolio.behavioralQuestions.entries())
    if (story !== undefined && !stories.includes(story))
      yield missing(at('behavioralQuestions', index, 'story'), 'story', story, 'The portfolio', stories);
};

const kindWords = {
  page: 'page',
  decision: 'decision',
  requirement: 'requirement',
  flow: 'flow',
  failureMode: 'failure mode',
  risk: 'risk',
} as const;

const missing = (location: Location, kind: string, id: string, where: string, known: readonly string[]): Finding =>
  finding('portfolio/unknown-reference', location, { kind, id, where, nearest: nearest(id, known) });
