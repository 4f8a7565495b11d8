import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { provenanceGlyphs, provenanceMeanings } from '#render';
import { loadPdfTemplates } from './templates.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-templates-'));
});
afterEach(() => rm(folder, { recursive: true }));

test("A user's template replaces the built-in one of its name, and the others stay", async () => {
  await writeFile(join(folder, 'case-study.typ'), 'mine');
  await mkdir(join(folder, 'casebook'));
  await writeFile(join(folder, 'casebook', 'note.typ'), 'my notes');
  await writeFile(join(folder, 'notes.txt'), 'not a template');
  const templates = await loadPdfTemplates(folder);
  expect(templates.get('case-study.typ')).toBe('mine');
  expect(templates.get('casebook/note.typ')).toBe('my notes');
  expect(templates.get('casebook/page.typ')).toContain('#let casebook(');
  expect(templates.has('notes.txt')).toBe(false);
});

test('A template folder that does not exist changes nothing', async () => {
  expect(await loadPdfTemplates(join(folder, 'none'))).toEqual(await loadPdfTemplates());
});

test('The marks of figures and their meanings are those of the site', async () => {
  const source = (await loadPdfTemplates()).get('casebook/provenance.typ');
  for (const [kind, glyph] of Object.entries(provenanceGlyphs)) expect(source).toContain(`${kind}: "${glyph}"`);
  for (const [kind, meaning] of Object.entries(provenanceMeanings)) expect(source).toContain(`${kind}: "${meaning}"`);
});
