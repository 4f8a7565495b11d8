import path from 'node:path';
import { titleSlug } from '#analysis';
import { ToolError } from '#model';
import { freeFolder } from '../scaffold/free-folder.ts';
import { type NewFile, writeNewFolder } from '../scaffold/write-new-folder.ts';
import { architectureSource } from './architecture-source.ts';
import { caseStudySource } from './case-study-source.ts';
import { deploymentSource } from './deployment-source.ts';
import { importDecisions } from './import-decisions.ts';
import { importDeployments } from './import-deployments.ts';
import { importElements } from './import-elements.ts';
import { importRelationships } from './import-relationships.ts';
import type { ImportedModel, Notes } from './imported-model.ts';
import { noteLeftOut } from './left-out.ts';
import { readWorkspace } from './read-workspace.ts';

export interface WorkspaceImport {
  /** Path of the workspace, from the root. */
  readonly file: string;
  /** The name of the workspace when absent. */
  readonly slug?: string | undefined;
}

export interface ImportedCaseStudy {
  readonly slug: string;
  /** Relative to the root. */
  readonly files: readonly string[];
  readonly counts: {
    readonly elements: number;
    readonly relationships: number;
    readonly environments: number;
    readonly decisions: number;
  };
  /** What wasn't taken over, or only in another form: one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Writes a Structurizr workspace as a case study; the folder appears as a whole or not at all.
 * @throws {ToolError} when the file is no sound workspace, the slug can't be used, or the folder can't be written
 */
export async function importWorkspace(
  root: string,
  { file, slug: given }: WorkspaceImport,
): Promise<ImportedCaseStudy> {
  const workspace = await readWorkspace(root, file);
  const slug = given ?? slugFrom(file, workspace.name);
  const folder = await freeFolder(root, slug, `import ${file} --slug`);

  const notes: Notes = [];
  const { byId, ...outline } = importElements(file, workspace, notes);
  const model: ImportedModel = { ...outline, byId, relationships: importRelationships(file, workspace, byId, notes) };
  const environments = importDeployments(file, workspace, byId, notes);
  const decisions = importDecisions(workspace, notes);
  noteLeftOut(workspace, notes);

  const title = oneLine(workspace.name) || model.subject.name;
  const summary = oneLine(workspace.description) || oneLine(model.subject.description);
  if (summary === '')
    notes.push('The workspace has no description, so the summary is a placeholder: say what the study claims.');
  const words = { slug, title, summary: summary || `The architecture of ${title}.`, subject: model.subject.constant };
  const has = { hasRelationships: model.relationships.length > 0, hasDeployments: environments.length > 0 };
  const files: NewFile[] = [
    { name: 'architecture.ts', content: architectureSource(model) },
    { name: 'case-study.ts', content: caseStudySource({ ...words, ...has }) },
    ...decisions,
    ...(environments.length > 0 ? [{ name: 'deployment.ts', content: deploymentSource(environments) }] : []),
  ];
  await writeNewFolder(root, folder, files);
  return {
    slug,
    files: files.map(({ name }) => path.join(path.relative(root, folder), name)),
    counts: {
      elements: byId.size,
      relationships: model.relationships.length,
      environments: environments.length,
      decisions: decisions.length,
    },
    notes,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function slugFrom(file: string, name: string): string {
  const slug = titleSlug(name).replace(/^[^a-z]+/, '');
  if (slug !== '') return slug;
  throw new ToolError({
    where: `${file} › name`,
    what: `No folder can be named after the workspace "${name}".`,
    why: 'Nothing was written.',
    fix: 'Name the case study yourself: --slug order-processing.',
  });
}
