import { assumptionsOf } from '../../portfolio/assumptions.ts';
import { finding } from '../catalogue.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** Numbers that two case studies take for granted under one name, with two values: reported at the later study. */
export const assumptionDiffers: PortfolioCheck = function* ({ studies }) {
  const all = studies.flatMap(({ study }) => assumptionsOf(study).map((assumption) => ({ study, ...assumption })));
  for (const same of Map.groupBy(all, ({ key, measures }) => `${measures}: ${key}`).values()) {
    const [first] = same;
    const other = same.find(({ study, value }) => study !== first?.study && value !== first?.value);
    if (first && other)
      yield finding(
        'portfolio/assumption-differs',
        { path: [], file: `${other.study.slug}/case-study.ts` },
        { name: other.name, said: other.said, before: first.said, study: first.study.title, called: first.name },
      );
  }
};
