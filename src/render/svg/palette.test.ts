import { expect, test } from 'vitest';
import { type ColorToken, darkPalette, lightPalette, type Palette, printPalette } from './palette.ts';

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds: readonly ColorToken[] = ['paper', 'surface', 'boundary'];
const onlyLines: readonly ColorToken[] = ['line', 'boundary-line', 'note'];

const palettes: readonly { name: string; palette: Palette }[] = [
  { name: 'light', palette: lightPalette },
  { name: 'dark', palette: darkPalette },
  { name: 'print', palette: printPalette },
];

test.each(palettes)('$name: text keeps 4.5 : 1 and lines keep 3 : 1 on every ground', ({ palette }) => {
  const tokens = (Object.keys(palette) as ColorToken[]).filter((token) => !grounds.includes(token));
  const tooFaint = tokens.flatMap((token) =>
    grounds
      .map((ground) => ({ token, ground, ratio: contrast(palette[token], palette[ground]) }))
      .filter(({ ratio }) => ratio < (onlyLines.includes(token) ? 3 : 4.5)),
  );
  expect(tooFaint).toEqual([]);
});
