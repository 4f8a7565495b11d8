import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '#model';
import { fileSystemReason } from './file-system-reason.ts';
import { readAuthorsFile } from './load/read-authors-file.ts';

/** A document template, and where it came from for messages. */
export interface LoadedTemplate {
  /** As the user knows it: `templates/cost.md.hbs`, or the file in the user's own folder. */
  readonly path: string;
  readonly source: string;
}

export interface LoadTemplatesOptions {
  /** Folder whose templates replace built-in ones of the same name; `null` for none. */
  readonly ownFolder: string | null;
  /** Replaces the package's own `templates/`; for tests. */
  readonly builtInFolder?: string;
}

const packageTemplates = fileURLToPath(new URL('../../templates/', import.meta.url));
const extension = '.hbs';

/**
 * The Handlebars templates of all documents by name: `cost.md` for `cost.md.hbs`. Sorted by name.
 * @throws {ToolError} when a folder can't be read, or a template of the user's replaces nothing: it would never be used
 */
export async function loadTemplates({
  ownFolder,
  builtInFolder,
}: LoadTemplatesOptions): Promise<Map<string, LoadedTemplate>> {
  const templates = await readTemplates(builtInFolder ?? packageTemplates, 'templates');
  if (ownFolder === null) return templates;
  for (const [name, template] of await readTemplates(ownFolder, ownFolder)) {
    if (!templates.has(name)) throw replacesNothing(template.path, [...templates.keys()]);
    templates.set(name, template);
  }
  return templates;
}

async function readTemplates(folder: string, shownAs: string): Promise<Map<string, LoadedTemplate>> {
  const templates = new Map<string, LoadedTemplate>();
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  for (const name of names.filter((each) => each.endsWith(extension)).sort()) {
    const source = await readAuthorsFile(join(folder, name), consequence);
    if (source !== null)
      templates.set(name.slice(0, -extension.length), { path: `${shownAs.replace(/[\\/]+$/, '')}/${name}`, source });
  }
  return templates;
}

const consequence = 'Without it no document can be written.';

const unreadable = (where: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `The templates can't be read: ${fileSystemReason(cause, where)}.`,
      why: consequence,
      fix: 'Name the folder that holds them in `templates` of casebook.config.ts, or allow reading it.',
    },
    { cause },
  );

const replacesNothing = (where: string, names: readonly string[]): ToolError =>
  new ToolError({
    where,
    what: 'No document has a template of this name.',
    why: 'The file would never be used.',
    fix: `Use one of these names: ${names.map((name) => name + extension).join(', ')}.`,
  });
