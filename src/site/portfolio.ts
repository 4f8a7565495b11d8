import path from 'node:path';
import { audience, root } from 'virtual:casebook';
import type { AnalyzedCaseStudy, AnalyzedPortfolio } from '#analysis';
import { cachedDraw, cachedDrawMermaid, type LoadedPortfolio, loadPortfolio } from '#publish';

let loading: Promise<LoadedPortfolio> | undefined;

/** The portfolio and its analyzed case studies. Loaded once; `astro dev` drops this module when a definition changes. */
export const portfolio = (): Promise<LoadedPortfolio> => {
  loading ??= load();
  return loading;
};

/** @throws {Error} when a definition can't be loaded: `astro dev` shows it in place of the page until it is right */
async function load(): Promise<LoadedPortfolio> {
  const loaded = await loadPortfolio({ root, audience });
  const faults = loaded.findings.map(
    ({ file, line, message, fix }) => `${file}${line === null ? '' : `:${line}`} ${message} ${fix}`,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return loaded;
}

/** The portfolio with everything that its case studies answer. */
export async function analyzedPortfolio(): Promise<AnalyzedPortfolio> {
  const { analyzed } = await portfolio();
  if (!analyzed) throw new Error('The portfolio needs all of its case studies.');
  return analyzed;
}

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

/** Draws the Mermaid fences of stories. */
export const drawMermaid = cachedDrawMermaid(path.join(root, '.casebook', 'diagrams'));
