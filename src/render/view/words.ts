/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 person`, `2 people`: a number with its noun. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;

/** `Places orders` → `places orders`; words with capitals of their own (`GET`, `OrderCreated`) stay. */
export const withLowerStart = (phrase: string): string =>
  phrase.replace(/^\p{Lu}\p{Ll}*(?=[\s,]|$)/u, (word) => word.toLowerCase());

/** Non-empty values, each once, in order. */
export const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
