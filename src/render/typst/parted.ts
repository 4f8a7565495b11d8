import type { Inline } from './inline.ts';

/** Names as long as this may part after `.`, `_`, `/`, `:` and `-`. */
const longName = 13;
const longWord = /\S{13}/;
const joint = /(?<=[._/:-])(?=[A-Za-z])/;

/** The pieces of a word that no line may break. */
export const piecesOf = (word: string): readonly string[] => (word.length >= longName ? word.split(joint) : [word]);

/** A cell whose long names (`ordering.orders.id`) may part after their points, strokes and lines. */
export function parted(content: readonly Inline[]): readonly Inline[] {
  if (!content.some(mayPart)) return content;
  return content.map((inline): Inline => {
    if (inline.type === 'text' && longWord.test(inline.text)) return withParts(inline.text);
    return 'content' in inline ? { ...inline, content: parted(inline.content) } : inline;
  });
}

const mayPart = (inline: Inline): boolean =>
  inline.type === 'text' ? longWord.test(inline.text) : 'content' in inline && inline.content.some(mayPart);

function withParts(text: string): Inline {
  const parts = [''];
  for (const word of text.split(/(\s+)/)) {
    const [first = '', ...others] = piecesOf(word);
    parts.push((parts.pop() ?? '') + first, ...others);
  }
  return parts.length > 1 ? { type: 'text', text, parts } : { type: 'text', text };
}
