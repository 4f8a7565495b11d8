import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casebook-new-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const message = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was thrown',
    (error: unknown) => String(error instanceof Error ? error.message : error).replaceAll(folder, ''),
  );

test('a file is created with its folder, and others are replaced', async () => {
  await writeFile(path.join(folder, 'old.md'), 'old');
  const file = path.join(folder, 'deep', 'new.md');
  await writeNewFile({ file, content: 'new' }, [{ file: path.join(folder, 'old.md'), content: 'changed' }]);
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readFile(path.join(folder, 'old.md'), 'utf8')).toBe('changed');
  expect((await readdir(folder)).sort()).toEqual(['deep', 'old.md']);
});

test('a file that is there stays, and so do the others', async () => {
  await writeFile(path.join(folder, 'new.md'), 'mine');
  await writeFile(path.join(folder, 'old.md'), 'old');
  const work = writeNewFile({ file: path.join(folder, 'new.md'), content: 'new' }, [
    { file: path.join(folder, 'old.md'), content: 'changed' },
  ]);
  expect(await message(work)).toMatchInlineSnapshot(`
    "/new.md
      error    There is a file of this name already. It would be lost, so nothing was written.
      fix      Give the decision another title, or edit the file."
  `);
  expect(await readFile(path.join(folder, 'new.md'), 'utf8')).toBe('mine');
  expect(await readFile(path.join(folder, 'old.md'), 'utf8')).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['new.md', 'old.md']);
});

test('nothing is created when a replacement cannot be put in place', async () => {
  await mkdir(path.join(folder, 'old.md', 'full'), { recursive: true });
  const work = writeNewFile({ file: path.join(folder, 'new.md'), content: 'new' }, [
    { file: path.join(folder, 'old.md'), content: 'changed' },
  ]);
  expect(await message(work)).toContain('Nothing was changed.');
  expect(await readdir(folder)).toEqual(['old.md']);
});

test('a file in the place of the folder is named', async () => {
  await writeFile(path.join(folder, 'decisions'), '');
  const work = writeNewFile({ file: path.join(folder, 'decisions', 'new.md'), content: 'new' });
  expect(await message(work)).toMatchInlineSnapshot(`
    "/decisions/new.md
      error    It cannot be written: a file stands where a folder should be (EEXIST at /decisions). Nothing was changed.
      fix      Make the folder writable for you and run the command again."
  `);
});
