import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { regularFontPaths } from './fonts.ts';
import type { PdfProblem } from './pdf-problem.ts';

let knownCharacters: Set<number> | undefined;

/** Characters in the document's texts that no font has; they would print as empty boxes. */
export function missingCharacters(data: unknown): PdfProblem[] {
  knownCharacters ??= new Set(regularFontPaths().flatMap((path) => characterSet(path)));
  const problems = new Map<string, PdfProblem>();
  for (const text of textsOf(data)) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint <= 0x20 || knownCharacters.has(codePoint) || problems.has(character)) continue;
      problems.set(character, {
        where: `the text "${excerpt(text, character)}"`,
        what: `No font of the PDF has the character ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}).`,
        fix: 'Write a word instead.',
      });
    }
  }
  return [...problems.values()];
}

function characterSet(path: string): readonly number[] {
  return create(readFileSync(path)).characterSet;
}

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
