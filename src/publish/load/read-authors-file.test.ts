import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAuthorsFile } from './read-authors-file.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casebook-authors-file-'));
  file = path.join(folder, 'story.mdx');
});
afterEach(() => rm(folder, { recursive: true }));

test('a text is read, also through a link, and what is not there is nothing', async () => {
  expect(await readAuthorsFile(file, 'Why.')).toBeNull();
  await writeFile(path.join(folder, 'other.mdx'), 'Größe');
  await symlink('other.mdx', file);
  expect(await readAuthorsFile(file, 'Why.')).toBe('Größe');
});

const others: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  ['a folder', 'a folder stands where a file should be', () => mkdir(file)],
  ['a link that leads nowhere', 'the link leads nowhere', () => symlink('nowhere', file)],
  ['bytes that are no text', 'it is not text in UTF-8', () => writeFile(file, Buffer.from([0xff, 0xfe, 0x41, 0x00]))],
  ['a pipe that nobody writes to', 'it is no file', async () => execFileSync('mkfifo', [file])],
];

test.each(others.slice(0, process.platform === 'win32' ? 3 : 4))(
  '%s is not read, and not taken for nothing either',
  async (_, reason, make) => {
    await make();
    await expect(readAuthorsFile(file, 'Its page is not made.')).rejects.toThrow(
      `${file}\n  error    It can't be read: ${reason}. Its page is not made.\n  fix      Put a text file there that you may read, or take it away.`,
    );
  },
);
