import { countWords } from '#analysis';

/** Words that a speaker gets through in a minute. */
const wordsPerMinute = 150;

/** How long a text takes, read aloud at 150 words a minute. */
export function spokenLength(text: string): { readonly words: number; readonly seconds: number } {
  const words = countWords(text);
  return { words, seconds: Math.round((words / wordsPerMinute) * 60) };
}
