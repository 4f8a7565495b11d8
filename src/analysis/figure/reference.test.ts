import { expect, test } from 'vitest';
import { malformedIn, type Reference, referencesIn, replaceReferences } from './reference.ts';

const read = (text: string): readonly Reference[] => [...referencesIn(text)].map(({ reference }) => reference);
const named = (text: string): readonly string[] => read(text).map(({ name }) => name);

test('a reference names a figure, and may say the study, the scale point and how to set it', () => {
  expect(read('From [[cost.total]] to [[About in words order-processing:cost.line.a-b@ten-fold]].')).toEqual([
    {
      written: 'cost.total',
      words: [],
      unknownWords: [],
      isCapital: false,
      study: null,
      name: 'cost.total',
      scalePoint: null,
    },
    {
      written: 'About in words order-processing:cost.line.a-b@ten-fold',
      words: ['about', 'in words'],
      unknownWords: [],
      isCapital: true,
      study: 'order-processing',
      name: 'cost.line.a-b',
      scalePoint: 'ten-fold',
    },
  ]);
});

test('a word that means nothing is kept apart', () => {
  expect(read('[[nearly cost.total]]')).toMatchObject([{ words: [], unknownWords: ['nearly'] }]);
});

test.each([
  ['a shell', 'if [[ -f build.sh ]]; then'],
  ['a name without a dot', '[[cost]]'],
  ['a matrix', '[[1.5, 2.5], [3]]'],
  ['a code span', 'write `[[cost.total]]` or ``a ` [[cost.total]]``'],
  ['a fence', 'Text\n\n```md\n[[cost.total]]\n```\n'],
  ['a fence that nobody closes', '~~~\n[[cost.total]]\n'],
  ['an escaped one', 'write \\[[cost.total]]'],
])('%s is no reference', (_, text) => {
  expect(named(text)).toEqual([]);
});

test('spaces inside the brackets are no part of the reference, and a word said twice is said', () => {
  expect(read('[[ about\nabout cost.total ]]')).toMatchObject([
    { name: 'cost.total', words: ['about'], unknownWords: [] },
  ]);
});

test.each([
  ['[[cost.total@]]', 1],
  ['[[about]]', 1],
  ['[[]] and [[ ]]', 2],
  ['[[cost.total and no end', 1],
  ['[[cost.[[cost.total]]]]', 1],
  ['[[.total]], [[@launch]]', 2],
  ['[[ -f x ]], [[ "$a" ]], [[1, 2], [3]], [[1]](#note), {[[a, b]]}', 0],
  ['`[[about]]` and \\[[about]]', 0],
  ['```\n[[about]]\n```\n', 0],
  ['[[cost.total]]', 0],
])('%s has %i brackets of a reference that is none', (text, count) => {
  expect([...malformedIn(text)]).toHaveLength(count);
});

test('code that does not end in its paragraph hides nothing', () => {
  expect(named('a ` tick\n\n[[cost.total]] and ` another')).toEqual(['cost.total']);
  expect(named('`code` [[cost.total]] `code`')).toEqual(['cost.total']);
});

test('references are replaced, what has no answer stays, and an escaped bracket loses its backslash', () => {
  const text = '| [[a.b]] | `[[a.b]]` | [[c.d]] | \\[[a.b]] |';
  expect(replaceReferences(text, ({ name }) => (name === 'a.b' ? '$5' : null))).toBe(
    '| $5 | `[[a.b]]` | [[c.d]] | [[a.b]] |',
  );
});
