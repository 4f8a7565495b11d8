import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Family {
  readonly package: string;
  /** The name in the font files, also before the dash in a PDF's font names. */
  readonly file: string;
  readonly styles: readonly string[];
}

// Typst reads static TrueType files only; it ignores woff, woff2 and variable axes without a word. Every style that a
// template uses must be here, or a font of the same family that happens to be installed would take its place.
const FAMILIES: readonly Family[] = [
  {
    package: '@expo-google-fonts/source-serif-4',
    file: 'SourceSerif4',
    styles: ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold'],
  },
  {
    package: '@expo-google-fonts/inter',
    file: 'Inter',
    styles: ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '600SemiBold_Italic', '700Bold'],
  },
  {
    package: '@expo-google-fonts/jetbrains-mono',
    file: 'JetBrainsMono',
    styles: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  },
];

const require = createRequire(import.meta.url);

/** The font files that PDFs are set in, in a fixed order. */
export function readFonts(): Buffer[] {
  return FAMILIES.flatMap((family) => family.styles.map((style) => readFileSync(fontPath(family, style))));
}

/** The files that decide which characters can be printed, one a family. */
export function regularFontPaths(): string[] {
  return FAMILIES.map((family) => fontPath(family, '400Regular'));
}

/** Whether a PDF's font name, without its subset prefix, is one of ours, e.g. `SourceSerif4-Regular`. */
export function isOwnFont(name: string): boolean {
  return FAMILIES.some((family) => name.startsWith(`${family.file}-`));
}

function fontPath(family: Family, style: string): string {
  const root = dirname(require.resolve(`${family.package}/package.json`));
  return join(root, style, `${family.file}_${style}.ttf`);
}
