import { fontProviders } from 'astro/config';
import { fontFile } from './font-packages.ts';
import { prepareFonts, symbolRange } from './prepare.ts';

/** The four faces of the pages; those that a page seldom needs are cut down into `folder`. */
export function siteFonts(folder: string) {
  const cuts = prepareFonts(folder);
  const provider = fontProviders.local();
  return [
    {
      provider,
      name: 'Source Serif 4',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '200 900',
            style: 'normal',
            src: [fontFile('serif', 'files/source-serif-4-latin-wght-normal.woff2')],
          },
          { weight: '400', style: 'italic', src: [cuts.italic] },
        ],
      },
    },
    {
      provider,
      name: 'Inter',
      cssVariable: '--font-interface',
      fallbacks: ['Helvetica Neue', 'Arial', 'sans-serif'],
      options: {
        variants: [
          {
            weight: '100 900',
            style: 'normal',
            src: [fontFile('sans', 'files/inter-latin-wght-normal.woff2')],
          },
        ],
      },
    },
    {
      provider,
      name: 'Inter symbols',
      cssVariable: '--font-symbols',
      fallbacks: [],
      optimizedFallbacks: false,
      options: { variants: [{ weight: '100 900', style: 'normal', src: [cuts.symbols], unicodeRange: symbolRange }] },
    },
    {
      provider,
      name: 'JetBrains Mono',
      cssVariable: '--font-code',
      fallbacks: ['Consolas', 'monospace'],
      optimizedFallbacks: false,
      options: { variants: [{ weight: '400', style: 'normal', src: [cuts.code] }] },
    },
  ];
}
