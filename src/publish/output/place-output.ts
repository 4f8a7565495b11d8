import { copyFile, lstat, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { indexName, printIndex } from '../artifact-folder/generated-files.ts';
import { fileSystemReason } from '../file-system-reason.ts';
import { asideOf } from './aside.ts';
import { outputFiles } from './own-files.ts';

/**
 * Puts a finished folder in the place of what an earlier run wrote there, with an index of its files. Where it can be,
 * the older folder is moved aside, the new one moved in, and the older one comes back if that fails. Where it can't
 * (a mount point, another file system, somebody else's files beside ours), each file is copied, moved into place whole,
 * and what is no longer wanted goes last.
 * @param target as `requireOutput` gives it
 * @throws {ToolError} when it can't be written, or somebody else's file stands in the way
 */
export async function placeOutput(staging: string, target: string): Promise<void> {
  const files = await filesIn(staging);
  await writeFile(path.join(staging, indexName), printIndex(files, 'build'));
  try {
    const { own, foreign } = await outputFiles(target);
    const taken = new Set(foreign);
    const [inTheWay] = files.filter((file) => taken.has(file));
    if (inTheWay !== undefined) throw foreignFile(path.join(target, inTheWay));
    if (foreign.length === 0 && (await swapped(staging, target))) return;
    await fill(staging, target, [...files, indexName], own);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(
      {
        where: target,
        what: `The finished site cannot be put into place: ${fileSystemReason(error, target)}.`,
        why: 'Every file of the earlier one that is not replaced yet is still there.',
        fix: 'Close programs that use the folder, make sure that you may write there, and build again.',
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

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** What says that a folder can't be moved, only filled. */
const unmovable: ReadonlySet<string> = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EEXIST']);

/** Whether the whole folder could take the other's place. */
async function swapped(staging: string, target: string): Promise<boolean> {
  const aside = asideOf(path.dirname(staging), target);
  const isReplacing = (await lstat(target).catch(() => null)) !== null;
  try {
    if (isReplacing) await rename(target, aside);
    else await mkdir(path.dirname(target), { recursive: true });
  } catch (error) {
    return orFill(error);
  }
  try {
    await rename(staging, target);
  } catch (error) {
    if (isReplacing) await rename(aside, target);
    return orFill(error);
  }
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  return true;
}

function orFill(error: unknown): false {
  if (error instanceof Error && 'code' in error && unmovable.has(String(error.code))) return false;
  throw error;
}

async function fill(staging: string, target: string, files: readonly string[], own: readonly string[]): Promise<void> {
  for (const file of files) {
    const place = path.join(target, file);
    await mkdir(path.dirname(place), { recursive: true });
    const whole = `${place}.${process.pid}`;
    try {
      await copyFile(path.join(staging, file), whole);
      await rename(whole, place);
    } finally {
      await rm(whole, { force: true });
    }
  }
  const wanted = new Set(files);
  const folders = new Set<string>();
  for (const file of own)
    if (!wanted.has(file)) {
      await rm(path.join(target, file), { force: true });
      for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) folders.add(folder);
    }
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(path.join(target, folder)).catch(() => undefined);
}
