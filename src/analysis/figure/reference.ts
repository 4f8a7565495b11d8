/** How a reference asks for its figure to be set. */
export const referenceWords = ['about', 'rounded', 'number', 'in words'] as const;
export type ReferenceWord = (typeof referenceWords)[number];

/** `[[about order-processing:cost.total@launch]]`, read. */
export interface Reference {
  /** Text between the brackets. */
  readonly written: string;
  readonly words: readonly ReferenceWord[];
  /** Words that mean nothing here. */
  readonly unknownWords: readonly string[];
  /** Whether it begins a sentence: `[[About cost.total]]`. */
  readonly isCapital: boolean;
  /** Slug of another case study; `null` inside the study itself. */
  readonly study: string | null;
  readonly name: string;
  /** `null` for the first one. */
  readonly scalePoint: string | null;
}

/** A place of a text: what stands there as it is, a reference, an escaped bracket, or two brackets of a reference that is none. */
type Piece =
  | { readonly kind: 'text' | 'code' | 'escape' | 'malformed'; readonly text: string; readonly start: number }
  | { readonly kind: 'reference'; readonly text: string; readonly start: number; readonly reference: Reference };

/**
 * Code that is left alone (a fence, then a code span that ends in its paragraph), an escaped bracket, or a reference: a
 * name with at least one dot. Two brackets before a letter, a dot or their own end are a reference that its author
 * didn't get right; the `[[ -f x ]]` of a shell and the `[[1], [2]]` of a matrix are none.
 */
const pattern =
  /(?:^|(?<=\n))[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\1[^\n]*|$)|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\2(?!`)|\\\[\[|\[\[\s*((?:[A-Za-z]+\s+){0,8})((?:[a-z][a-z0-9-]*:)?)([A-Za-z][\w-]*(?:\.[\w-]+)+)(?:@([\w-]+))?\s*\]\]|(?<![={])\[\[(?=\s*(?:[A-Za-z.@]|\]\]))/g;

/** Whether a text may hold a reference or an escaped one: quick, for the many that don't. */
export const mayRefer = (text: string): boolean => text.includes('[[');

/** A text cut into references and what is between them, in order. */
export function piecesOf(text: string): readonly Piece[] {
  if (!mayRefer(text) && !/`|~~~/.test(text)) return text === '' ? [] : [{ kind: 'text', text, start: 0 }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index), start: from });
    const [whole, , , words = '', study = '', name, scalePoint = null] = match;
    const start = match.index;
    if (whole === '\\[[') pieces.push({ kind: 'escape', text: whole, start });
    else if (whole === '[[') pieces.push({ kind: 'malformed', text: whole, start });
    else if (name === undefined) pieces.push({ kind: 'code', text: whole, start });
    else
      pieces.push({
        kind: 'reference',
        text: whole,
        start,
        reference: {
          written: whole.slice(2, -2).trim(),
          ...readWords(words),
          study: study === '' ? null : study.slice(0, -1),
          name,
          scalePoint,
        },
      });
    from = start + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from), start: from });
  return pieces;
}

function readWords(text: string): Pick<Reference, 'words' | 'unknownWords' | 'isCapital'> {
  const plain = text.trim().replace(/\s+/g, ' ');
  let rest = plain.toLowerCase();
  const words: ReferenceWord[] = [];
  for (const word of referenceWords)
    if (` ${rest} `.includes(` ${word} `)) {
      words.push(word);
      while (` ${rest} `.includes(` ${word} `)) rest = ` ${rest} `.replace(` ${word} `, ' ').trim();
    }
  return { words, unknownWords: rest === '' ? [] : rest.split(' '), isCapital: /^[A-Z]/.test(plain) };
}

/** The references of a text, with the offset of each. */
export const referencesIn = (text: string): readonly { readonly reference: Reference; readonly start: number }[] =>
  mayRefer(text) ? piecesOf(text).filter((piece) => piece.kind === 'reference') : [];

/** Where a text has two brackets of a reference that is none. */
export const malformedIn = (text: string): readonly number[] =>
  mayRefer(text) ? piecesOf(text).flatMap(({ kind, start }) => (kind === 'malformed' ? [start] : [])) : [];

/** The text with each reference replaced; one that has no answer stays as it is. Escaped brackets lose their backslash. */
export function replaceReferences(text: string, textOf: (reference: Reference) => string | null): string {
  if (!mayRefer(text)) return text;
  let replaced = '';
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'reference') replaced += textOf(piece.reference) ?? piece.text;
    else replaced += piece.kind === 'escape' ? '[[' : piece.text;
  }
  return replaced;
}
