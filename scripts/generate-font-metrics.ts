/**
 * Writes `src/render/svg/inter-metrics.json`: the advance width of every character of Inter that the
 * diagrams may need, so that the diagram engine measures text without touching the file system.
 * Run it after an update of the Inter packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';

const root = new URL('../', import.meta.url);
const files = {
  '400': '400Regular/Inter_400Regular.ttf',
  '500': '500Medium/Inter_500Medium.ttf',
  '600': '600SemiBold/Inter_600SemiBold.ttf',
};

const fonts = Object.entries(files).map(([weight, file]) => ({
  weight,
  font: create(readFileSync(new URL(`node_modules/@expo-google-fonts/inter/${file}`, root))),
}));
const { unitsPerEm, characterSet } = fonts[0]!.font;

/** Printable characters below the private use area. */
const codePoints = characterSet
  .filter((codePoint) => codePoint >= 32 && codePoint !== 127 && codePoint < 0xe000)
  .sort((a, b) => a - b);
const advances = fonts.map(({ weight, font }) => [
  weight,
  codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth),
]);

writeFileSync(
  new URL('src/render/svg/inter-metrics.json', root),
  `${JSON.stringify({ unitsPerEm, codePoints, advances: Object.fromEntries(advances) })}\n`,
);
