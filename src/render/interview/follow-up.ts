/** What they may ask, and the answer to it; without a question mark, all of it is the question. */
export interface FollowUp {
  readonly question: string;
  readonly answer: string;
}

/**
 * Splits what an author writes as one text at its first question mark.
 *
 * @example followUp('Why not Redis? A lock that expires guards nothing.');
 * // { question: 'Why not Redis?', answer: 'A lock that expires guards nothing.' }
 */
export function followUp(text: string): FollowUp {
  const end = text.indexOf('?') + 1 || text.length;
  return { question: text.slice(0, end).trim(), answer: text.slice(end).trim() };
}
