import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAuthorsFile } from '../load/read-authors-file.ts';

const BUILT_IN = fileURLToPath(new URL('../../../templates/typst/', import.meta.url));

/**
 * The Typst templates by path (`case-study.typ`, `casebook/table.typ`): the built-in ones, replaced or joined by those
 * in a user's own folder.
 * @param overrides the user's folder; one that doesn't exist changes nothing
 */
export async function loadPdfTemplates(overrides?: string): Promise<ReadonlyMap<string, string>> {
  const templates = new Map<string, string>();
  for (const folder of overrides === undefined ? [BUILT_IN] : [BUILT_IN, overrides]) {
    for (const name of await typstFiles(folder)) {
      const source = await readAuthorsFile(join(folder, name), 'Without it there is no PDF.');
      if (source !== null) templates.set(name, source);
    }
  }
  return templates;
}

async function typstFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => name.endsWith('.typ'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
