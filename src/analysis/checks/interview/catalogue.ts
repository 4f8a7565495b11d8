import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';

export const interviewCatalogue = {
  'interview/pitch-too-long': define<{ pitch: string; words: number; most: number }>({
    severity: 'warning',
    title: 'A pitch is too long for its time',
    message: ({ pitch, words, most }) =>
      `The ${pitch} pitch has ${words} words; read aloud at 150 words a minute, ${most} fit.`,
    fix: ({ words, most }) => `Cut ${words - most} words.`,
  }),
  'interview/deck-not-15-minutes': define<{ minutes: number }>({
    severity: 'warning',
    title: 'The deck does not take 15 minutes',
    message: ({ minutes }) => `The parts of the 15-minute deck add up to ${decimalText(minutes)} minutes.`,
    fix: () => 'Make the minutes add up to 15.',
  }),
} as const;
