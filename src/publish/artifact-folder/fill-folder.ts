import { constants } from 'node:fs';
import { access, copyFile, link, lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { indexName, printIndex } from './generated-files.ts';
import { linkedFolder } from './problems.ts';

/** Name of the folder in which files wait to be moved into place; git ignores what is in it. */
export const stagingName = '.casebook-staging';

/** A file on its way into a folder. */
interface NewFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly writeTo: (file: string) => Promise<void>;
}

export interface Filling {
  /** Command that the index names. */
  readonly command: string;
  /** New files, and those that replace what an earlier run wrote. */
  readonly updates: readonly NewFile[];
  /** What an earlier run wrote and nobody wants any more. */
  readonly removed: readonly string[];
  /** The files that are ours before and after. */
  readonly before: Iterable<string>;
  readonly after: Iterable<string>;
}

/**
 * Changes the files of a folder that are ours, beside whatever else is in it. All new files are written into a folder in
 * it first, so that what is written lies on the right file system and fits; then each is moved into place, and what isn't
 * wanted goes last. When a move is refused half-way, the ones before it are taken back. A run that is killed leaves every
 * file whole, and an index with the files of both, so that the next one can put it in order.
 * @throws whatever the file system says, and a {ToolError} when a link would lead out of the folder
 */
export async function fillFolder(root: string, filling: Filling): Promise<void> {
  const staging = join(root, stagingName);
  const created: string[] = [];
  let placed = false;
  try {
    await makeFolder(root, created);
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    await writeFile(join(staging, '.gitignore'), '*\n');
    for (const [number, { writeTo }] of filling.updates.entries()) await writeTo(join(staging, String(number)));
    for (const folder of foldersOf(root, filling.updates)) await refuseLinks(root, folder);
    for (const path of filling.removed) await access(dirname(join(root, path)), constants.W_OK);
    await move(root, staging, filling, created);
    placed = true;
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (!placed) for (const folder of created.toReversed()) await rmdir(folder).catch(() => undefined);
  }
}

async function move(root: string, staging: string, filling: Filling, created: string[]): Promise<void> {
  const { command, updates, removed, before, after } = filling;
  const undo: (() => Promise<void>)[] = [];
  const keep = async (place: string): Promise<void> => {
    const kept = join(staging, `kept-${undo.length}`);
    if ((await lstat(place).catch(() => null)) === null) undo.push(() => rm(place, { force: true }));
    else {
      await link(place, kept).catch(() => copyFile(place, kept));
      undo.push(async () => {
        await mkdir(dirname(place), { recursive: true });
        await moveFile(kept, place);
      });
    }
  };
  const put = async (from: string, place: string): Promise<void> => {
    await keep(place);
    await moveFile(from, place);
  };
  const index = async (name: string, paths: Iterable<string>): Promise<void> => {
    await writeFile(join(staging, name), printIndex(paths, command));
    await put(join(staging, name), join(root, indexName));
  };
  const remove = async (path: string): Promise<void> => {
    await keep(join(root, path));
    await removeFile(root, path);
  };
  const wanted = new Set(updates.flatMap(({ path }) => upTo(path)));
  const places = new Set(updates.map(({ path }) => path));
  /** A file where a folder has to be, or the other way round. */
  const isInTheWay = (path: string): boolean => wanted.has(path) || upTo(path).some((above) => places.has(above));
  try {
    await index('before', new Set([...before, ...after]));
    for (const path of removed) if (isInTheWay(path)) await remove(path);
    for (const folder of foldersOf(root, updates)) {
      await makeFolder(folder, created);
      await access(folder, constants.W_OK);
    }
    for (const [number, { path }] of updates.entries()) await put(join(staging, String(number)), join(root, path));
    for (const path of removed) if (!isInTheWay(path)) await remove(path);
    await index('after', after);
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw error;
  }
}

/** `a/b/c` → `a`, `a/b`, `a/b/c` */
const upTo = (path: string): string[] => path.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'));

const foldersOf = (root: string, files: readonly NewFile[]): Set<string> =>
  new Set(files.map(({ path }) => dirname(join(root, path))));

/** In one move, also where something below the folder is mounted. */
async function moveFile(from: string, place: string): Promise<void> {
  try {
    await rename(from, place);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const whole = `${place}${stagingName}`;
    try {
      await copyFile(from, whole);
      await rename(whole, place);
    } finally {
      await rm(whole, { force: true });
    }
  }
}

/** Makes a folder and the ones above it, and notes those that are new, outermost first. */
async function makeFolder(folder: string, created: string[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  created.push(first);
  let current = first;
  for (const segment of relative(first, folder).split(sep)) {
    if (segment === '') continue;
    current = join(current, segment);
    created.push(current);
  }
}

/** A symbolic link on the way to a folder could lead out of the root. */
async function refuseLinks(root: string, folder: string): Promise<void> {
  let current = root;
  for (const segment of relative(root, folder).split(sep)) {
    current = join(current, segment);
    const existing = await lstat(current).catch(() => null);
    if (existing?.isSymbolicLink() && segment !== '') throw linkedFolder(current);
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  await rm(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
  }
}
