/** Whether a path stays below the folder that it is relative to: forward slashes, no `..`, nothing absolute or empty. */
export function isContainedPath(path: string): boolean {
  if (/[\\\0:]/.test(path)) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}
