import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { PortfolioLookup } from './analyzed-portfolio.ts';
import { findFact } from './find-fact.ts';
import { findPlace } from './find-place.ts';

/** Follows what a portfolio refers to into its case studies. */
export function portfolioLookup(studies: readonly AnalyzedCaseStudy[]): PortfolioLookup {
  const bySlug = new Map(studies.map((analyzed) => [analyzed.study.slug, analyzed]));
  const study: PortfolioLookup['study'] = (slug) => bySlug.get(slug) ?? null;
  const place: PortfolioLookup['place'] = (wanted) => {
    const analyzed = study(wanted.study);
    return analyzed && findPlace(analyzed, wanted);
  };
  return {
    study,
    place,
    proof: (proof) => {
      if ('url' in proof) return { shows: proof.shows, at: { url: proof.url } };
      const found = place(proof);
      return found && { shows: proof.shows, at: { place: found } };
    },
    fact: (name, fact) => {
      const analyzed = study(fact.study);
      return analyzed && findFact(analyzed, name, fact);
    },
  };
}
