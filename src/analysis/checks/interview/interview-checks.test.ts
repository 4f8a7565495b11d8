import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a pitch with more words than its time allows is reported', () => {
  const source = soundCaseStudy((study) => {
    study.interview!.pitch30Seconds = 'word '.repeat(80);
    study.interview!.pitch3Minutes = 'word — '.repeat(450);
    study.interview!.inPlainWords = 'word '.repeat(151);
  });
  expect(reported('interview/pitch-too-long', source)).toMatchInlineSnapshot(`
    "warning at interview.pitch30Seconds
    The 30-second pitch has 80 words; read aloud at 150 words a minute, 75 fit.
    fix: Cut 5 words.

    warning at interview.inPlainWords
    The plain-words pitch has 151 words; read aloud at 150 words a minute, 150 fit.
    fix: Cut 1 words."
  `);
});

test("a deck that doesn't take 15 minutes is reported", () => {
  const source = soundCaseStudy((study) => {
    study.interview!.deck.push({ title: 'More', minutes: 2.5, points: ['Why'] });
  });
  expect(reported('interview/deck-not-15-minutes', source)).toMatchInlineSnapshot(`
    "warning at interview.deck
    The parts of the 15-minute deck add up to 17.5 minutes.
    fix: Make the minutes add up to 15."
  `);
});
