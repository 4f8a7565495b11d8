import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexName, printIndex } from '../artifact-folder/generated-files.ts';

/**
 * Says in the index of a finished site that all of its files are ours.
 * @returns them: relative, with forward slashes, sorted
 */
export async function noteOutput(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => file !== indexName)
    .sort();
  await writeFile(path.join(folder, indexName), printIndex(files, 'build'));
  return files;
}
