import { lstat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { indexName, printIndex, readIndex } from '../artifact-folder/generated-files.ts';

/**
 * Writes a file among others, and into the index of its folder.
 * @param write does it, whole or not at all
 * @throws {ToolError} when somebody else's file stands there
 */
export async function claim<Written>(file: string, command: string, write: () => Promise<Written>): Promise<Written> {
  const folder = path.dirname(file);
  if ((await lstat(file).catch(() => null)) !== null && !(await isOurs(file)))
    throw new ToolError({
      where: file,
      what: "Casebook didn't write the file that is there.",
      why: 'It would be lost, so nothing was written in its place.',
      fix: 'Move it elsewhere, delete it, or name another folder with --output.',
    });
  const written = await write();
  const index = await readIndex(folder);
  if ((await lstat(file).catch(() => null)) !== null && !index.has(path.basename(file)))
    await writeFile(path.join(folder, indexName), printIndex([...index, path.basename(file)], command));
  return written;
}

/** Whether the index of its folder, or of one around it, holds the file. */
async function isOurs(file: string): Promise<boolean> {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const index = await readIndex(folder).catch(() => new Set<string>());
    if (index.has(path.relative(folder, file).split(path.sep).join('/'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}
