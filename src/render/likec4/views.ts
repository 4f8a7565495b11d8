import type { AnalyzedCaseStudy } from '#analysis';
import { bracedBlock } from '../braced-block.ts';
import type { GraphView, View, ViewBoundary, ViewNode } from '../view/view.ts';
import { viewKeys } from '../view/view-key.ts';
import { nameOf, pathOf, quoted } from './escape.ts';
import { textLine } from './model.ts';
import { stepLines } from './steps.ts';

const captionLines = ({ title, description }: View): string[] => [
  `title ${quoted(title)}`,
  ...textLine('description', description),
];

const hasGroups = ({ children }: ViewBoundary): boolean => children.some(({ type }) => type === 'boundary');

/** What a view shows. A system with groups inside becomes a group itself: LikeC4 has none inside an element. */
function includeLines(children: readonly (ViewNode | ViewBoundary)[]): string[] {
  return children.flatMap((child) => {
    if (child.type === 'node') return [`include ${pathOf(child.id)}`];
    if (child.style === 'group' || hasGroups(child))
      return bracedBlock(`group ${quoted(child.name)}`, includeLines(child.children));
    return [`include ${pathOf(child.id)}`, ...includeLines(child.children)];
  });
}

/** The key of the context view: LikeC4 opens the view of this name first. */
const nameOfView = (view: View): string =>
  view.type === 'graph' && view.kind === 'context' ? 'index' : nameOf(view.key);

function staticView({ index }: AnalyzedCaseStudy, view: GraphView): string[] {
  const boundary = view.children.find((child) => child.type === 'boundary');
  const scope = view.kind === 'components' && boundary ? boundary.id : index.subject.id;
  return bracedBlock(`view ${nameOfView(view)} of ${pathOf(scope)}`, [
    ...captionLines(view),
    ...includeLines(view.children),
  ]);
}

/** Context, containers, components, deployments and flows, in the order of our own diagrams. */
export function viewsLines(analyzed: AnalyzedCaseStudy, views: readonly View[]): string[] {
  const { deployments } = viewKeys(analyzed);
  const environmentOf = (view: View): string | undefined => [...deployments].find(([, key]) => key === view.key)?.[0];
  return bracedBlock(
    'views',
    views.flatMap((view) => {
      if (view.type === 'sequence')
        return bracedBlock(`dynamic view ${nameOfView(view)}`, [
          ...captionLines(view),
          'variant sequence',
          ...stepLines(view.steps),
        ]);
      if (view.type !== 'graph') return [];
      if (['context', 'containers', 'components'].includes(view.kind)) return staticView(analyzed, view);
      const environment = view.kind === 'deployment' ? environmentOf(view) : undefined;
      return environment === undefined
        ? []
        : bracedBlock(`deployment view ${nameOfView(view)}`, [
            ...captionLines(view),
            `include ${nameOf(environment)}.**`,
          ]);
    }),
  );
}
