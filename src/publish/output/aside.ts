import { createHash } from 'node:crypto';
import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';

/** Where the older output waits for a moment, while the new one moves into its place. */
export const asideOf = (kept: string, target: string): string =>
  path.join(kept, `before-${createHash('sha256').update(target).digest('hex').slice(0, 16)}`);

/** A run that was killed between its two moves left the good output aside: it comes back. */
export async function bringBack(kept: string, target: string): Promise<void> {
  if ((await lstat(target).catch(() => null)) === null)
    await rename(asideOf(kept, target), target).catch(() => undefined);
}
