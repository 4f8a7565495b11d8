import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

const inTitle = (title: string): string =>
  reported(
    'model/unreadable-text',
    soundCaseStudy(({ risks }) => Object.assign(risks[0]!, { title })),
  );

test.each([
  ['\u00A0', 'has no visible character'],
  ['\u3000 \u200B\n', 'has no visible character'],
  ['\u3164', 'has no visible character'],
  ['Stolen \uD83D cards', 'holds half of a character'],
  ['\uDE00', 'holds half of a character'],
  ['Stolen\u0000cards', 'holds the control character U+0000'],
  ['Stolen\u0085cards', 'holds the control character U+0085'],
  ['Stolen\uFFFEcards', 'holds the control character U+FFFE'],
  [`Z${'\u0301'.repeat(9)}algo`, 'has 9 marks upon one letter'],
])('%j is an error at its field', (title, problem) => {
  const said = inTitle(title);
  expect(said).toContain('error at risks[0].title');
  expect(said).toContain(`The text ${problem}, so that`);
});

test.each(['Ζ\u0301', `Z${'\u0301'.repeat(8)}algo`, 'בְּרֵאשִׁ֖ית', 'ที่นี่', '👩‍👩‍👧‍👦', '一', 'one\ttwo\r\nthree', '.'])(
  '%j is a text',
  (title) => {
    expect(inTitle(title)).toBe('');
  },
);

test('a record and a story are looked through as well, with the line', () => {
  expect(
    reported('model/unreadable-text', { ...soundCaseStudy(), story: 'One line.\n\nAnd \u0007 another.\n' }),
  ).toContain('error at story.mdx:3');
});
