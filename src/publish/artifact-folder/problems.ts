import { ToolError } from '#model';

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

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENAMETOOLONG: 'a name is too long',
};

/** What the file system said, in words. */
export function unwritable(root: string, cause: unknown): ToolError {
  const { code = '', path = root } = cause as NodeJS.ErrnoException;
  return new ToolError(
    {
      where: root,
      what: `The artifacts cannot be written: ${reasons[code] ?? String(cause)} (${code} at ${path}).`,
      why: 'What was generated before is still there.',
      fix: 'Make the folder writable for you, or choose another one, and generate again.',
    },
    { cause },
  );
}
