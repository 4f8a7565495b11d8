import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

/** A file of a case study that doesn't exist yet. */
export interface NewFile {
  /** Below the folder: `decisions/0001-use-a-queue.md`. */
  readonly name: string;
  readonly content: string;
}

/**
 * Writes the folder of a new case study, as a whole or not at all.
 * @param folder absolute; nothing may be there
 * @throws {ToolError} when the folder can't be written
 */
export async function writeNewFolder(root: string, folder: string, files: readonly NewFile[]): Promise<void> {
  let staging: string | undefined;
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    staging = await mkdtemp(path.join(path.dirname(folder), '.new-case-study-'));
    for (const { name, content } of files) {
      const file = path.join(staging, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await rename(staging, folder);
  } catch (cause) {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    throw unwritable(path.relative(root, folder), cause, folder);
  }
}

const unwritable = (where: string, cause: unknown, folder: string): ToolError =>
  new ToolError(
    {
      where,
      what: `The case study cannot be written: ${fileSystemReason(cause, folder)}.`,
      why: 'Nothing was changed.',
      fix: 'Make the folder case-studies writable for you and run the command again.',
    },
    { cause },
  );
