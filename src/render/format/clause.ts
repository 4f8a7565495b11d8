/** Words that begin with a capital only where they begin a sentence; what isn't among them may be a name. */
const functionWords = new Set(
  [
    'a an the no nobody nothing none somebody someone something some any each every all both many most few several',
    'it its they their we our he she his her this that these those there one two three',
    'in on at by for from with without within during after before until since when while where if as because only',
  ]
    .join(' ')
    .split(' '),
);

/** As part of a sentence of ours: `The queue fills.` → `the queue fills`; `Redis fails.` → `Redis fails`. */
export const clause = (text: string): string =>
  text
    .trim()
    .replace(/\.$/, '')
    .replace(/^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u, (word) =>
      functionWords.has(word.toLowerCase()) ? word.toLowerCase() : word,
    );
