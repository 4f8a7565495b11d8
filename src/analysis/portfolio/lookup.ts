import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { PortfolioLookup } from './analyzed-portfolio.ts';
import { findPlace } from './find-place.ts';

/**
 * Follows what a portfolio refers to into its case studies.
 * @param flagship whose figures a reference means that names no case study
 */
export function portfolioLookup(
  studies: readonly AnalyzedCaseStudy[],
  flagship: string | undefined = studies[0]?.study.slug,
): PortfolioLookup {
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
    figure: (reference) => {
      const slug = reference.study ?? flagship ?? '';
      const figures = study(slug)?.figures;
      if (!figures) return { problem: 'unknown-study', slug };
      const said = figures.say({ ...reference, study: null });
      if (typeof said !== 'string') return said;
      const found = figures.find(reference);
      if ('problem' in found) return found;
      const { title, provenance, restsOn, basis } = found;
      return { text: said, title, provenance, restsOn, basis };
    },
  };
}
