import { prefix } from 'virtual:casebook';

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${prefix}`;

/** Address of a page of this site: `/decisions/`, below wherever the site is published. */
export const pathTo = (page: string): string => `${base}${page}`;

/** Address of a page of a case study: `pathIn('order-processing', 'cost')`, with an anchor where one is given. */
export function pathIn(slug: string, page = '', anchor = ''): string {
  const folder = page === '' ? `/${slug}/` : `/${slug}/${page}/`;
  return pathTo(anchor === '' ? folder : `${folder}#${anchor}`);
}

const pageOfView: readonly (readonly [test: RegExp, page: string])[] = [
  [/^(context|containers|components-.*)$/, 'architecture'],
  [/^flow-/, 'flows'],
  [/^data-model$/, 'data'],
  [/^(event-flow|saga-.*)$/, 'events'],
  [/^(deployment-.*|network|security-groups)$/, 'deployment'],
  [/^data-flow$/, 'security'],
  [/^decision-map$/, 'decisions'],
];

/** Where a view is shown: the page of its part, at its anchor. */
export function pathToView(slug: string, key: string): string {
  const page = pageOfView.find(([test]) => test.test(key))?.[1] ?? `diagrams/${key}`;
  return pathIn(slug, page, key);
}
