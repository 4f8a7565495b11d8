import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

let published: PublishedWorkspace;
beforeAll(async () => {
  published = await publishWorkspace();
});
afterAll(() => published?.remove());

// A file where a folder should be can't be written into by anybody, the administrator included.

test('an artifact folder that can not be written is refused with its path', async () => {
  const { exitCode, said, changed } = await published.attempt(async ({ root, write }) => {
    await rm(path.join(root, 'artifacts'), { recursive: true });
    await write('artifacts', 'A file, not a folder.\n');
  }, 'generate');
  expect(said).toMatchInlineSnapshot(`
    "<root>/artifacts/url-shortener
      error    The artifacts cannot be written: a file stands where a folder should be (ENOTDIR at <root>/artifacts/url-shortener). What was generated before is still there.
      fix      Make the folder writable for you, or choose another one, and generate again.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a site folder that can not be written is refused before the site is built', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('blocked', 'A file, not a folder.\n'),
    'build',
    '--output',
    'blocked/site',
  );
  expect(said).toMatchInlineSnapshot(`
    "<root>/blocked/site
      error    Nothing can be written here: a file stands where a folder should be (ENOTDIR at <root>/blocked/site). So nothing was done.
      fix      Make the folder writable for you, or choose another one with --output.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a PDF folder that can not be written is refused with its path', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('blocked', 'A file, not a folder.\n'),
    'pdf',
    '--output',
    'blocked/print',
  );
  expect(said).toMatchInlineSnapshot(`
    "<root>/blocked/print
      error    Nothing can be written here: a file stands where a folder should be (ENOTDIR at <root>/blocked/print). So nothing was done.
      fix      Make the folder writable for you, or choose another one with --output.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test("somebody else's file in the way of an artifact is not overwritten", async () => {
  const { exitCode, said, changed } = await published.attempt(async ({ edit, root, write }) => {
    const index = 'artifacts/url-shortener/.generated-files';
    await edit(index, '\nREADME.md\n', '\n');
    await write('artifacts/url-shortener/README.md', 'My own notes.\n');
    await rm(path.join(root, 'artifacts/url-shortener/case-study.json'));
  }, 'generate');
  expect(said).toMatchInlineSnapshot(`
    "<root>/artifacts/url-shortener/README.md
      error    A file that \`casebook generate\` did not write stands where an artifact belongs. It would be lost, so nothing was written.
      fix      Move it elsewhere, or delete it, and generate again.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});
