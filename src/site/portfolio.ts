import path from 'node:path';
import type { AnalyzedCaseStudy } from '#analysis';
import { cachedDraw, type LoadedPortfolio, loadPortfolio } from '#publish';
import { root } from 'virtual:casebook';

let loading: Promise<LoadedPortfolio> | undefined;

/** The portfolio and its analyzed case studies. Loaded once; `astro dev` drops this module when a definition changes. */
export const portfolio = (): Promise<LoadedPortfolio> => {
  loading ??= loadPortfolio({ root });
  return loading;
};

/** Every analyzed case study, in the order of the home page. */
export const caseStudies = async (): Promise<readonly AnalyzedCaseStudy[]> =>
  (await portfolio()).studies.map(({ analyzed }) => analyzed);

/** The case study with this slug. Looked up on each request, because Astro keeps route properties while it runs. */
export async function caseStudy(slug: string): Promise<AnalyzedCaseStudy> {
  const found = (await caseStudies()).find(({ study }) => study.slug === slug);
  if (!found) throw new Error(`There is no case study "${slug}".`);
  return found;
}

/** Draws views; pictures are kept between builds. */
export const drawView = cachedDraw(path.join(root, '.casebook', 'diagrams'));
