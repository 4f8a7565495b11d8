import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { fontCharacters } from './font-characters.ts';
import { regularFontPaths } from './fonts.ts';

test.each(regularFontPaths().map((path) => [path.split('/').at(-1), path]))(
  'The characters of %s are those that fontkit finds',
  (_, path = '') => {
    const font = readFileSync(path);
    const found = fontCharacters(font).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (__, index) => first + index),
    );
    // The end mark of format 4 is no character.
    const expected = create(font).characterSet.filter((codePoint) => codePoint !== 0xff_ff);
    expect(expected.length).toBeGreaterThan(900);
    expect([...new Set(found)].sort((a, b) => a - b)).toEqual([...new Set(expected)].sort((a, b) => a - b));
  },
);

test('A file without characters is refused', () => {
  expect(() => fontCharacters(Buffer.alloc(64))).toThrow('The font has no characters.');
});
