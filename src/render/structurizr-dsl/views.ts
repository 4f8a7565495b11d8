import { bracedBlock } from '../braced-block.ts';
import { allElements } from '../structurizr/relationship-lookup.ts';
import { elementStyles, relationshipStyles } from '../structurizr/styles.ts';
import type { RelationshipJson, RelationshipViewJson, ViewJson, WorkspaceJson } from '../structurizr/workspace-json.ts';
import { quoted } from './escape.ts';
import type { IdentifierOf } from './statements.ts';

const layout = ({ automaticLayout: { rankDirection, rankSeparation, nodeSeparation } }: ViewJson): string =>
  `autolayout ${rankDirection === 'LeftRight' ? 'lr' : 'tb'} ${rankSeparation} ${nodeSeparation}`;

const viewLines = (view: ViewJson, header: string, content: readonly string[]): string[] => [
  ...bracedBlock(`${header} ${quoted(view.key)} ${quoted(view.description)}`, [
    `title ${quoted(view.title)}`,
    ...content,
    layout(view),
  ]),
  '',
];

const all: readonly string[] = ['include *'];

/** `1: shopper -> shop_orderApi "POST /orders"`: what Structurizr calls a response goes against its relationship. */
function stepLine(
  { id, description, order, response }: RelationshipViewJson,
  relationships: ReadonlyMap<string, RelationshipJson>,
  identifierOf: IdentifierOf,
): string[] {
  const relationship = relationships.get(id);
  if (!relationship) return [];
  const ends = [relationship.sourceId, relationship.destinationId].map(identifierOf);
  return [`${order}: ${(response ? ends.reverse() : ends).join(' -> ')} ${quoted(description ?? '')}`];
}

/** The C4 views, and the look of each kind of element and relationship that occurs. */
export function viewsLines({ model, views }: WorkspaceJson, identifierOf: IdentifierOf): string[] {
  const elements = [...allElements([...model.people, ...model.softwareSystems])];
  const relationships = elements.flatMap((element) => element.relationships);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const tags = new Set([...elements, ...relationships].flatMap((item) => item.tags?.split(',') ?? []));
  const of = (id: string | undefined): string => (id === undefined ? '*' : identifierOf(id));
  return [
    ...views.systemContextViews.flatMap((view) => viewLines(view, `systemContext ${of(view.softwareSystemId)}`, all)),
    ...views.containerViews.flatMap((view) => viewLines(view, `container ${of(view.softwareSystemId)}`, all)),
    ...views.componentViews.flatMap((view) => viewLines(view, `component ${of(view.containerId)}`, all)),
    ...views.dynamicViews.flatMap((view) =>
      viewLines(
        view,
        `dynamic ${of(view.elementId)}`,
        view.relationships.flatMap((step) => stepLine(step, byId, identifierOf)),
      ),
    ),
    ...views.deploymentViews.flatMap((view) =>
      viewLines(view, `deployment ${of(view.softwareSystemId)} ${quoted(view.environment ?? '')}`, all),
    ),
    ...bracedBlock('styles', [
      ...elementStyles
        .filter(({ tag }) => tags.has(tag))
        .flatMap(({ tag, shape, background, stroke, color }) =>
          bracedBlock(`element ${quoted(tag)}`, [
            `shape ${shape}`,
            `background ${background}`,
            `stroke ${stroke}`,
            `color ${color}`,
          ]),
        ),
      ...relationshipStyles
        .filter(({ tag }) => tags.has(tag))
        .flatMap(({ tag, dashed, color }) =>
          bracedBlock(`relationship ${quoted(tag)}`, [`dashed ${dashed}`, `color ${color}`]),
        ),
    ]),
  ];
}
