import type { Finding, Location } from '#model';
import { countWords } from '../../portfolio/count-measure.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** What one says of oneself, or of a system, in a lift. */
export const shortPitch = { pitch: '30-second', most: 75 } as const;

/** Words that fit, read aloud at 150 a minute. */
const pitches = [
  { field: 'pitch30Seconds', ...shortPitch },
  { field: 'pitch3Minutes', pitch: '3-minute', most: 450 },
  { field: 'inPlainWords', pitch: 'plain-words', most: 150 },
] as const;

/** Pitches with more words than their time allows. */
export function* pitchTooLong({ study }: CheckContext): Iterable<Finding> {
  for (const { field, pitch, most } of pitches)
    yield* tooLong(study.interview?.[field] ?? '', { pitch, most }, at('interview', field));
}

/** The finding for a pitch with more words than its time allows. */
export function* tooLong(
  text: string,
  { pitch, most }: { readonly pitch: string; readonly most: number },
  location: Location,
): Iterable<Finding> {
  const words = countWords(text);
  if (words > most) yield finding('interview/pitch-too-long', location, { pitch, words, most });
}

/** A deck whose parts don't add up to 15 minutes. */
export function* deckNot15Minutes({ study }: CheckContext): Iterable<Finding> {
  const deck = study.interview?.deck ?? [];
  const minutes = deck.reduce((sum, part) => sum + part.minutes, 0);
  if (deck.length > 0 && Math.abs(minutes - 15) > 1e-9)
    yield finding('interview/deck-not-15-minutes', at('interview', 'deck'), { minutes });
}
