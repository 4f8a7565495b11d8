import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { subsetFont } from './subset.ts';

const fileOf = createRequire(import.meta.url).resolve;
const full = readFileSync(fileOf('@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf'));

test('a subset holds the wanted characters at their width, and no others', () => {
  const subset = create(subsetFont(full, 'aé→'));
  expect(subset.characterSet).toEqual([0x61, 0xe9, 0x2192]);
  expect(subset.glyphForCodePoint(0x2192).advanceWidth).toBe(600);
});

test('a character that the font lacks is left out', () => {
  const subset = create(subsetFont(full, 'a漢'));
  expect(subset.characterSet).toEqual([0x61]);
});

test('the basic alphabet of the code face stays below 16 KB', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  expect(subsetFont(full, ascii).length).toBeLessThan(16_000);
});

test('equal characters give equal bytes', () => {
  expect(subsetFont(full, 'abc').equals(subsetFont(full, 'abc'))).toBe(true);
});

test('a font without outlines is refused', () => {
  expect(() => subsetFont(Buffer.alloc(12), 'a')).toThrow(
    'The font has no "cmap" table; a static TrueType font is needed.',
  );
});
