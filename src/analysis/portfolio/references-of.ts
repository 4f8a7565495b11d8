import type { Location, PlaceInStudy, Portfolio, Proof } from '#model';

/** Something in the portfolio that points into a case study, and where it stands. */
export interface PortfolioReference {
  readonly to: PlaceInStudy;
  readonly path: Location['path'];
}

/** Everything in the portfolio that points into a case study, in the order of the definition. */
export const referencesOf = (portfolio: Portfolio): readonly PortfolioReference[] =>
  [...pointers(portfolio)].flatMap(({ to, path }) => (to && 'study' in to ? { to, path } : []));

interface Pointer {
  readonly to: PlaceInStudy | Proof | undefined;
  readonly path: Location['path'];
}

function* pointers(portfolio: Portfolio): Generator<Pointer> {
  for (const [index, { evidence }] of portfolio.skills.entries())
    for (const [position, to] of evidence.entries()) yield { to, path: ['skills', index, 'evidence', position] };
  for (const [index, { artifacts }] of portfolio.roadmap.entries())
    for (const [position, { proof: to }] of artifacts.entries())
      yield { to, path: ['roadmap', index, 'artifacts', position, 'proof'] };
  for (const [index, { tasks }] of portfolio.tracker.entries())
    for (const [position, { proof: to }] of tasks.entries())
      yield { to, path: ['tracker', index, 'tasks', position, 'proof'] };
  for (const [index, { proof: to }] of portfolio.successMetrics.entries())
    yield { to, path: ['successMetrics', index, 'proof'] };
  for (const [index, { about: to }] of portfolio.visibility.posts.entries())
    yield { to, path: ['visibility', 'posts', index, 'about'] };
  for (const [index, { of: to }] of portfolio.visibility.reviews.entries())
    yield { to, path: ['visibility', 'reviews', index, 'of'] };
  for (const [index, { shownIn }] of portfolio.stories.entries())
    for (const [position, to] of shownIn.entries()) yield { to, path: ['stories', index, 'shownIn', position] };
  for (const [index, { shownIn }] of portfolio.designQuestions.entries())
    for (const [position, to] of shownIn.entries()) yield { to, path: ['designQuestions', index, 'shownIn', position] };
}
