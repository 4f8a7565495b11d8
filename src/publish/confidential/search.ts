import { gunzipSync } from 'node:zlib';
import type { ConfidentialValue } from '#model';
import { figureHaystack, normalized, withoutCamels, wordHaystacks } from './haystacks.ts';
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
  const inText = (text: string): SearchTerm[] => textHits(text, terms, text);
  return {
    root,
    terms,
    inText,
    inFile: (name, content) => [...new Set([...textHits(name, terms, ''), ...contentHits(name, content, terms)])],
  };
}

function contentHits(name: string, content: string | Uint8Array, terms: readonly SearchTerm[]): SearchTerm[] {
  const inText = (text: string): SearchTerm[] => textHits(text, terms, figuresOf(name, text));
  if (typeof content === 'string') return inText(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return inText(pdfStrings(bytes));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return contentHits(name, gunzipSync(bytes), terms);
  const utf16 = fromUtf16(bytes);
  if (utf16 !== null) return inText(utf16);
  if (bytes.includes(0)) return terms.filter(({ exact }) => exact.some((text) => holdsExactly(bytes, text)));
  return inText(bytes.toString('utf8'));
}

/** The part of a file whose numbers are figures: a style sheet has only sizes, and the cells of a table are apart. */
function figuresOf(name: string, text: string): string {
  if (name.endsWith('.css')) return '';
  return name.endsWith('.csv') ? text.replace(/("[^"]*")|,/g, (_, quoted?: string) => quoted ?? '\n') : text;
}

/** @param figures the text in which numbers are figures */
function textHits(text: string, terms: readonly SearchTerm[], figures: string): SearchTerm[] {
  const haystacks = wordHaystacks(text).map((words) => ({ words, lowerCase: words.toLowerCase() }));
  let numbers: string | undefined;
  const spelled = ({ pattern, needles, kind }: SearchTerm): boolean => {
    const isIn = (haystack: string): boolean => needles.every((needle) => haystack.includes(needle));
    if (kind === 'number') {
      numbers ??= figureHaystack(figures);
      return isIn(numbers) && pattern.test(numbers);
    }
    // The digest in the name of a file can look like a short name.
    const isShort = needles.join('').length < 4;
    return haystacks.some(
      ({ words, lowerCase }) =>
        isIn(lowerCase) && (pattern.test(lowerCase) || (!isShort && pattern.test(withoutCamels(words).toLowerCase()))),
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
