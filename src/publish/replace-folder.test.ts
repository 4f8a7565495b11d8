import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToolError } from '#model';
import { replaceFolder } from './replace-folder.ts';

let base: string;
let staging: string;
let target: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'casebook-replace-'));
  staging = join(base, 'dist.next');
  target = join(base, 'dist');
});
afterEach(() => rm(base, { recursive: true }));

const fill = async (folder: string, text: string): Promise<void> => {
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), text);
};

test('the finished folder takes the place of the old one, nothing else is left', async () => {
  await fill(target, 'old');
  await writeFile(join(target, 'gone.html'), '');
  await fill(staging, 'new');
  await replaceFolder(staging, target);
  expect(await readdir(base)).toEqual(['dist']);
  expect(await readdir(target)).toEqual(['index.html']);
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('new');
});

test('the first folder just moves in', async () => {
  await fill(staging, 'new');
  await replaceFolder(staging, target);
  expect(await readdir(base)).toEqual(['dist']);
});

test('without a finished folder the old one stays', async () => {
  await fill(target, 'old');
  await expect(replaceFolder(staging, target)).rejects.toThrow(ToolError);
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('old');
});

test('when moving in fails, the old one comes back', async () => {
  await fill(target, 'old');
  // A folder can't be moved into itself.
  staging = join(target, 'next');
  await fill(staging, 'new');
  await expect(replaceFolder(staging, target)).rejects.toThrow('The previous output is still in place.');
  expect(await readdir(base)).toEqual(['dist']);
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('old');
});

test('a run that was killed half-way is taken up again', async () => {
  await fill(`${target}.previous`, 'old');
  await expect(replaceFolder(staging, target)).rejects.toThrow('There is no finished folder');
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('old');
});
