import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '#model';

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
  const shown = (file: string): string => `${shownAs.replace(/[\\/]+$/, '')}/${file}`;
  let current = shownAs;
  try {
    const files = (await readdir(folder)).filter((file) => file.endsWith(extension)).sort();
    for (const file of files) {
      current = shown(file);
      const source = await readFile(join(folder, file), 'utf8');
      templates.set(file.slice(0, -extension.length), { path: current, source });
    }
  } catch (error) {
    throw unreadable(current, error);
  }
  return templates;
}

const unreadable = (where: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `The templates cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      why: 'Without them no document can be written.',
      fix: 'Correct the path of the template folder, or allow reading it.',
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
