import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeProject } from './write-project.ts';

let root: string;
beforeEach(async () => {
  root = path.join(await mkdtemp(path.join(tmpdir(), 'casebook-')), 'My Work');
  await mkdir(root);
});
afterEach(() => rm(path.dirname(root), { recursive: true, force: true }));

const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
const everything = [
  'package.json',
  '.gitignore',
  'casebook.config.ts',
  'tsconfig.json',
  'README.md',
  '.github/workflows/pages.yml',
  '.github/workflows/pull-request.yml',
];

test('an empty folder becomes a project', async () => {
  expect(await writeProject(root, '1.2.3')).toEqual({ files: everything, notes: [] });
  expect(JSON.parse(await read('package.json'))).toEqual({
    name: 'my-work',
    private: true,
    type: 'module',
    scripts: {
      check: 'casebook check',
      generate: 'casebook generate',
      build: 'casebook build',
      dev: 'casebook dev',
      preview: 'casebook preview',
      pdf: 'casebook pdf',
    },
    devDependencies: { casebook: '^1.2.3' },
  });
  expect(await read('.gitignore')).toBe('node_modules/\ndist/\ndist-interview/\n.casebook/\n.astro/\n');
});

test('what is there stays, and only what is lacking is added', async () => {
  const manifest =
    '{\n\t"name": "site",\n\t"scripts": { "build": "astro build" },\n\t"dependencies": { "casebook": "file:../c.tgz" }\n}\n';
  await writeFile(path.join(root, 'package.json'), manifest);
  await writeFile(path.join(root, '.gitignore'), '/node_modules\ndist');
  await writeFile(path.join(root, 'tsconfig.json'), '{}');
  const { files, notes } = await writeProject(root, '1.2.3');
  expect(files).toEqual(everything.filter((file) => file !== 'tsconfig.json'));
  expect(notes).toEqual([
    'package.json has its own "build"; Casebook\'s are npx casebook build.',
    "package.json has casebook from ../c.tgz, which the workflows don't find: copy it into this folder and install it from there.",
    'There is a tsconfig.json already; it was left as it is. Let it include "case-studies" and "casebook.config.ts", with "allowImportingTsExtensions" and "noEmit".',
  ]);
  const written = await read('package.json');
  expect(JSON.parse(written)).toMatchObject({
    name: 'site',
    scripts: { build: 'astro build', check: 'casebook check' },
    dependencies: { casebook: 'file:../c.tgz' },
  });
  expect(JSON.parse(written)).not.toHaveProperty('devDependencies');
  expect(written).toContain('\n\t"name"');
  expect(await read('.gitignore')).toBe('/node_modules\ndist\ndist-interview/\n.casebook/\n.astro/\n');
  expect(await read('tsconfig.json')).toBe('{}');
});

test.each(['file:c.tgz', 'file:vendor/c.tgz', '^1.2.3', 'git+ssh://git@github.com/ada/casebook.git'])(
  'casebook from %s is found by the workflows',
  async (from) => {
    await writeFile(path.join(root, 'package.json'), JSON.stringify({ devDependencies: { casebook: from } }));
    expect((await writeProject(root, '1.2.3')).notes).toEqual([]);
  },
);

test('a second run changes nothing', async () => {
  await writeProject(root, '1.2.3');
  const before = await read('package.json');
  const { files, notes } = await writeProject(root, '1.2.3');
  expect(files).toEqual([]);
  expect(notes).toHaveLength(5);
  expect(await read('package.json')).toBe(before);
});

test.each(['[]', '{ "name": ', 'null'])('a package.json that holds %s is left alone', async (content) => {
  await writeFile(path.join(root, 'package.json'), content);
  await expect(writeProject(root, '1.2.3')).rejects.toThrow('It is no JSON object.');
  expect(await read('package.json')).toBe(content);
  await expect(read('.gitignore')).rejects.toThrow('ENOENT');
});
