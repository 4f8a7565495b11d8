import { lstat, rename, rm } from 'node:fs/promises';
import { ToolError } from '#model';

/**
 * Puts a finished folder in the place of an older one: the older one is moved aside, the new one moved in, and only then
 * is the older one deleted. When moving in fails, the older one comes back. Both must be on one file system.
 * @throws {ToolError} when there is nothing to move in or a folder can't be moved
 */
export async function replaceFolder(staging: string, target: string): Promise<void> {
  const previous = `${target}.previous`;
  // A run that was killed between the two moves left the good folder aside.
  if (!(await exists(target)) && (await exists(previous))) await rename(previous, target);
  if (!(await isFolder(staging))) throw cannotReplace(target, `There is no finished folder at ${staging}.`);
  const isReplacing = await exists(target);
  try {
    await rm(previous, { recursive: true, force: true });
    if (isReplacing) await rename(target, previous);
    try {
      await rename(staging, target);
    } catch (error) {
      if (isReplacing) await rename(previous, target);
      throw error;
    }
  } catch (error) {
    throw cannotReplace(target, `The finished folder ${staging} cannot be moved into place (${codeOf(error)}).`, error);
  }
  await rm(previous, { recursive: true, force: true }).catch(() => undefined);
}

const cannotReplace = (where: string, what: string, cause?: unknown): ToolError =>
  new ToolError(
    {
      where,
      what,
      why: 'The previous output is still in place.',
      fix: 'Close programs that use the folder, make sure that you may write to the folder around it, and build again.',
    },
    { cause },
  );

const exists = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null)) !== null;
const isFolder = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => null))?.isDirectory() ?? false;
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
