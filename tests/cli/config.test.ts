import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace?.remove());

const configure = (fields: string): Promise<void> =>
  workspace.write(
    'casebook.config.ts',
    `import { defineConfig } from 'casebook';\n\nexport default defineConfig(${fields});\n`,
  );
/** Of the findings about what is missing. */
async function severities(): Promise<readonly string[]> {
  const { findings } = JSON.parse((await workspace.casebook('check', '--format', 'json')).stdout);
  return findings.flatMap((found: { check: string; severity: string }) =>
    found.check === 'completeness/missing-artifact' ? [found.severity] : [],
  );
}

async function pdfOf(slug: string) {
  const pdf = await PDFDocument.load(await readFile(path.join(workspace.root, 'dist', 'pdf', `${slug}.pdf`)));
  const links = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  return {
    language: pdf.catalog.get(PDFName.of('Lang'))?.toString(),
    size: pdf.getPage(0).getSize(),
    text: links.join('\n'),
  };
}

test('a check that is off finds nothing, and one of another severity counts as that', async () => {
  await configure('{}');
  const before = await severities();
  expect(new Set(before)).toEqual(new Set(['todo']));
  await configure("{ checks: { 'completeness/missing-artifact': { severity: 'off', because: 'A sketch.' } } }");
  expect(await severities()).toEqual([]);
  await configure("{ checks: { 'completeness/missing-artifact': { severity: 'error', because: 'All of it.' } } }");
  expect(await severities()).toEqual(before.map(() => 'error'));
  expect(await workspace.casebook('check')).toMatchObject({ exitCode: 1 });
});

test.each([
  [
    "{ checks: { 'completeness/missing-artefact': { severity: 'off', because: 'A sketch.' } } }",
    'There is no check "completeness/missing-artefact"; did you mean completeness/missing-artifact?',
  ],
  ["{ checks: { 'completeness/missing-artifact': { severity: 'off' } } }", 'The field is missing.'],
  ["{ url: 'ada.example' }", 'A complete address, e.g. https://ada.example/portfolio/.'],
  ["{ url: 'ftp://ada.example/' }", 'A complete address, e.g. https://ada.example/portfolio/.'],
  [
    "{ url: 'https://ada.example/work', base: '/portfolio' }",
    'The site lies below /portfolio/, but its url is https://ada.example/work/.',
  ],
  ["{ base: 'portfolio' }", 'It begins with a slash, e.g. /portfolio/.'],
  ["{ language: 'English' }", 'A language tag such as en, en-GB or de.'],
  ["{ tittle: 'Ada' }", 'Unrecognized key: "tittle".'],
])('%s is refused, and nothing is done', async (fields, message) => {
  await configure(fields);
  const { exitCode, stdout, stderr } = await workspace.casebook('check');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('casebook.config.ts');
});

test('a configuration that exports nothing, or stops, is refused with its place', async () => {
  await workspace.write('casebook.config.ts', 'export const config = {};\n');
  expect(await workspace.casebook('check')).toMatchObject({
    exitCode: 2,
    stderr:
      'casebook.config.ts\n  error    The file has no default export, so it configures nothing. Nothing was done.\n  fix      Write `export default defineConfig({ … })`.\n',
  });
  await workspace.write('casebook.config.ts', "export default {};\nthrow new Error('broken');\n");
  const { exitCode, stderr } = await workspace.casebook('check');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^casebook\.config\.ts:2\n {2}error {4}.*broken/);
});

test('a bill that names no currency is in that of the configuration, and paper and language go to the PDF', async () => {
  await configure("{ currency: 'EUR', url: 'https://ada.example/work', language: 'en-GB', paper: 'letter' }");
  await workspace.casebook('new', 'case-study', 'entries');
  const { stdout } = await workspace.casebook('figures', 'entries', '--search', 'cost.total');
  expect(stdout).toContain('€');
  expect(stdout).not.toContain('$');
  expect(await workspace.casebook('pdf', '--case', 'entries')).toMatchObject({ exitCode: 0 });
  const { language, size, text } = await pdfOf('entries');
  expect({ language, size }).toEqual({ language: '(en-GB)', size: { width: 612, height: 792 } });
  expect(text).toContain('https://ada.example/work/entries/');
});

test('flags win over the configuration', async () => {
  await configure("{ paper: 'letter', audience: 'interview' }");
  expect(
    (await workspace.casebook('pdf', '--case', 'url-shortener', '--audience', 'public', '--paper', 'a4')).exitCode,
  ).toBe(0);
  expect((await pdfOf('url-shortener')).size.width).toBeCloseTo(595.28, 1);
});

test('templates and books may lie in other folders', async () => {
  await configure("{ templates: 'words', books: 'figures' }");
  await workspace.write('words/decision-log.md.hbs', 'Mine.\n');
  await workspace.write('figures/limits.json', '[{}]');
  expect((await workspace.casebook('check')).stdout).toContain('figures/limits.json');
  await workspace.write('figures/limits.json', '[]');
  expect(await workspace.casebook('generate', '--case', 'url-shortener')).toMatchObject({ exitCode: 0 });
});
