import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asideOf } from './aside.ts';
import { placeOutput } from './place-output.ts';
import { requireOutput } from './require-output.ts';
import { makeStaging } from './staging.ts';

let base: string;
let root: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'casebook-output-'));
  root = path.join(base, 'portfolio');
  await mkdir(path.join(root, 'case-studies'), { recursive: true });
});
afterEach(() => rm(base, { recursive: true }));

async function fill(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Builds a site of these files, as `casebook build --output <output>` does. */
async function build(output: string, files: Readonly<Record<string, string>>): Promise<void> {
  const target = await requireOutput(root, output);
  const staging = await makeStaging(root);
  try {
    await fill(staging, files);
    await placeOutput(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.endsWith('.generated-files'))
    .sort();

test('a site takes the place of the one before it, and nothing is left of either way there', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old', 'gone/index.html': 'old' });
  await build(dist, { 'index.html': 'new', 'added/index.html': 'new' });
  expect(await filesIn(dist)).toEqual(['added/index.html', 'index.html']);
  expect(await readdir(dist)).not.toContain('gone');
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('new');
  expect(await readdir(root)).toEqual(['.casebook', 'case-studies', 'dist']);
  expect(await readdir(path.join(root, '.casebook'))).toEqual(['.gitignore']);
  expect(await readFile(path.join(root, '.casebook', '.gitignore'), 'utf8')).toBe('*\n');
});

test.each([
  ['.', 'This is the portfolio itself.'],
  ['..', 'The portfolio lies in it.'],
  ['/', 'The portfolio lies in it.'],
  ['case-studies', "It is the portfolio's case-studies."],
  ['case-studies/shop', "It is in the portfolio's case-studies."],
  ['src/site', "It is in the portfolio's src."],
  ['.git/hooks', "It is in the portfolio's .git."],
])('a site is not put into %s', async (output, why) => {
  await expect(build(path.resolve(root, output), { 'index.html': '' })).rejects.toThrow(why);
});

test('a file, a work tree of git, and a folder that holds something else are left alone', async () => {
  const out = path.join(base, 'out');
  await writeFile(out, 'A letter.');
  await expect(requireOutput(root, out)).rejects.toThrow('It is a file, and a site is a folder.');
  await rm(out);
  await fill(out, { '.git': 'gitdir: elsewhere' });
  await expect(requireOutput(root, out)).rejects.toThrow('It is a work tree of git');
  await rm(path.join(out, '.git'));
  await fill(out, { CNAME: 'ada.example', 'notes/day.txt': 'Mine.' });
  await expect(requireOutput(root, out)).rejects.toThrow("It holds CNAME and 1 more, which Casebook didn't write.");
  expect(await filesIn(out)).toEqual(['CNAME', 'notes/day.txt']);
  await rm(path.join(out, 'notes'), { recursive: true });
  await expect(requireOutput(root, out)).rejects.toThrow("It holds CNAME, which Casebook didn't write.");
});

test('an empty folder, and one that only a file manager looked into, are filled', async () => {
  const out = path.join(base, 'out');
  await fill(out, { '.DS_Store': '' });
  await build(out, { 'index.html': 'new' });
  expect(await filesIn(out)).toContain('index.html');
});

test('a link is followed, also one whose end is not there yet', async () => {
  const real = path.join(base, 'elsewhere', 'site');
  const dist = path.join(root, 'dist');
  await mkdir(path.dirname(real));
  await symlink(real, dist);
  await expect(build(dist, { 'index.html': 'first' })).resolves.toBeUndefined();
  await build(dist, { 'index.html': 'second' });
  expect(await readFile(path.join(real, 'index.html'), 'utf8')).toBe('second');
  expect((await readdir(root, { withFileTypes: true })).find(({ name }) => name === 'dist')?.isSymbolicLink()).toBe(
    true,
  );
});

test('a link that leads to itself is no folder', async () => {
  const dist = path.join(root, 'dist');
  await symlink(dist, dist);
  await expect(requireOutput(root, dist)).rejects.toThrow('It is a link that leads to itself.');
});

test('what somebody calls dist.previous stays', async () => {
  const dist = path.join(root, 'dist');
  await fill(`${dist}.previous`, { 'mine.txt': 'Mine.' });
  await build(dist, { 'index.html': 'old' });
  await build(dist, { 'index.html': 'new' });
  expect(await filesIn(`${dist}.previous`)).toEqual(['mine.txt']);
});

test('on another file system, files are copied, and what is not wanted any more goes', async () => {
  const other = await mkdtemp('/dev/shm/casebook-output-').catch(() => null);
  // Where there is no other file system, there is nothing to cross.
  if (other === null) return;
  try {
    const out = path.join(other, 'site');
    await build(out, { 'index.html': 'old', 'gone/index.html': 'old' });
    await build(out, { 'index.html': 'new' });
    expect(await filesIn(out)).toEqual(['index.html']);
    expect(await readdir(out)).toEqual(['.generated-files', 'index.html']);
    expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('new');
  } finally {
    await rm(other, { recursive: true });
  }
});

test('what comes between the look and the placing is neither replaced nor removed', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old' });
  const staging = await makeStaging(root);
  await fill(staging, { 'index.html': 'new', CNAME: 'ours' });
  await fill(dist, { CNAME: 'theirs' });
  await expect(placeOutput(staging, dist)).rejects.toThrow(
    "A file that Casebook didn't write stands where a page belongs.",
  );
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('old');
  await rm(path.join(staging, 'CNAME'));
  await placeOutput(staging, dist);
  expect(await filesIn(dist)).toEqual(['CNAME', 'index.html']);
  expect(await readFile(path.join(dist, 'CNAME'), 'utf8')).toBe('theirs');
});

test('what a killed run left is cleaned, and the output that it moved aside comes back', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'good' });
  const kept = path.join(root, '.casebook');
  // No process has this number.
  await fill(path.join(kept, 'staging-4194305-abc'), { 'secret.html': 'confidential' });
  const running = path.join(kept, `staging-${process.pid}-def`);
  await fill(running, { 'index.html': '' });
  await rename(dist, asideOf(kept, dist));
  expect(await requireOutput(root, dist)).toBe(dist);
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('good');
  await rm(await makeStaging(root), { recursive: true });
  expect((await readdir(kept)).sort()).toEqual(['.gitignore', path.basename(running)]);
});
