import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from '../artifact.ts';
import { bracedBlock } from '../braced-block.ts';
import { workspace } from '../structurizr/workspace.ts';
import type { WorkspaceJson } from '../structurizr/workspace-json.ts';
import type { View } from '../view/view.ts';
import { deploymentLines } from './deployment.ts';
import { quoted } from './escape.ts';
import { identifiersOf } from './identifiers.ts';
import { modelLines } from './model.ts';
import { viewsLines } from './views.ts';

/** A workspace as text in the Structurizr DSL. Implied relationships are off: the workspace names those that it shows. */
export function workspaceDsl(json: WorkspaceJson): string {
  const identifiers = identifiersOf(json);
  const identifierOf = (id: string): string => identifiers.get(id) ?? `element_${id}`;
  const lines = bracedBlock(`workspace ${quoted(json.name)} ${quoted(json.description)}`, [
    ...bracedBlock('model', [
      '!impliedRelationships false',
      ...modelLines(json, identifierOf),
      ...deploymentLines(json, identifierOf),
    ]),
    '',
    ...bracedBlock('views', viewsLines(json, identifierOf)),
    '',
    'configuration {',
    `  scope ${json.configuration.scope.toLowerCase()}`,
    '}',
  ]);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The C4 model for Structurizr as text that people edit: `workspace.dsl`. */
export const renderStructurizrDsl = (analyzed: AnalyzedCaseStudy, views: readonly View[]): Artifact[] => [
  { path: 'workspace.dsl', mediaType: 'text/plain', content: workspaceDsl(workspace(analyzed, views)) },
];
