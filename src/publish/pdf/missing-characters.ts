import { readFileSync } from 'node:fs';
import { fontCharacters } from './font-characters.ts';
import { regularFontPaths } from './fonts.ts';
import type { PdfProblem } from './pdf-problem.ts';

let knownCharacters: Set<number> | undefined;

/** Space, line breaks, and signs that only join or dress the characters beside them. */
const invisible = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
/** Anything but what every font has. */
const uncommon = /[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu;

/** Characters in the document's texts that no font has; they would print as empty boxes. */
export function missingCharacters(data: unknown): PdfProblem[] {
  const uncommonOnes = new Set(JSON.stringify(data).match(uncommon));
  if (uncommonOnes.size === 0) return [];
  knownCharacters ??= new Set(regularFontPaths().flatMap(charactersOf));
  const missing = [...uncommonOnes].filter(
    (character) => !knownCharacters?.has(codePointOf(character)) && !invisible.test(character),
  );
  if (missing.length === 0) return [];
  const texts = [...textsOf(data)];
  return missing.map((character) => ({
    where: `the text "${excerpt(texts.find((text) => text.includes(character)) ?? '', character)}"`,
    what: `No font of the PDF has the character ${character} (U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}), so an empty box is printed.`,
    fix: 'Write a word instead.',
  }));
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

const charactersOf = (path: string): number[] =>
  fontCharacters(readFileSync(path)).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );

function* textsOf(data: unknown): Iterable<string> {
  if (typeof data === 'string') yield data;
  else if (Array.isArray(data)) for (const item of data) yield* textsOf(item);
  else if (data !== null && typeof data === 'object') for (const value of Object.values(data)) yield* textsOf(value);
}

function excerpt(text: string, character: string): string {
  const at = text.indexOf(character);
  return text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim();
}
