import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { readLikec4 } from '../../../tests/support/likec4-model.ts';
import { viewsOf } from '../view/views-of.ts';
import { renderLikec4 } from './index.ts';

const textOf = (name: (typeof fixtureNames)[number]): string => {
  const analyzed = analyzedFixture(name);
  const [artifact] = renderLikec4(analyzed, viewsOf(analyzed));
  return artifact?.content ?? '';
};

test.each(fixtureNames)('in the %s study everything is closed, and declared before it is referred to', (name) => {
  expect(readLikec4(textOf(name)).faults).toEqual([]);
});

test('the typical study has each element, each deployed node and each C4 view', () => {
  const { study } = analyzedFixture('typical');
  const { elements, deployed, views } = readLikec4(textOf('typical'));
  expect([...elements.keys()].sort()).toEqual(study.elements.map(({ id }) => id).sort());
  expect(deployed.get('production')).toBe('Production');
  expect(views).toEqual([
    'index',
    'containers',
    'components-booking-api',
    'deployment-production',
    'flow-book-seats',
    'flow-show-seat-map',
  ]);
});

test('hostile names arrive as they are, and reserved ids are changed in every reference', () => {
  const { elements, deployed } = readLikec4(textOf('hostile'));
  expect([...elements].filter(([path]) => path.split('.').length === 2)).toEqual([
    ['graph.subgraph', 'a;b'],
    ['graph.o', 'a|b'],
    ['graph.x', '"quoted" \'names\''],
    ['graph.class', 'two lines'],
    ['graph.longOne', 'A service whose name has exactly ninety characters, which no box in any diagram can hold 1'],
    ['graph.emoji', '🚚 Łódź → 東京'],
    ['graph.brackets', '[square] (round) {curly} <angle>'],
    ['graph.store', 'graph'],
  ]);
  expect(elements.has('graph.x.style_')).toBe(true);
  expect(deployed.get('end.graph.class.subgraph')).toBe('a;b ×2');
});

test('tags are declared, and written as LikeC4 can write them', () => {
  const analyzed = analyzedFixture('smallest');
  const [person, ...others] = analyzed.study.elements;
  if (!person) throw new Error('The smallest study has elements.');
  const elements = [{ ...person, tags: ['Über alles', 'view', '42', 'PCI scope'] }, ...others];
  const [artifact] = renderLikec4({ ...analyzed, study: { ...analyzed.study, elements } }, viewsOf(analyzed));
  expect(readLikec4(artifact?.content ?? '').faults).toEqual([]);
  expect(artifact?.content.split('\n').filter((line) => /^\s*(?:tag |#)/u.test(line))).toEqual([
    '  tag ber-alles',
    '  tag view_',
    '  tag pci-scope',
    '    #ber-alles #view_ #pci-scope',
  ]);
});

test.each([
  ["model {\n  a = person 'A'\n}", 'line 2: "person" is not declared'],
  ["specification {\n  element p\n}\nmodel {\n  a = p 'A'\n  a -> b 'uses'\n}", 'line 6: "b" is not declared'],
  ["specification {\n  element p\n}\nmodel {\n  a = p 'A\n}", 'line 5: a string is not closed'],
  ["specification {\n  element p\n}\nmodel {\n  a = p 'A' {\n}", '1 blocks are not closed'],
  ["specification {\n  element p\n}\nmodel {\n  a = p 'A'\n  a = p 'B'\n}", 'line 6: "a" is declared twice'],
])('the reader in the tests refuses what LikeC4 refuses (%#)', (text, fault) => {
  expect(readLikec4(text).faults).toEqual([fault]);
});

test('the typical study gives the golden model', async () => {
  await expect(textOf('typical')).toMatchFileSnapshot('golden/model.likec4');
});
