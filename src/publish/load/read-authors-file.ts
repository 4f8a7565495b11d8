import { lstat, readFile, stat } from 'node:fs/promises';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

/**
 * The text of a file that an author may have written; `null` when nothing has its name. What has the name and can't be
 * read is never taken for nothing.
 * @param why what can't be done without it
 * @throws {ToolError} when it is no file, a link that leads nowhere, no text, or not to be read
 */
export async function readAuthorsFile(file: string, why: string): Promise<string | null> {
  if (!(await isThere(file))) return null;
  return readText(file).catch((cause: unknown) => {
    throw new ToolError(
      {
        where: file,
        what: `It can't be read: ${reasonOf(cause, file)}.`,
        why,
        fix: 'Put a text file there that you may read, or take it away.',
      },
      { cause },
    );
  });
}

/** Whether something has this name, a link that leads nowhere included. */
export const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );

async function readText(file: string): Promise<string> {
  const found = await stat(file);
  // Reading what is a pipe or a device may never end.
  if (!found.isFile())
    throw new Error(found.isDirectory() ? 'a folder stands where a file should be' : 'it is no file');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    throw error instanceof TypeError ? new Error('it is not text in UTF-8') : error;
  }
}

function reasonOf(cause: unknown, file: string): string {
  if (!(cause instanceof Error)) return String(cause);
  if (!('code' in cause)) return cause.message;
  return cause.code === 'ENOENT' ? 'the link leads nowhere' : fileSystemReason(cause, file);
}
