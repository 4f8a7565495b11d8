import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goneStudies, removeGoneStudy } from './gone-studies.ts';
import { writeArtifacts } from './write.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-gone-'));
  for (const slug of ['shop', 'bank'])
    await writeArtifacts(path.join(root, 'artifacts', slug), [
      { path: 'README.md', mediaType: 'text/markdown', content: slug },
      { path: 'diagrams/context.svg', mediaType: 'image/svg+xml', content: '<svg/>' },
    ]);
});
afterEach(() => rm(root, { recursive: true }));

const left = async (folder: string): Promise<readonly string[]> =>
  (await readdir(path.join(root, 'artifacts', folder), { recursive: true })).sort();

test('artifacts are gone with their case study', async () => {
  expect(await goneStudies(root, ['shop', 'bank'])).toEqual([]);
  expect(await goneStudies(root, ['shop'])).toEqual(['bank']);
  expect(await removeGoneStudy(root, 'bank')).toBe(2);
  expect(await readdir(path.join(root, 'artifacts'))).toEqual(['shop']);
  expect(await goneStudies(root, ['shop'])).toEqual([]);
});

test('what somebody else put beside them stays, and is nobody’s case study', async () => {
  await writeFile(path.join(root, 'artifacts', 'bank', 'notes.txt'), 'mine');
  await mkdir(path.join(root, 'artifacts', 'drafts'));
  await writeFile(path.join(root, 'artifacts', 'drafts', 'README.md'), 'mine');
  expect(await goneStudies(root, ['shop'])).toEqual(['bank']);
  await removeGoneStudy(root, 'bank');
  expect(await left('bank')).toEqual(['notes.txt']);
  expect(await left('drafts')).toEqual(['README.md']);
  expect(await goneStudies(root, ['shop'])).toEqual([]);
});

test('where nothing was generated, nothing is gone', async () => {
  await rm(path.join(root, 'artifacts'), { recursive: true });
  expect(await goneStudies(root, [])).toEqual([]);
});
