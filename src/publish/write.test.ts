import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToolError } from '#model';
import type { Artifact } from '#render';
import { diffArtifacts, writeArtifacts } from './write.ts';

let base: string;
let root: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'casebook-write-'));
  root = join(base, 'artifacts', 'shop');
});
afterEach(() => rm(base, { recursive: true }));

const artifact = (path: string, content = path): Artifact => ({ path, mediaType: 'text/plain', content });
const first = [artifact('README.md'), artifact('diagrams/context.svg'), artifact('decisions/0001-a.md')];

/** Every file below a folder with its content. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')])),
  );
}

const index = (...paths: string[]): string =>
  `# Written by \`casebook generate\`: it rewrites or removes exactly these files. Do not edit them.\n${paths.join('\n')}\n`;

test('the first run writes everything and an index of it', async () => {
  expect(await writeArtifacts(root, first)).toEqual({
    written: ['README.md', 'diagrams/context.svg', 'decisions/0001-a.md'],
    removed: [],
    unchanged: 0,
  });
  expect(await snapshot(root)).toEqual({
    '.generated-files': index('README.md', 'decisions/0001-a.md', 'diagrams/context.svg'),
    'README.md': 'README.md',
    'decisions/0001-a.md': 'decisions/0001-a.md',
    'diagrams/context.svg': 'diagrams/context.svg',
  });
});

test('a second run touches nothing', async () => {
  await writeArtifacts(root, first);
  const before = await stat(join(root, 'README.md'));
  expect(await writeArtifacts(root, first)).toEqual({ written: [], removed: [], unchanged: 3 });
  expect((await stat(join(root, 'README.md'))).ino).toBe(before.ino);
  expect(await diffArtifacts(root, first)).toEqual({ missing: [], changed: [], stale: [] });
});

test('only what changed is rewritten, and what is no longer wanted goes with its folder', async () => {
  await writeArtifacts(root, first);
  const untouched = await stat(join(root, 'diagrams/context.svg'));
  const second = [artifact('README.md', 'new'), artifact('diagrams/context.svg'), artifact('cost.md')];
  expect(await diffArtifacts(root, second)).toEqual({
    missing: ['cost.md'],
    changed: ['README.md'],
    stale: ['decisions/0001-a.md'],
  });
  expect(await writeArtifacts(root, second)).toEqual({
    written: ['README.md', 'cost.md'],
    removed: ['decisions/0001-a.md'],
    unchanged: 1,
  });
  expect(await readdir(root)).toEqual(['.generated-files', 'README.md', 'cost.md', 'diagrams']);
  expect((await stat(join(root, 'diagrams/context.svg'))).ino).toBe(untouched.ino);
});

test('comparing writes nothing, not even a folder', async () => {
  expect(await diffArtifacts(root, [artifact('README.md')])).toEqual({
    missing: ['README.md'],
    changed: [],
    stale: [],
  });
  expect(await readdir(base)).toEqual([]);
});

test('files that we did not write are left alone', async () => {
  await writeArtifacts(root, first);
  await writeFile(join(root, 'notes.txt'), 'mine');
  await writeArtifacts(root, []);
  expect(await snapshot(root)).toEqual({ '.generated-files': index().trimEnd().concat('\n'), 'notes.txt': 'mine' });
});

test('a file that we did not write is not overwritten', async () => {
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'README.md'), 'mine');
  await expect(writeArtifacts(root, first)).rejects.toThrow('`casebook generate` did not write');
  expect(await snapshot(root)).toEqual({ 'README.md': 'mine' });
});

test('a file that already is what it should be is taken over', async () => {
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'README.md'), 'README.md');
  expect(await writeArtifacts(root, [artifact('README.md')])).toEqual({ written: [], removed: [], unchanged: 1 });
  expect(await writeArtifacts(root, [artifact('README.md', 'new')])).toMatchObject({ written: ['README.md'] });
});

test('an index with a merge conflict in it still tells which files are ours', async () => {
  await writeArtifacts(root, first);
  await writeFile(
    join(root, '.generated-files'),
    '<<<<<<< HEAD\nREADME.md\n=======\ndiagrams/context.svg\n>>>>>>> main\n../../outside.txt\n',
  );
  await writeFile(join(base, 'outside.txt'), 'safe');
  expect(await writeArtifacts(root, [artifact('README.md', 'new')])).toEqual({
    written: ['README.md'],
    removed: ['diagrams/context.svg'],
    unchanged: 0,
  });
  expect(await readFile(join(base, 'outside.txt'), 'utf8')).toBe('safe');
});

test('when one artifact cannot be placed, nothing has changed', async () => {
  await writeArtifacts(root, first);
  const before = await snapshot(root);
  const names = await readdir(root);
  const impossible = [artifact('README.md', 'new'), artifact('new/x.md'), artifact(`${'x'.repeat(300)}/y.md`)];
  await expect(writeArtifacts(root, impossible)).rejects.toThrow(ToolError);
  expect(await snapshot(root)).toEqual(before);
  expect(await readdir(root)).toEqual(names);
});

test('a file where the folder should be is reported with the way out', async () => {
  await writeFile(join(base, 'artifacts'), '');
  const error: unknown = await writeArtifacts(root, first).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ToolError);
  expect(String((error as ToolError).message).replaceAll(base, '')).toMatchInlineSnapshot(`
    "/artifacts/shop
      error    The artifacts cannot be written: a file stands where a folder should be (ENOTDIR at /artifacts/shop). What was generated before is still there.
      fix      Make the folder writable for you, or choose another one, and generate again."
  `);
  expect(await readdir(base)).toEqual(['artifacts']);
});

test('a folder where a file should be is reported, not removed', async () => {
  await mkdir(join(root, 'README.md'), { recursive: true });
  await expect(writeArtifacts(root, first)).rejects.toThrow('A folder stands where a file should be.');
});

test('a link out of the folder is not followed', async () => {
  await mkdir(root, { recursive: true });
  await mkdir(join(base, 'elsewhere'));
  await symlink(join(base, 'elsewhere'), join(root, 'diagrams'));
  await expect(writeArtifacts(root, first)).rejects.toThrow('A symbolic link');
  expect(await readdir(join(base, 'elsewhere'))).toEqual([]);
  expect(await readdir(root)).toEqual(['diagrams']);
});

test.each([['../x'], ['/x'], ['a/../../x'], ['a//b'], ['a\\b'], ['C:x'], ['.'], ['']])(
  'the path %j is refused',
  async (path) => {
    await expect(writeArtifacts(root, [artifact('a.md'), artifact(path)])).rejects.toThrow('leads outside');
    expect(await readdir(base)).toEqual([]);
  },
);

test('two artifacts at one place are refused, also when only their case differs', async () => {
  await expect(writeArtifacts(root, [artifact('A.md'), artifact('a.md')])).rejects.toThrow('Two artifacts');
});

test('what a killed run staged is cleared away', async () => {
  await mkdir(join(root, '.casebook-staging'), { recursive: true });
  await writeFile(join(root, '.casebook-staging', '0'), 'half');
  await writeArtifacts(root, [artifact('README.md')]);
  expect(await readdir(root)).toEqual(['.generated-files', 'README.md']);
});
