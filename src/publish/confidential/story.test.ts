import { beforeEach, expect, test } from 'vitest';
import { confidentialValues, readFor } from '#model';
import { storyForAudience } from './story.ts';

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('casebook.confidentiality'));
});

const story = [
  '---',
  'title: Links',
  '---',
  '',
  "Built for {confidential('Acme Bank', { public: 'a *retail* bank' })} in {confidential(1999, { public: 2000 })}.",
  '',
  '{confidential(',
  '  `The big one`,',
  "  { public: '- a project', search: false },",
  ')}',
  '',
  'It is `{confidential(x)}` in code.',
].join('\n');

test('the public reads the stand-ins, as text and not as Markdown', () => {
  const { text, findings } = storyForAudience(story);
  expect(text).toBe(
    [
      '---',
      'title: Links',
      '---',
      '',
      'Built for a &#42;retail&#42; bank in 2000.',
      '',
      '&#45; a project',
      '',
      'It is `{confidential(x)}` in code.',
    ].join('\n'),
  );
  expect(findings).toEqual([]);
  expect(confidentialValues()).toEqual([
    { value: 'Acme Bank', standIn: 'a *retail* bank', search: true },
    { value: 1999, standIn: 2000, search: true },
    { value: 'The big one', standIn: '- a project', search: false },
  ]);
});

test('an interview reads the values', () => {
  readFor('interview');
  expect(storyForAudience(story).text).toContain('Built for Acme Bank in 1999.\n\nThe big one\n');
});

test('the blanked text has everything else where it was', () => {
  const { blanked } = storyForAudience(story);
  expect(blanked).toHaveLength(story.length);
  expect(blanked.split('\n')).toHaveLength(story.split('\n').length);
  expect(blanked).not.toMatch(/Acme|1999|big/);
  expect(blanked.indexOf(' in code')).toBe(story.indexOf(' in code'));
});

test('a story without anything confidential is the same text', () => {
  const { text } = storyForAudience('# Links\n\n{1 + 1}\n');
  expect(text).toBe('# Links\n\n{1 + 1}\n');
});

test.for([
  ['a variable', "export const client = confidential('Acme', { public: 'x' });\n\nText.", '1:1'],
  ['a longer expression', "Text {confidential('Acme', { public: 'x' }) + '!'}.", '1:6'],
  ['a value that isn’t written out', "Text {confidential(client, { public: 'x' })}.", '1:6'],
  ['a call without a stand-in', "Text {confidential('Acme')}.", '1:6'],
  ['an attribute', "Text\n\n<Aside title={confidential('Acme', { public: 'x' })}>\n\nA\n\n</Aside>", '3:1'],
])('%s is refused with its place', ([, text, place]) => {
  const findings = storyForAudience(text ?? '').findings.map(({ check, at }) => `${check} ${at.line}:${at.column}`);
  expect(findings).toEqual([`story/confidential-not-literal ${place}`]);
});

test('a text that is not MDX is left to the check that says so', () => {
  const broken = "<Aside>\n\n{confidential('Acme', { public: 'x' })}\n";
  expect(storyForAudience(broken)).toEqual({ text: broken, blanked: broken, findings: [] });
});
