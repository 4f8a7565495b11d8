import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { readStructurizrDsl } from '../../../tests/support/structurizr-dsl.ts';
import { workspace } from '../structurizr/workspace.ts';
import { viewsOf } from '../view/views-of.ts';
import { renderStructurizrDsl, workspaceDsl } from './index.ts';

const dslOf = (name: (typeof fixtureNames)[number]): string => {
  const analyzed = analyzedFixture(name);
  const [artifact] = renderStructurizrDsl(analyzed, viewsOf(analyzed));
  return artifact?.content ?? '';
};

test.each(fixtureNames)('Structurizr can read the workspace of the %s study', (name) => {
  expect(readStructurizrDsl(dslOf(name)).faults).toEqual([]);
});

test.each(fixtureNames)('the %s study has the same views as text and as JSON', (name) => {
  const analyzed = analyzedFixture(name);
  const { configuration: _, ...lists } = workspace(analyzed, viewsOf(analyzed)).views;
  expect(readStructurizrDsl(dslOf(name)).viewKeys).toEqual(
    Object.values(lists).flatMap((views) => views.map(({ key }) => key)),
  );
});

test('hostile names arrive as they are', () => {
  const { named } = readStructurizrDsl(dslOf('hostile'));
  expect([...named.values()].filter(({ keyword }) => keyword === 'container').map(({ name }) => name)).toEqual([
    'a;b',
    'a|b',
    '"quoted" \'names\'',
    'two lines',
    'A service whose name has exactly ninety characters, which no box in any diagram can hold 1',
    '🚚 Łódź → 東京',
    '[square] (round) {curly} <angle>',
    'graph',
  ]);
});

test('an id that is a word of the language, or differs from another only in capitals, gets a number', () => {
  const analyzed = analyzedFixture('smallest');
  const [first, ...others] = analyzed.study.elements;
  const people = ['title', 'Title', 'properties'].map(
    (id) => ({ ...first, id, name: id, kind: 'person' }) as typeof first,
  );
  const study = { ...analyzed.study, elements: [...others, ...people.filter((person) => person !== undefined)] };
  const { named, faults } = readStructurizrDsl(workspaceDsl(workspace({ ...analyzed, study }, viewsOf(analyzed))));
  expect(faults).toEqual([]);
  expect([...named.keys()].filter((identifier) => /^(?:title|properties)/u.test(identifier))).toEqual([
    'title_2',
    'title_3',
    'properties_2',
  ]);
});

test.each([
  [
    'workspace "x" {\n  model {\n    a = person "A"\n    a -> b "uses"\n  }\n}',
    'line 4: relates "a" and "b", one of which is not declared',
  ],
  ['workspace "x" {\n  model {\n    a = person "A\n  }\n}', 'line 3: a quote is not closed'],
  ['workspace "x" {\n  model {\n    title = person "A"\n  }\n}', 'line 3: "title" is a word of the language'],
  ['workspace "x" {\n  model {\n    a = person "A" "" "" ""\n  }\n}', 'line 3: 5 tokens for person'],
  ['workspace "x" {\n  model {\n    person "A" {\n  }\n}', '1 blocks are not closed'],
  ['workspace "x" {\n  model {\n    a = person "A"\n    A = person "B"\n  }\n}', 'line 4: "A" is declared twice'],
  [
    'workspace "x" {\n  views {\n    systemContext s "k" "" {\n    }\n  }\n}',
    'line 3: "s" can\'t be the scope of systemContext',
  ],
])('the reader in the tests refuses what Structurizr refuses (%#)', (text, fault) => {
  expect(readStructurizrDsl(text).faults).toEqual([fault]);
});

test('the typical study gives the golden workspace', async () => {
  await expect(dslOf('typical')).toMatchFileSnapshot('golden/workspace.dsl');
});
