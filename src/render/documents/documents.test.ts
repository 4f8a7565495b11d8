import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type AnalyzedCaseStudy, analyze } from '#analysis';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { builtInTemplates, caseStudyTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { renderArtifacts } from '../render-artifacts.ts';
import { interviewView } from './interview-view.ts';
import { markdownArtifact } from './markdown-artifact.ts';

const templates = builtInTemplates();
const noDiagram = { svg: '<svg/>', width: 0, height: 0, links: [] };
async function documentsFor(analyzed: AnalyzedCaseStudy) {
  const artifacts = await renderArtifacts(analyzed, { templates, draw: async () => noDiagram });
  return artifacts.filter(({ mediaType }) => mediaType === 'text/markdown');
}
const documents = Object.fromEntries(
  await Promise.all(fixtureNames.map(async (name) => [name, await documentsFor(analyzedFixture(name))] as const)),
);
const documentsOf = (name: (typeof fixtureNames)[number]) => documents[name] ?? [];

test.each(documentsOf('typical').map(({ path, content }) => [path, content] as const))(
  'the typical study gives the golden document %s',
  async (path, content) => {
    await expect(content).toMatchFileSnapshot(`golden/${path}`);
  },
);

// A study that holds every concept has the documents that the typical one has nothing for.
test.each(
  (await documentsFor(analyze(soundCaseStudy())))
    .filter(({ path }) => !path.includes('/') && path !== 'README.md' && path !== 'arc42.md')
    .map(({ path, content }) => [path, content] as const),
)('the complete study gives the golden document %s', async (path, content) => {
  await expect(content).toMatchFileSnapshot(`golden/complete/${path}`);
});

const completeInterview = interviewView(analyze(soundCaseStudy()));
test('the complete study gives the golden document interview.md', async () => {
  if (!completeInterview) throw new Error('The complete study has interview material.');
  const { content } = markdownArtifact('interview.md', 'interview', completeInterview, templates);
  await expect(content).toMatchFileSnapshot('golden/complete/interview.md');
});

test('every template of a case study has a golden document', () => {
  const golden = new Set(readdirSync(new URL('golden/', import.meta.url), { recursive: true }).map(String));
  const fileOf: Readonly<Record<string, string>> = {
    'readme.md': 'README.md',
    'decision-log.md': 'decisions/README.md',
    'decision.md': 'decisions/0001-hold-seats-in-the-database.md',
  };
  const missing = caseStudyTemplates().filter((name) => {
    const file = fileOf[name] ?? name;
    return !golden.has(file) && !golden.has(`complete/${file}`);
  });
  expect(missing).toEqual([]);
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

test.each(fixtureNames)('the %s study gives the same documents twice', async (name) => {
  expect(await documentsFor(analyzedFixture(name))).toEqual(documentsOf(name));
});
