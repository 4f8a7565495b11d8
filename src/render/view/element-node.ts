import type { AnalyzedCaseStudy } from '#analysis';
import type { ElementData } from '#model';
import { iconOf, lookOf } from './look.ts';
import type { ViewBoundary, ViewNode } from './view.ts';
import { type ViewKeys, viewLink } from './view-key.ts';

/** What every view builder works on. */
export interface ViewContext {
  readonly analyzed: AnalyzedCaseStudy;
  readonly keys: ViewKeys;
}

const kindNames = { person: 'Person', container: 'Container', component: 'Component' } as const;

/** The C4 word for an element: `Person`, `External system`, `Container`… */
export function kindName(element: ElementData): string {
  if (element.kind !== 'software-system') return kindNames[element.kind];
  return element.location === 'external' ? 'External system' : 'Software system';
}

/** `Container: Go, Gin`, or `Person` for what has no technology. */
export const withTechnology = (kind: string, technology: string): string =>
  technology === '' ? kind : kind === '' ? technology : `${kind}: ${technology}`;

/** The bracketed line under an element's name. */
export const subtitleOf = (element: ElementData, kind = kindName(element)): string =>
  withTechnology(kind, 'technology' in element ? element.technology : '');

/** The technology alone where a column is narrow; the C4 word for what has none. */
export const technologyOf = (element: ElementData): string =>
  ('technology' in element && element.technology) || kindName(element);

/** The view that shows what is inside an element: its containers, components, tables or topics. */
export function nextLevel({ analyzed, keys }: ViewContext, element: ElementData): string | null {
  const { study, index, schemas } = analyzed;
  if (element.id === index.subject.id) return index.childrenOf(element.id).length > 0 ? viewLink('containers') : null;
  const components = keys.components.get(element.id);
  if (components !== undefined) return viewLink(components);
  const holdsTables = schemas.some(
    ({ dataStore, role }) => role === 'current' && index.dataStore(dataStore)?.element === element.id,
  );
  if (holdsTables) return viewLink('data-model');
  return study.topics.some(({ on }) => on === element.id) ? viewLink('event-flow') : null;
}

/** An element as a node. */
export const elementNode = (
  context: ViewContext,
  element: ElementData,
  overrides: Partial<ViewNode> = {},
): ViewNode => ({
  type: 'node',
  id: element.id,
  name: element.name,
  subtitle: subtitleOf(element),
  description: element.description,
  look: lookOf(element),
  href: nextLevel(context, element),
  icon: iconOf(element),
  multiplicity: null,
  ...overrides,
});

/** Frames the nodes of one group; a group stands where its first member was declared. */
function grouped(
  parent: string,
  members: readonly { readonly group: string | undefined; readonly node: ViewNode }[],
): readonly (ViewNode | ViewBoundary)[] {
  const groups = [...new Set(members.flatMap(({ group }) => group ?? []))];
  const placed = new Set<string>();
  return members.flatMap(({ group, node }): (ViewNode | ViewBoundary)[] => {
    if (group === undefined) return [node];
    if (placed.has(group)) return [];
    placed.add(group);
    return [
      {
        type: 'boundary',
        id: `${parent}--group-${groups.indexOf(group) + 1}`,
        name: group,
        subtitle: 'Group',
        style: 'group',
        arrangement: 'column',
        children: members.filter((member) => member.group === group).map((member) => member.node),
      },
    ];
  });
}

/** `grouped` for elements, which may carry the name of their group. */
export const groupedElements = (context: ViewContext, parent: string, elements: readonly ElementData[]) =>
  grouped(
    parent,
    elements.map((element) => ({
      group: 'group' in element ? element.group : undefined,
      node: elementNode(context, element),
    })),
  );
