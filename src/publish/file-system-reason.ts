const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of this name',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENAMETOOLONG: 'a name is too long',
};

/** What the file system said when it refused to write, in words, with its code and path. */
export function fileSystemReason(cause: unknown, where: string): string {
  if (!(cause instanceof Error) || !('code' in cause)) return String(cause);
  const code = String(cause.code);
  // Of a copy or a move, where it should go.
  const [place = where] = [Reflect.get(cause, 'dest'), Reflect.get(cause, 'path')].filter(
    (each) => typeof each === 'string',
  );
  return `${reasons[code] ?? cause.message} (${code} at ${place})`;
}
