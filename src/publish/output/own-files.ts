import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { indexName, readIndex } from '../artifact-folder/generated-files.ts';

/** What a file manager leaves behind in every folder that somebody looks into. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** What a file system of its own has at its top. */
const ofFileSystem: ReadonlySet<string> = new Set(['lost+found']);

export interface OutputFiles {
  /** Written by an earlier run, here or in a folder below: an index says so. Relative, with slashes, sorted. */
  readonly own: readonly string[];
  /** What somebody else put there. */
  readonly foreign: readonly string[];
}

/** Whose the files of an output folder are; both lists are empty where there is no folder. */
export async function outputFiles(folder: string): Promise<OutputFiles> {
  const own: string[] = [];
  const foreign: string[] = [];
  const visit = async (below: string, indexed: ReadonlySet<string>): Promise<void> => {
    const here = path.join(folder, below);
    const index = await readIndex(here);
    const known = new Set([...indexed, ...[...index].map((file) => path.posix.join(below, file))]);
    if (index.size > 0) known.add(path.posix.join(below, indexName));
    for (const entry of await readdir(here, { withFileTypes: true })) {
      const file = path.posix.join(below, entry.name);
      if (litter.has(entry.name) || (below === '' && ofFileSystem.has(entry.name))) continue;
      if (entry.isDirectory()) await visit(file, known);
      else if (known.has(file)) own.push(file);
      else foreign.push(file);
    }
  };
  await visit('', new Set()).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return { own: own.sort(), foreign: foreign.sort() };
}
