import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { stagingName } from '../artifact-folder/fill-folder.ts';
import { indexName, readIndex } from '../artifact-folder/generated-files.ts';

/** What a file manager leaves behind in every folder that somebody looks into. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** What a file system of its own has at its top. */
const ofFileSystem: ReadonlySet<string> = new Set(['lost+found']);

export interface OutputFiles {
  /** Whether an earlier run wrote here: only then does something of somebody else's lie beside ours, not the other way round. */
  readonly isOutput: boolean;
  /** Written by an earlier run, here or in a folder below: an index says so. Relative, with slashes, sorted. */
  readonly own: readonly string[];
  /** What somebody else put there. */
  readonly foreign: readonly string[];
  /** Whether something else is mounted in a folder below, which then can't be moved with it. */
  readonly holdsMount: boolean;
}

/** Whose the files of an output folder are; there are none where there is no folder. */
export async function outputFiles(folder: string): Promise<OutputFiles> {
  const own: string[] = [];
  const foreign: string[] = [];
  const device = await deviceOf(folder);
  let holdsMount = false;
  const visit = async (below: string, indexed: ReadonlySet<string>): Promise<void> => {
    const here = path.join(folder, below);
    // PDFs in a folder below go with the site; a site there is one of its own, perhaps of another portfolio.
    const index = await outputIndex(here, below === '' ? ['build', 'pdf'] : ['pdf']);
    const known = new Set([...indexed, ...[...index].map((file) => path.posix.join(below, file))]);
    for (const entry of await readdir(here, { withFileTypes: true })) {
      const file = path.posix.join(below, entry.name);
      if (litter.has(entry.name) || (below === '' && ofFileSystem.has(entry.name))) continue;
      // What a killed run was about to move into place.
      if (entry.isDirectory() && entry.name === stagingName) continue;
      if (entry.isDirectory()) {
        holdsMount ||= (await deviceOf(path.join(folder, file))) !== device;
        await visit(file, known);
      } else if (known.has(file) || (entry.name === indexName && index.size > 0) || entry.name.endsWith(stagingName))
        own.push(file);
      else foreign.push(file);
    }
  };
  await visit('', new Set()).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return { isOutput: own.includes(indexName), own: own.sort(), foreign: foreign.sort(), holdsMount };
}

const deviceOf = async (folder: string): Promise<number | undefined> =>
  (await lstat(folder).catch(() => undefined))?.dev;

/** What these commands left in a folder. A copy of artifacts has an index as well, and is somebody's copy. */
export async function outputIndex(
  folder: string,
  commands: readonly ('build' | 'pdf')[] = ['build', 'pdf'],
): Promise<Set<string>> {
  const index = await readIndex(folder);
  if (index.size === 0) return index;
  const text = await readFile(path.join(folder, indexName), 'utf8');
  return commands.some((command) => text.startsWith(`# Written by \`casebook ${command}\``)) ? index : new Set();
}
