import type { AnalyzedCaseStudy } from '#analysis';
import { type Diagram, resolveDiagramLinks, type View, viewsOf } from '#render';
import { pathIn, pathToView } from './paths.ts';
import { drawView } from './portfolio.ts';

const viewsByStudy = new WeakMap<AnalyzedCaseStudy, readonly View[]>();

/** Every view of the case study, selected once. */
export function views(analyzed: AnalyzedCaseStudy): readonly View[] {
  const known = viewsByStudy.get(analyzed);
  if (known) return known;
  const selected = viewsOf(analyzed);
  viewsByStudy.set(analyzed, selected);
  return selected;
}

export const viewOf = (analyzed: AnalyzedCaseStudy, key: string): View | undefined =>
  views(analyzed).find((view) => view.key === key);

/** The picture of a view, with links that lead to the pages of this site. */
export async function draw(analyzed: AnalyzedCaseStudy, view: View): Promise<Diagram> {
  const picture = await drawView(view, 'page');
  const { study, decisions } = analyzed;
  const records = new Set(decisions.map(({ fileName }) => `decisions/${fileName}`));
  const svg = resolveDiagramLinks(picture.svg, (key) => {
    if (records.has(key)) return pathIn(study.slug, key);
    return viewOf(analyzed, key) ? pathToView(study.slug, key) : null;
  });
  return { ...picture, svg };
}
