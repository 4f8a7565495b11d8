import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Words that fit, read aloud at 150 a minute. */
const pitches = [
  { field: 'pitch30Seconds', pitch: '30-second', most: 75 },
  { field: 'pitch3Minutes', pitch: '3-minute', most: 450 },
] as const;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Pitches with more words than their time allows. */
export function* pitchTooLong({ study }: CheckContext): Iterable<Finding> {
  for (const { field, pitch, most } of pitches) {
    const words = wordsIn(study.interview?.[field] ?? '');
    if (words > most) yield finding('interview/pitch-too-long', at('interview', field), { pitch, words, most });
  }
}

/** A deck whose parts don't add up to 15 minutes. */
export function* deckNot15Minutes({ study }: CheckContext): Iterable<Finding> {
  const deck = study.interview?.deck ?? [];
  const minutes = deck.reduce((sum, part) => sum + part.minutes, 0);
  if (deck.length > 0 && Math.abs(minutes - 15) > 1e-9)
    yield finding('interview/deck-not-15-minutes', at('interview', 'deck'), { minutes });
}
