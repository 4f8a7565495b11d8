import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadTemplates } from './templates.ts';

let base: string;
let builtInFolder: string;
let ownFolder: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'casebook-templates-'));
  builtInFolder = join(base, 'built-in');
  ownFolder = join(base, 'own');
  await mkdir(join(builtInFolder, 'typst'), { recursive: true });
  await mkdir(ownFolder);
  await writeFile(join(builtInFolder, 'risks.md.hbs'), 'risks');
  await writeFile(join(builtInFolder, 'cost.md.hbs'), 'cost');
  await writeFile(join(builtInFolder, 'typst', 'case-study.typ'), 'typst');
});
afterEach(() => rm(base, { recursive: true }));

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof Error ? error.message.replaceAll(base, '') : String(error)),
  );

test('templates are found by name, in order', async () => {
  expect([...(await loadTemplates({ ownFolder: null, builtInFolder }))]).toEqual([
    ['cost.md', { path: 'templates/cost.md.hbs', source: 'cost' }],
    ['risks.md', { path: 'templates/risks.md.hbs', source: 'risks' }],
  ]);
});

test("a template in the user's folder replaces the built-in one of the same name", async () => {
  await writeFile(join(ownFolder, 'cost.md.hbs'), 'my cost');
  await writeFile(join(ownFolder, 'notes.txt'), 'not a template');
  const templates = await loadTemplates({ ownFolder: `${ownFolder}/`, builtInFolder });
  expect(templates.get('cost.md')).toEqual({ path: `${ownFolder}/cost.md.hbs`, source: 'my cost' });
  expect(templates.get('risks.md')?.path).toBe('templates/risks.md.hbs');
  expect(templates.size).toBe(2);
});

test('a template that replaces nothing is refused with the names there are', async () => {
  await writeFile(join(ownFolder, 'costs.md.hbs'), 'my cost');
  expect(await messageOf(loadTemplates({ ownFolder, builtInFolder }))).toMatchInlineSnapshot(`
    "/own/costs.md.hbs
      error    No document has a template of this name. The file would never be used.
      fix      Use one of these names: cost.md.hbs, risks.md.hbs."
  `);
});

test('a folder that is not there is refused', async () => {
  expect(await messageOf(loadTemplates({ ownFolder: join(base, 'missing'), builtInFolder }))).toMatchInlineSnapshot(`
    "/missing
      error    The templates can't be read: there is nothing of this name (ENOENT at /missing). Without it no document can be written.
      fix      Name the folder that holds them in \`templates\` of casebook.config.ts, or allow reading it."
  `);
});

test('the package brings its own templates', async () => {
  const templates = await loadTemplates({ ownFolder: null });
  expect(templates.get('requirements.md')?.path).toBe('templates/requirements.md.hbs');
});
