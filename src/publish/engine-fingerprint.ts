import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folderOf = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

const engines = {
  check: async () => [folderOf('../../package.json'), ...(await sourcesIn(folderOf('../')))],
  pdf: async () => [folderOf('../../package.json'), ...(await sourcesIn(folderOf('./pdf/')))],
  svg: async () => sourcesIn(folderOf('../render/svg/')),
  mermaid: async () => [
    createRequire(import.meta.url).resolve('mermaid/package.json'),
    ...(await sourcesIn(folderOf('./mermaid/'))),
  ],
};

/**
 * Digest of what computes or draws, so that a changed engine does anew what was kept. In the package it was worked out when that was
 * built (scripts/build-package.mjs).
 */
export async function engineFingerprint(engine: keyof typeof engines): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await engines[engine]()) hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest('hex');
}

async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => /\.(ts|json)$/.test(file) && !file.includes('.test.'))
    .sort()
    .map((file) => path.join(folder, file));
}
