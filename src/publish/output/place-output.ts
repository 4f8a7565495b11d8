import { chmod, copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fillFolder } from '../artifact-folder/fill-folder.ts';
import { indexName } from '../artifact-folder/generated-files.ts';
import { fileSystemReason } from '../file-system-reason.ts';
import { asideOf } from './aside.ts';
import { noteOutput } from './note-output.ts';
import { type OutputFiles, outputFiles } from './own-files.ts';

/**
 * Puts a finished folder in the place of what an earlier run wrote there, with an index of its files. Where it can be,
 * the older folder is moved aside, the new one moved in, and the older one comes back if that fails. Where it can't
 * (a mount point, another file system, somebody else's files beside ours), the folder is filled.
 * @param target as `requireOutput` gives it
 * @throws {ToolError} when it can't be written, or somebody else's file stands in the way
 */
export async function placeOutput(staging: string, target: string): Promise<void> {
  try {
    const files = await noteOutput(staging);
    const found = await outputFiles(target);
    const inTheWay = firstInTheWay(files, found.foreign);
    if (inTheWay !== undefined) throw foreignFile(path.join(target, inTheWay));
    if (found.foreign.length === 0 && !found.holdsMount && (await swapped(staging, target))) return;
    await fill(staging, target, files, found);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(
      {
        where: target,
        what: `The finished site cannot be put into place: ${fileSystemReason(error, target)}.`,
        why: 'The earlier one is as it was.',
        fix: 'Close programs that use the folder, make sure that you may write there and that there is room, and build again.',
      },
      { cause: error },
    );
  }
}

const foreignFile = (where: string): ToolError =>
  new ToolError({
    where,
    what: "A file that Casebook didn't write stands where a page belongs.",
    why: 'It would be lost, so nothing was replaced.',
    fix: 'Move it elsewhere, or delete it, and build again.',
  });

/** Somebody else's file where one of ours goes, or a folder above it; or below it, where it would have to be a folder. */
function firstInTheWay(files: readonly string[], foreign: readonly string[]): string | undefined {
  const wanted = new Set(files);
  const folders = new Set(files.flatMap(foldersAbove));
  return foreign.find(
    (file) => wanted.has(file) || folders.has(file) || foldersAbove(file).some((above) => wanted.has(above)),
  );
}

/** `a/b/c` → `a`, `a/b` */
const foldersAbove = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, index, all) => all.slice(0, index + 1).join('/'));

/** What says that a folder can't be moved, only filled. */
const unmovable: ReadonlySet<string> = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EEXIST']);

/** Whether the whole folder could take the other's place. */
async function swapped(staging: string, target: string): Promise<boolean> {
  const aside = asideOf(path.dirname(staging), target);
  const older = await stat(target).catch(() => null);
  try {
    if (older !== null) {
      await chmod(staging, older.mode);
      await rename(target, aside);
    } else await mkdir(path.dirname(target), { recursive: true });
  } catch (error) {
    return orFill(error);
  }
  try {
    await rename(staging, target);
  } catch (error) {
    if (older !== null) await rename(aside, target);
    return orFill(error);
  }
  // Half-deleted it must not be taken for a good one, so it takes the name of what isn't finished first.
  if (older !== null) await rename(aside, staging);
  await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  return true;
}

function orFill(error: unknown): false {
  if (error instanceof Error && 'code' in error && unmovable.has(String(error.code))) return false;
  throw error;
}

/** Writes what is new or different into the folder, and takes out what an earlier run wrote and nobody wants any more. */
async function fill(staging: string, target: string, files: readonly string[], { own }: OutputFiles): Promise<void> {
  const wanted = new Set(files);
  const changed: string[] = [];
  for (const file of files) if (!(await isSame(path.join(staging, file), path.join(target, file)))) changed.push(file);
  await fillFolder(target, {
    command: 'build',
    updates: changed.map((file) => ({ path: file, writeTo: (place) => copyFile(path.join(staging, file), place) })),
    removed: own.filter((file) => !wanted.has(file) && file !== indexName),
    before: own,
    after: files,
  });
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [size, otherSize] = await Promise.all(
    [one, other].map(async (file) => (await stat(file).catch(() => null))?.size),
  );
  return size === otherSize && (await readFile(one)).equals(await readFile(other));
}
