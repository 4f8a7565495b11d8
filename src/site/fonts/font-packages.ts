import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Where the faces of the pages come from, with the file in which each package has the licence of its font. */
const packages = {
  serif: { name: '@fontsource-variable/source-serif-4', licence: 'LICENSE' },
  sans: { name: '@fontsource-variable/inter', licence: 'LICENSE' },
  serifItalic: { name: '@expo-google-fonts/source-serif-4', licence: 'LICENSE_FONT' },
  sansSymbols: { name: '@expo-google-fonts/inter', licence: 'LICENSE_FONT' },
  code: { name: '@expo-google-fonts/jetbrains-mono', licence: 'LICENSE_FONT' },
} as const;

/** Absolute path of a font file. */
export const fontFile = (of: keyof typeof packages, file: string): string => resolve(`${packages[of].name}/${file}`);

/** What the licences of the fonts ask to be passed on with them: whose each is, and the text that it is given under. */
export const fontLicences = (): string =>
  [
    'The fonts of this site, some of them cut down to the characters that it needs, and the licences that they come with.',
    ...Object.values(packages).map(({ name, licence }) =>
      [`== ${name} ==`, readFileSync(resolve(`${name}/${licence}`), 'utf8').trim()].join('\n\n'),
    ),
    '',
  ].join('\n\n');
