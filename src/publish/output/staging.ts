import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';
import { keepOutOfGit } from './keep-out-of-git.ts';

const prefix = 'staging-';
const longestRunMilliseconds = 24 * 60 * 60 * 1000;

/** Those of this process: in a container, the number of one that was killed may well be its own. */
const ours = new Set<string>();

/**
 * A new folder for what isn't finished: below `.casebook`, which keeps itself out of git, because it may hold what is
 * confidential. What runs that were killed left there is removed.
 * @throws {ToolError} when it can't be made
 */
export async function makeStaging(root: string): Promise<string> {
  const kept = path.join(root, '.casebook');
  try {
    await keepOutOfGit(root);
    for (const name of await readdir(kept))
      if (name.startsWith(prefix) && (await isLeft(kept, name)))
        await rm(path.join(kept, name), { recursive: true, force: true });
    const name = `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`;
    ours.add(name);
    await mkdir(path.join(kept, name));
    return path.join(kept, name);
  } catch (error) {
    throw new ToolError(
      {
        where: kept,
        what: `What isn't finished can't be kept here: ${fileSystemReason(error, kept)}.`,
        why: 'So nothing was written.',
        fix: 'Make it a folder that you may write to, and that has room.',
      },
      { cause: error },
    );
  }
}

async function isLeft(kept: string, name: string): Promise<boolean> {
  if (ours.has(name)) return false;
  const pid = Number(name.slice(prefix.length).split('-')[0]);
  if (pid === process.pid || !isRunning(pid)) return true;
  const found = await stat(path.join(kept, name)).catch(() => null);
  // No run takes that long: the number belongs to somebody else by now.
  return found !== null && Date.now() - found.mtimeMs > longestRunMilliseconds;
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // One that belongs to somebody else runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
