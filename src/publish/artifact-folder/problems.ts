import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

/** A file that no earlier run wrote is in the way. */
export const foreignFile = (where: string): ToolError =>
  new ToolError({
    where,
    what: 'A file that `casebook generate` did not write stands where an artifact belongs.',
    why: 'It would be lost, so nothing was written.',
    fix: 'Move it elsewhere, or delete it, and generate again.',
  });

/** Writing would leave the artifact folder. */
export const linkedFolder = (where: string): ToolError =>
  new ToolError({
    where,
    what: 'A symbolic link stands where a folder of artifacts belongs.',
    why: 'Artifacts would be written outside the artifact folder, so nothing was written.',
    fix: 'Replace the link with a folder.',
  });

/** What the file system said, in words. */
export const unwritable = (root: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where: root,
      what: `The artifacts cannot be written: ${fileSystemReason(cause, root)}.`,
      why: 'What was generated before is still there.',
      fix: 'Make the folder writable for you, or choose another one, and generate again.',
    },
    { cause },
  );
