import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

export interface FileChange {
  /** Absolute. */
  readonly file: string;
  readonly content: string;
}

/**
 * Creates a file and replaces others: all of it or nothing. The replacements are staged beside their files first, so
 * that what is left after the new file exists is only to rename them.
 * @throws {ToolError} when the new file is there already, or something can't be written
 */
export async function writeNewFile(created: FileChange, replaced: readonly FileChange[] = []): Promise<void> {
  const staged = replaced.map(({ file, content }) => ({ file, content, staging: `${file}.casebook-staging` }));
  let step: 'stage' | 'create' | 'replace' = 'stage';
  try {
    await mkdir(path.dirname(created.file), { recursive: true });
    for (const { staging, content } of staged) await writeFile(staging, content);
    step = 'create';
    // "x" refuses to overwrite.
    await writeFile(created.file, created.content, { flag: 'wx' });
    step = 'replace';
    for (const { staging, file } of staged) await rename(staging, file);
  } catch (error) {
    for (const { staging } of staged) await rm(staging, { force: true });
    if (step === 'create' && codeOf(error) === 'EEXIST') throw taken(created.file);
    if (step !== 'stage') await rm(created.file, { force: true });
    throw unwritable(created.file, error);
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const taken = (where: string): ToolError =>
  new ToolError({
    where,
    what: 'There is a file of this name already.',
    why: 'It would be lost, so nothing was written.',
    fix: 'Give the decision another title, or edit the file.',
  });

const unwritable = (where: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `It cannot be written: ${fileSystemReason(cause, where)}.`,
      why: 'Nothing was changed.',
      fix: 'Make the folder writable for you and run the command again.',
    },
    { cause },
  );
