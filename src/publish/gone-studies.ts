import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { indexName, readIndex } from './artifact-folder/generated-files.ts';
import { writeArtifacts } from './write.ts';

/**
 * Folders below `artifacts/` that an earlier run wrote for case studies which aren't there any more, sorted. What was
 * made confidential or deleted would stay published in them.
 * @param slugs of every case study of the portfolio
 */
export async function goneStudies(root: string, slugs: readonly string[]): Promise<readonly string[]> {
  const folders = await readdir(path.join(root, 'artifacts')).catch(() => []);
  const gone: string[] = [];
  for (const folder of folders.sort()) {
    if (slugs.includes(folder)) continue;
    const index = await readIndex(path.join(root, 'artifacts', folder)).catch(() => new Set());
    if (index.size > 0) gone.push(folder);
  }
  return gone;
}

/**
 * Removes what earlier runs wrote for a case study that is gone; somebody else's files stay.
 * @returns number of files
 */
export async function removeGoneStudy(root: string, slug: string): Promise<number> {
  const folder = path.join(root, 'artifacts', slug);
  const { removed } = await writeArtifacts(folder, []);
  await rm(path.join(folder, indexName), { force: true });
  await rmdir(folder).catch(() => undefined);
  return removed.length;
}
