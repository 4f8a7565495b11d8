import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asideOf } from './aside.ts';
import { placeOutput } from './place-output.ts';
import { placePdf } from './place-pdf.ts';
import { requireOutput, requirePlace } from './require-output.ts';
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

const print = (text: string) => async (file: string) => {
  await writeFile(file, text);
  return { bytes: text.length, warnings: [] };
};

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
  ['link-to-studies/shop', "It is in the portfolio's case-studies."],
  ['link-to-portfolio', 'This is the portfolio itself.'],
  ['own/books/site', "It is in the portfolio's own/books."],
  ['../other/.git/site', 'It is what git keeps of a work tree.'],
  ['.git/hooks', "It is in the portfolio's .git."],
])('a site is not put into %s', async (output, why) => {
  await symlink(path.join(root, 'case-studies'), path.join(root, 'link-to-studies'));
  await symlink(root, path.join(root, 'link-to-portfolio'));
  await fill(root, { 'casebook.config.mjs': "export default { books: 'own/books' };", 'own/books/prices.json': '[]' });
  const place = path.resolve(root, output);
  await expect(build(place, { 'index.html': '' })).rejects.toThrow(why);
  await expect(requirePlace(root, place)).rejects.toThrow(why);
});

test('a file, a work tree of git, and a folder that holds something else are left alone', async () => {
  const out = path.join(base, 'out');
  await writeFile(out, 'A letter.');
  await expect(requireOutput(root, out)).rejects.toThrow('It is a file, and output is a folder.');
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

test('what somebody adds to a site stays there, and nothing of theirs is overwritten', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old', 'gone/index.html': 'old', 'shop/index.html': 'same' });
  await fill(dist, { CNAME: 'theirs', 'gone/notes.txt': 'theirs', 'assets/logo.svg': 'theirs' });
  await build(dist, { 'index.html': 'new', 'shop/index.html': 'same', 'added/index.html': 'new' });
  const files = ['CNAME', 'added/index.html', 'assets/logo.svg', 'gone/notes.txt', 'index.html', 'shop/index.html'];
  expect(await filesIn(dist)).toEqual(files);
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('new');
  for (const taken of ['CNAME', 'assets', 'gone/notes.txt/index.html'])
    await expect(build(dist, { 'index.html': 'newer', [taken]: 'ours' })).rejects.toThrow(
      "A file that Casebook didn't write stands where a page belongs.",
    );
  expect(await filesIn(dist)).toEqual(files);
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('new');
});

test('a link that somebody put into a site is not followed out of it', async () => {
  const dist = path.join(root, 'dist');
  const elsewhere = path.join(base, 'elsewhere');
  await fill(elsewhere, { 'index.html': 'theirs' });
  await build(dist, { 'index.html': 'old' });
  await symlink(elsewhere, path.join(dist, 'shop'));
  await expect(build(dist, { 'index.html': 'new', 'shop/index.html': 'ours' })).rejects.toThrow(
    "A file that Casebook didn't write stands where a page belongs.",
  );
  expect(await readFile(path.join(elsewhere, 'index.html'), 'utf8')).toBe('theirs');
});

test('a page may become a folder of pages, and the other way round, also beside files of others', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { shop: 'page', 'cost/index.html': 'page' });
  await fill(dist, { CNAME: 'theirs' });
  await build(dist, { 'shop/index.html': 'page', cost: 'page' });
  expect(await filesIn(dist)).toEqual(['CNAME', 'cost', 'shop/index.html']);
});

test('when a site cannot be put into place to its end, the one before is as it was', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'a.html': 'old', 'z/index.html': 'old', 'gone.html': 'old' });
  await fill(dist, { CNAME: 'theirs' });
  const index = await readFile(path.join(dist, '.generated-files'), 'utf8');
  // Moving a file onto a folder is refused, after others have been moved.
  const staging = await makeStaging(root);
  await fill(staging, { 'a.html': 'new', 'b/index.html': 'new', 'z/empty': 'new' });
  await mkdir(path.join(dist, 'z', 'empty'));
  await expect(placeOutput(staging, dist)).rejects.toThrow('The earlier one is as it was.');
  await rm(staging, { recursive: true });
  expect(await filesIn(dist)).toEqual(['CNAME', 'a.html', 'gone.html', 'z/index.html']);
  expect(await readFile(path.join(dist, 'a.html'), 'utf8')).toBe('old');
  expect(await readFile(path.join(dist, '.generated-files'), 'utf8')).toBe(index);
  expect((await readdir(dist)).sort()).toEqual(['.generated-files', 'CNAME', 'a.html', 'gone.html', 'z']);
});

test('a copy of artifacts is no output, although it has an index', async () => {
  const copy = path.join(base, 'copy');
  await fill(copy, { '.generated-files': '# Written by `casebook generate`: …\nREADME.md\n', 'README.md': 'Kept.' });
  await expect(build(copy, { 'index.html': 'new' })).rejects.toThrow('It holds .generated-files and 1 more');
  await expect(placePdf(root, path.join(copy, 'shop.pdf'), print('new'))).rejects.toThrow(
    "Casebook didn't write the file that is there.",
  );
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old' });
  await rename(copy, path.join(dist, 'copy'));
  await build(dist, { 'index.html': 'new' });
  expect(await filesIn(dist)).toEqual(['copy/README.md', 'index.html']);
});

test('sites in folders below are not part of the one above, and stay', async () => {
  const out = path.join(base, 'out');
  await build(path.join(out, 'a'), { 'index.html': 'of another portfolio' });
  await expect(build(out, { 'index.html': 'new' })).rejects.toThrow('It holds a/.generated-files and 1 more');
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old' });
  await build(path.join(dist, 'preview'), { 'index.html': 'of a branch' });
  await placePdf(root, path.join(dist, 'preview', 'shop.pdf'), print('of a branch'));
  await build(dist, { 'index.html': 'new' });
  expect(await filesIn(dist)).toEqual(['index.html', 'preview/index.html', 'preview/shop.pdf']);
  await build(path.join(dist, 'preview'), { 'page.html': 'newer' });
  expect(await filesIn(dist)).toEqual(['index.html', 'preview/page.html']);
});

test('a site has the rights of the one before, and at first those of any new folder', async () => {
  const dist = path.join(root, 'dist');
  await mkdir(path.join(base, 'any'));
  await build(dist, { 'index.html': 'old' });
  expect((await stat(dist)).mode).toBe((await stat(path.join(base, 'any'))).mode);
  await chmod(dist, 0o750);
  await build(dist, { 'index.html': 'new' });
  expect((await stat(dist)).mode & 0o777).toBe(0o750);
});

test('PDFs lie beside what is there, and the next site takes the place of those in its folder', async () => {
  const dist = path.join(root, 'dist');
  const file = path.join(dist, 'pdf', 'shop.pdf');
  await placePdf(root, file, print('old'));
  await placePdf(root, file, print('new'));
  expect(await readFile(file, 'utf8')).toBe('new');
  await placePdf(root, path.join(dist, 'pdf', 'empty.pdf'), async () => null);
  await build(dist, { 'index.html': 'new' });
  expect(await filesIn(dist)).toEqual(['index.html']);
  await fill(dist, { 'pdf/shop.pdf': 'theirs' });
  await expect(placePdf(root, file, print('newer'))).rejects.toThrow("Casebook didn't write the file that is there.");
  expect(await readFile(file, 'utf8')).toBe('theirs');
  expect(await readdir(path.join(root, '.casebook'))).toEqual(['.gitignore']);
});

test('what is for an interview does not go where everything is published, by whatever name', async () => {
  const dist = path.join(root, 'dist');
  await mkdir(dist);
  await symlink(dist, path.join(root, 'dist-interview'));
  for (const output of ['dist', 'dist/pdf', 'dist-interview', 'dist-interview/pdf'])
    await expect(requirePlace(root, path.join(root, output), 'interview')).rejects.toThrow(
      "What is for an interview can't go to dist.",
    );
  expect(await requirePlace(root, dist, 'public')).toBe(dist);
});

test('what a killed run left is cleaned, and the output that it moved aside comes back', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'good' });
  const kept = path.join(root, '.casebook');
  // No process has this number.
  await fill(path.join(kept, 'staging-4194305-abc'), { 'secret.html': 'confidential' });
  // In a container, the one that was killed may have had the number of this one.
  await fill(path.join(kept, `staging-${process.pid}-def`), { 'secret.html': 'confidential' });
  const running = path.join(kept, `staging-${process.ppid}-def`);
  await fill(running, { 'index.html': '' });
  await rename(dist, asideOf(kept, dist));
  expect(await requireOutput(root, dist)).toBe(dist);
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('good');
  await rm(await makeStaging(root), { recursive: true });
  expect((await readdir(kept)).sort()).toEqual(['.gitignore', path.basename(running)]);
});

test('what was moved aside by a killed run goes when the new site is in place', async () => {
  const dist = path.join(root, 'dist');
  const kept = path.join(root, '.casebook');
  await build(dist, { 'index.html': 'new' });
  await fill(asideOf(kept, dist), { 'index.html': 'old' });
  await build(dist, { 'index.html': 'newer' });
  expect(await readdir(kept)).toEqual(['.gitignore']);
});

test('a folder whose filling was cut short is put in order by the next run', async () => {
  const dist = path.join(root, 'dist');
  await build(dist, { 'index.html': 'old', 'gone.html': 'old' });
  await fill(dist, {
    CNAME: 'theirs',
    'added.html': 'new',
    '.generated-files': '# Written by `casebook build`: …\nadded.html\ngone.html\nindex.html\n',
    '.casebook-staging/0': 'confidential',
  });
  await build(dist, { 'index.html': 'new', 'added.html': 'newer' });
  expect((await readdir(dist)).sort()).toEqual(['.generated-files', 'CNAME', 'added.html', 'index.html']);
});
