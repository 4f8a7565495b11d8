import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that a definition names: where it really is, or why it can't be taken. */
export type NamedFile = { readonly place: string; readonly bytes: number } | 'outside' | 'missing';

/** Looks for a file that a definition names. Only what is in the folder of the case study belongs to it, links followed. */
export async function insideFolder(folder: string, file: string): Promise<NamedFile> {
  if (path.isAbsolute(file) || !isInside(folder, path.resolve(folder, file))) return 'outside';
  const place = await realpath(path.resolve(folder, file)).catch(() => null);
  if (place === null) return 'missing';
  if (!isInside(await realpath(folder), place)) return 'outside';
  const found = await stat(place).catch(() => null);
  return found?.isFile() ? { place, bytes: found.size } : 'missing';
}

const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};
