import { createHash } from 'node:crypto';
import { lstat, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the older output waits for a moment, while the new one moves into its place. */
export const asideOf = (kept: string, target: string): string =>
  path.join(kept, `before-${createHash('sha256').update(target).digest('hex').slice(0, 16)}`);

/** What a run left aside that was killed between its moves: the good output comes back, one that was replaced goes. */
export async function bringBack(kept: string, target: string): Promise<void> {
  const aside = asideOf(kept, target);
  if ((await lstat(target).catch(() => null)) === null) await rename(aside, target).catch(() => undefined);
  else await rm(aside, { recursive: true, force: true });
}
