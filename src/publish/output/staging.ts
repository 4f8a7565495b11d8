import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const prefix = 'staging-';

/**
 * A new folder for what isn't finished: below `.casebook`, which keeps itself out of git, because it may hold what is
 * confidential. What runs that were killed left there is removed.
 */
export async function makeStaging(root: string): Promise<string> {
  const kept = path.join(root, '.casebook');
  await mkdir(kept, { recursive: true });
  await writeFile(path.join(kept, '.gitignore'), '*\n');
  for (const name of await readdir(kept))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length).split('-')[0])))
      await rm(path.join(kept, name), { recursive: true, force: true });
  return mkdtemp(path.join(kept, `${prefix}${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // One that belongs to somebody else runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
