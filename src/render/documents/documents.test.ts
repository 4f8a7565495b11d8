import { expect, test } from 'vitest';
import { type AnalyzedCaseStudy, analyze } from '#analysis';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { viewsOf } from '../view/index.ts';
import { renderMarkdown } from './documents.ts';

const templates = builtInTemplates();
const documentsFor = (analyzed: AnalyzedCaseStudy) => renderMarkdown(analyzed, viewsOf(analyzed), templates);
const documentsOf = (name: (typeof fixtureNames)[number]) => documentsFor(analyzedFixture(name));

test.each(documentsOf('typical').map(({ path, content }) => [path, content] as const))(
  'the typical study gives the golden document %s',
  async (path, content) => {
    await expect(content).toMatchFileSnapshot(`golden/${path}`);
  },
);

// A study that holds every concept has the documents that the typical one has nothing for.
test.each(
  documentsFor(analyze(soundCaseStudy()))
    .filter(({ path }) => !path.includes('/') && path !== 'README.md' && path !== 'arc42.md')
    .map(({ path, content }) => [path, content] as const),
)('the complete study gives the golden document %s', async (path, content) => {
  await expect(content).toMatchFileSnapshot(`golden/complete/${path}`);
});

test('the smallest study has only the documents that it has something to say in', () => {
  expect(documentsOf('smallest').map(({ path }) => path)).toEqual([
    'README.md',
    'arc42.md',
    'decisions/README.md',
    'decisions/0001-keep-links-in-postgresql.md',
  ]);
});

test('hostile names break no table: every row has as many cells as its head', () => {
  for (const { path, content } of documentsOf('hostile'))
    for (const table of content.matchAll(/(?:^\|.*\|$\n?)+/gm)) {
      const cells = table[0]
        .trim()
        .split('\n')
        .map((row) => row.split(/(?<!\\)\|/).length);
      expect({ path, cells: new Set(cells).size }).toEqual({ path, cells: 1 });
    }
});

test.each(fixtureNames)('the %s study gives the same documents twice', (name) => {
  expect(documentsOf(name)).toEqual(documentsOf(name));
});
