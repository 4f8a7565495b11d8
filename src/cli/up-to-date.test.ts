import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintInputs, listSlugs, readGenerated, rememberGenerated } from './up-to-date.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-up-to-date-'));
  await mkdir(path.join(root, 'case-studies', 'shop'), { recursive: true });
  await mkdir(path.join(root, 'artifacts', 'shop'), { recursive: true });
  await writeFile(path.join(root, 'case-studies', 'shop', 'case-study.ts'), 'export default {};');
  await writeFile(path.join(root, 'artifacts', 'shop', 'cost.md'), '# Cost');
  await writeFile(path.join(root, 'artifacts', 'shop', '.generated-files'), '# heading\ncost.md\n');
});
afterEach(() => rm(root, { recursive: true }));

test('what was generated from these inputs is known with its number of files', async () => {
  const inputs = await fingerprintInputs(root);
  expect(await listSlugs(root)).toEqual(['shop']);
  expect(await readGenerated(root, 'shop', inputs)).toBe(null);
  await rememberGenerated(root, 'shop', inputs);
  expect(await readGenerated(root, 'shop', inputs)).toBe(1);
});

test('a changed definition and a changed artifact both have to be made again', async () => {
  const inputs = await fingerprintInputs(root);
  await rememberGenerated(root, 'shop', inputs);
  await writeFile(path.join(root, 'case-studies', 'shop', 'schema.sql'), 'SELECT 1;');
  expect(await fingerprintInputs(root)).not.toBe(inputs);
  await writeFile(path.join(root, 'artifacts', 'shop', 'cost.md'), '# Changed');
  expect(await readGenerated(root, 'shop', inputs)).toBe(null);
});

test('a schema lock is made, not made of: writing it changes no input, and losing it calls for another one', async () => {
  const inputs = await fingerprintInputs(root);
  const lock = path.join(root, 'case-studies', 'shop', 'schema.lock.json');
  await writeFile(lock, '{}');
  expect(await fingerprintInputs(root)).toBe(inputs);
  await rememberGenerated(root, 'shop', inputs);
  expect(await readGenerated(root, 'shop', inputs)).toBe(1);
  await rm(lock);
  expect(await readGenerated(root, 'shop', inputs)).toBe(null);
});

test('a folder without case studies has nothing to list', async () => {
  expect(await listSlugs(path.join(root, 'artifacts'))).toEqual([]);
});
