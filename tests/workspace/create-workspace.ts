import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, runCasebook } from './run-casebook.ts';

// Inside the project, because a definition finds `#model` through the nearest package.json.
const parent = fileURLToPath(new URL('../.workspaces/', import.meta.url));
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of its own with `case-studies/`, as a user has one. */
export interface Workspace {
  readonly root: string;
  /** Runs `casebook <words>` in it. */
  readonly casebook: (...words: readonly string[]) => Promise<Run>;
  readonly read: (file: string) => Promise<string>;
  /** Writes a file; folders are made on the way. */
  readonly write: (file: string, content: string) => Promise<void>;
  /** Replaces the only occurrence of a text in a file. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
  /** Path → digest of every file below these folders; a folder that isn't there has none. */
  readonly digests: (...folders: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly remove: () => Promise<void>;
}

/**
 * Copies `case-studies/` of a folder of the project (`tests/fixtures/smallest`, `.`) into a new workspace.
 * @param others further folders to copy, e.g. `artifacts`
 */
export async function createWorkspace(
  source = 'tests/fixtures/smallest',
  others: readonly string[] = [],
): Promise<Workspace> {
  await mkdir(parent, { recursive: true });
  const root = await mkdtemp(parent);
  for (const folder of ['case-studies', ...others])
    await cp(path.resolve(projectRoot, source, folder), path.join(root, folder), { recursive: true });
  const read: Workspace['read'] = (file) => readFile(path.join(root, file), 'utf8');
  const write: Workspace['write'] = async (file, content) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  };
  return {
    root,
    casebook: (...words) => runCasebook(root, ...words),
    read,
    write,
    async edit(file, from, to) {
      const parts = (await read(file)).split(from);
      if (parts.length !== 2)
        throw new Error(`${file} has ${parts.length - 1} occurrences of ${JSON.stringify(from)}.`);
      await write(file, parts.join(to));
    },
    digests: (...folders) => digests(root, folders),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function digests(root: string, folders: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of folders) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      found[path.relative(root, file)] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
