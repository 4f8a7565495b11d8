import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { catalogue, checkIds, checkPage, explainCheck } from './catalogue.ts';
import { readingChecks } from './reading.ts';

const root = new URL('../../../', import.meta.url);
const pages = readdirSync(new URL('docs/checks/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md') && path !== 'README.md')
  .map((path) => path.replace(/\.md$/, ''));
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test('no check finds anything in a case study that holds every concept soundly', () => {
  expect(analyze(soundCaseStudy()).findings).toEqual([]);
});

test('every check has a page, and every page a check', () => {
  expect([...pages].sort()).toEqual([...checkIds].sort());
});

test("every page begins with the check's title and tells wrong from right", () => {
  for (const id of checkIds) {
    const page = read(checkPage(id));
    expect(page.split('\n')[0], id).toBe(`# ${explainCheck(id)?.title}`);
    expect(page, id).toContain(`\`${id}\` · ${explainCheck(id)?.severity}`);
    for (const heading of ['## Wrong', '## Right', '## Why']) expect(page, id).toContain(`\n${heading}\n`);
  }
});

test('the index of the pages links every check with its severity and title', () => {
  const index = read('docs/checks/README.md');
  for (const id of checkIds) {
    const { title, severity } = explainCheck(id) ?? {};
    expect(index).toContain(`| [\`${id}\`](${id}.md) | ${severity} | ${title} |`);
  }
});

test('every check of the catalogue has a test in its area', () => {
  for (const id of Object.keys(catalogue)) {
    const folder = `src/analysis/checks/${id.split('/')[0]}/`;
    const tests = readdirSync(new URL(folder, root)).filter((file) => file.endsWith('.test.ts'));
    const isTested = tests.some((file) => /reported\(\s*'ID'/.test(read(folder + file).replaceAll(id, 'ID')));
    expect(isTested, id).toBe(true);
  }
});

test('the titles of checks are unique', () => {
  const titles = checkIds.map((id) => explainCheck(id)?.title);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a check that doesn't exist has no explanation", () => {
  expect(explainCheck('model/unknown-elements')).toBeUndefined();
  expect(explainCheck('toString')).toBeUndefined();
  expect(explainCheck('cost/unknown-price')).toEqual({
    id: 'cost/unknown-price',
    title: 'A price is not in the price book',
    severity: 'error',
    page: 'docs/checks/cost/unknown-price.md',
  });
  expect(Object.keys(readingChecks).every((id) => explainCheck(id) !== undefined)).toBe(true);
});
