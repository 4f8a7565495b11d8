import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontFile } from './font-packages.ts';
import { subsetFont } from './subset.ts';

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const ascii = range(0x20, 0x7e);
const punctuation = '\u00a0–—‘’“”…−·×÷§°';
/** Arrows and mathematics, which the latin cut of the interface face leaves out. */
const symbols = '←↑→↓↔⇒∅∑Σ√∞≈≠≤≥✓μ';

/** Cuts the faces that a page seldom needs down to what it may need, and writes them into `folder`. */
export function prepareFonts(folder: string): {
  readonly code: string;
  readonly italic: string;
  readonly symbols: string;
} {
  mkdirSync(folder, { recursive: true });
  const cut = (name: string, file: string, characters: string): string => {
    const target = path.join(folder, `${name}.woff2`);
    writeFileSync(target, subsetFont(readFileSync(file), characters));
    return target;
  };
  return {
    code: cut(
      'code',
      fontFile('code', '400Regular/JetBrainsMono_400Regular.ttf'),
      `${ascii}${punctuation}${symbols}├└│─`,
    ),
    italic: cut(
      'italic',
      fontFile('serifItalic', '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
      `${ascii}${punctuation}é`,
    ),
    symbols: cut('symbols', fontFile('sansSymbols', '500Medium/Inter_500Medium.ttf'), symbols),
  };
}

const codeOf = (symbol: string): string => `U+${(symbol.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

/** The symbols as a CSS unicode range. */
export const symbolRange: [string, ...string[]] = [codeOf('←'), ...[...symbols].slice(1).map(codeOf)];
