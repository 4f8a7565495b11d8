import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

// One workspace goes through the commands in the order in which a user calls them.
let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace?.remove());

const definition = 'case-studies/url-shortener/case-study.ts';

test('check passes a case study of forty lines and says what is worth doing next', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook('check');
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^url-shortener: .*todos?$/);
  expect(stdout).not.toContain('  error  ');
  expect(exitCode).toBe(0);
});

test('check writes nothing but its cache', async () => {
  expect(await workspace.digests('artifacts', 'dist')).toEqual({});
});

test('generate writes the artifacts of what the case study has, and nothing else', async () => {
  const { exitCode, stderr } = await workspace.casebook('generate');
  expect(stderr).toMatch(/^generate {2}url-shortener: \d+ artifacts written, 0 unchanged\n$/);
  expect(exitCode).toBe(0);
  expect(Object.keys(await workspace.digests('artifacts')).join('\n')).toMatchInlineSnapshot(`
    "artifacts/url-shortener/.generated-files
    artifacts/url-shortener/README.md
    artifacts/url-shortener/arc42.md
    artifacts/url-shortener/case-study.json
    artifacts/url-shortener/decisions/0001-keep-links-in-postgresql.md
    artifacts/url-shortener/decisions/README.md
    artifacts/url-shortener/diagrams/containers.mmd
    artifacts/url-shortener/diagrams/containers.puml
    artifacts/url-shortener/diagrams/containers.svg
    artifacts/url-shortener/diagrams/context.mmd
    artifacts/url-shortener/diagrams/context.puml
    artifacts/url-shortener/diagrams/context.svg
    artifacts/url-shortener/diagrams/flow-redirect.mmd
    artifacts/url-shortener/diagrams/flow-redirect.puml
    artifacts/url-shortener/diagrams/flow-redirect.svg
    artifacts/url-shortener/model.likec4
    artifacts/url-shortener/workspace.dsl
    artifacts/url-shortener/workspace.json"
  `);
});

test('generate --check finds the fresh artifacts in order', async () => {
  const { exitCode, stdout } = await workspace.casebook('generate', '--check');
  expect(stdout).toBe('The artifacts match their definitions.\n');
  expect(exitCode).toBe(0);
});

test('generating again rewrites nothing', async () => {
  const { stderr } = await workspace.casebook('generate');
  expect(stderr).toMatch(/: 0 artifacts written, \d+ unchanged\n$/);
});

test('generating from nothing, without the cache, gives identical bytes', async () => {
  const before = await workspace.digests('artifacts');
  await Promise.all(
    ['artifacts', '.casebook'].map((folder) => rm(path.join(workspace.root, folder), { recursive: true })),
  );
  await workspace.casebook('generate');
  expect(await workspace.digests('artifacts')).toEqual(before);
});

test('a changed description rewrites only the files that say it', async () => {
  const before = await workspace.digests('artifacts');
  await workspace.edit(definition, 'Resolves the short domain.', 'Answers for the short domain.');
  await workspace.casebook('generate');
  const after = await workspace.digests('artifacts');
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  const saying: string[] = [];
  for (const file of Object.keys(after)) {
    // Diagrams wrap their text, so the words are looked for one by one.
    const text = await workspace.read(file);
    if (text.includes('Answers') && text.includes('domain')) saying.push(file);
  }
  expect(changed).toEqual(saying);
  expect(changed).toContain('artifacts/url-shortener/case-study.json');
  expect(changed.length).toBeLessThan(Object.keys(after).length / 2);
});

test('generate --check names every file that was changed, lost or is no longer wanted, and writes nothing', async () => {
  await workspace.write('artifacts/url-shortener/README.md', 'Edited by hand.\n');
  await rm(path.join(workspace.root, 'artifacts/url-shortener/diagrams/context.svg'));
  await workspace.write('artifacts/url-shortener/left-over.md', 'From an earlier version.\n');
  const index = 'artifacts/url-shortener/.generated-files';
  await workspace.write(index, `${await workspace.read(index)}left-over.md\n`);
  const before = await workspace.digests('artifacts');

  const { exitCode, stdout } = await workspace.casebook('generate', '--check');

  expect(stdout).toMatchInlineSnapshot(`
    "artifacts/url-shortener/diagrams/context.svg: missing
    artifacts/url-shortener/README.md: out of date
    artifacts/url-shortener/left-over.md: no longer generated
    3 artifacts differ from the definitions. Run "npm run generate" and commit the result.
    "
  `);
  expect(exitCode).toBe(1);
  expect(await workspace.digests('artifacts')).toEqual(before);
});

test('generate puts them right again', async () => {
  const { stderr } = await workspace.casebook('generate');
  expect(stderr).toMatch(/: 2 artifacts written, \d+ unchanged, 1 removed\n$/);
  const { exitCode } = await workspace.casebook('generate', '--check');
  expect(exitCode).toBe(0);
});

test('artifacts whose case study is gone are named, and removed', async () => {
  const { casebook, digests, write } = workspace;
  const before = await digests('artifacts');
  await write(
    'artifacts/sold-shop/.generated-files',
    '# Written by `casebook generate`: it rewrites or removes exactly these files. Do not edit them.\nREADME.md\n',
  );
  await write('artifacts/sold-shop/README.md', '# Shop\n');
  const compared = await casebook('generate', '--check');
  expect(compared.stdout).toContain('artifacts/sold-shop: its case study is gone\n');
  expect(compared.exitCode).toBe(1);
  expect((await casebook('generate', '--case', 'url-shortener')).stderr).not.toContain('sold-shop');
  expect((await casebook('generate')).stderr).toContain(
    'sold-shop: 1 artifact removed, because the case study is gone\n',
  );
  expect(await digests('artifacts')).toEqual(before);
});

test('build does the main job: check, artifacts, site and PDF', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook('build', '--output', 'public');
  expect(stderr.replaceAll(/\d+/g, 'N')).toMatchInlineSnapshot(`
    "check     url-shortener: N warning, N todos
    generate  url-shortener: N artifacts written, N unchanged
    pdf       url-shortener.pdf, N KB
    pdf       url-shortener-complete.pdf, N KB
    site      public
    "
  `);
  expect(stdout).toBe('');
  expect(exitCode).toBe(0);
  const built = Object.keys(await workspace.digests('public'));
  expect(built).toContain('public/index.html');
  expect(built).toContain('public/url-shortener/index.html');
  expect(built).toContain('public/url-shortener/url-shortener.pdf');
  expect(built).toContain('public/url-shortener/url-shortener-complete.pdf');
  expect(await access(path.join(workspace.root, 'dist')).catch(() => 'absent')).toBe('absent');
});

test.each([
  ['brief', 'url-shortener.pdf'],
  ['complete', 'url-shortener-complete.pdf'],
])('pdf writes the same bytes of the %s edition that build put on the site', async (edition, file) => {
  const { exitCode, stderr } = await workspace.casebook('pdf', '--output', 'print', '--edition', edition);
  expect(stderr.replace(/\d+ KB/, 'N KB')).toBe(`pdf       print/${file}, N KB\n`);
  expect(exitCode).toBe(0);
  const digests = await workspace.digests('print', 'public/url-shortener');
  expect(digests[`print/${file}`]).toBe(digests[`public/url-shortener/${file}`]);
});
