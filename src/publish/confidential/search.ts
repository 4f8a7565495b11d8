import { gunzipSync } from 'node:zlib';
import type { ConfidentialValue } from '#model';
import { haystacksOf, normalized, withoutCamels } from './haystacks.ts';
import { pdfStrings } from './pdf-strings.ts';
import { type SearchTerm, searchTerms } from './search-term.ts';

/** What the public must not read, ready to be looked for. */
export interface Search {
  /** Folder that holds `case-studies/`, where its author may say it. */
  readonly root: string;
  readonly terms: readonly SearchTerm[];
  /** The terms that a file holds, in its name or its content, whatever its format. */
  readonly inFile: (name: string, content: string | Uint8Array) => readonly SearchTerm[];
  /** The terms in a plain text. */
  readonly inText: (text: string) => readonly SearchTerm[];
}

/** A search for confidential values; `null` when there is nothing to look for. */
export function searchFor(root: string, values: readonly ConfidentialValue[]): Search | null {
  const terms = searchTerms(values);
  if (terms.length === 0) return null;
  const inText = (text: string): SearchTerm[] => textHits(text, terms, { withNumbers: true });
  return {
    root,
    terms,
    inText,
    inFile: (name, content) => [
      ...new Set([...textHits(name, terms, { withNumbers: false }), ...contentHits(name, content, terms)]),
    ],
  };
}

function contentHits(name: string, content: string | Uint8Array, terms: readonly SearchTerm[]): SearchTerm[] {
  // A style sheet measures in numbers, and none of them is a figure.
  const options = { withNumbers: !name.endsWith('.css') };
  if (typeof content === 'string') return textHits(content, terms, options);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return textHits(pdfStrings(bytes), terms, options);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return contentHits(name, gunzipSync(bytes), terms);
  const utf16 = fromUtf16(bytes);
  if (utf16 !== null) return textHits(utf16, terms, options);
  if (bytes.includes(0)) return terms.filter(({ exact }) => exact.some((text) => holdsExactly(bytes, text)));
  return textHits(bytes.toString('utf8'), terms, options);
}

function textHits(
  text: string,
  terms: readonly SearchTerm[],
  { withNumbers }: { readonly withNumbers: boolean },
): SearchTerm[] {
  const { words, numbers } = haystacksOf(text);
  const lowerCase = words.map((haystack) => haystack.toLowerCase());
  const spelled = ({ pattern, needles, kind }: SearchTerm): boolean => {
    const isIn = (haystack: string): boolean => needles.every((needle) => haystack.includes(needle));
    if (kind === 'number') return withNumbers && isIn(numbers) && pattern.test(numbers);
    return lowerCase.some(
      (haystack, index) =>
        isIn(haystack) && (pattern.test(haystack) || pattern.test(withoutCamels(words[index] ?? '').toLowerCase())),
    );
  };
  return [...terms.filter(spelled), ...embedded(text).flatMap((bytes) => contentHits('', bytes, terms))];
}

/** Files within a text, such as an inline source map. */
const embedded = (text: string): Buffer[] =>
  [...text.matchAll(/;base64,([A-Za-z0-9+/]{16,}={0,2})/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));

function fromUtf16(bytes: Buffer): string | null {
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return even.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(even).swap16().toString('utf16le');
  return null;
}

function holdsExactly(bytes: Buffer, text: string): boolean {
  const utf16 = Buffer.from(normalized(text), 'utf16le');
  return bytes.includes(normalized(text)) || bytes.includes(utf16) || bytes.includes(Buffer.from(utf16).swap16());
}
