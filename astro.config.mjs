// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { prepareFonts, symbolRange } from './src/site/fonts/prepare.ts';
import { caseStudies } from './src/site/integration/case-studies.ts';
import { codeTheme, withClasses } from './src/site/text/code-theme.ts';

/** The folder that holds `case-studies`; the site of another folder is built with `CASEBOOK_ROOT`. */
const root = path.resolve(process.env['CASEBOOK_ROOT'] ?? process.cwd());

/** What isn't published is built only for an interview. */
const audience = process.env['CASEBOOK_AUDIENCE'] === 'interview' ? 'interview' : 'public';

const { resolve } = createRequire(import.meta.url);
const cuts = prepareFonts(path.join(import.meta.dirname, '.casebook', 'fonts'));

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: path.resolve(process.env['CASEBOOK_OUT'] ?? 'dist'),
  base: process.env['CASEBOOK_BASE'] ?? '/',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), caseStudies({ root, audience })],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [withClasses] } },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '200 900',
            style: 'normal',
            src: [resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2')],
          },
          { weight: '400', style: 'italic', src: [cuts.italic] },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Inter',
      cssVariable: '--font-interface',
      fallbacks: ['Helvetica Neue', 'Arial', 'sans-serif'],
      options: {
        variants: [
          {
            weight: '100 900',
            style: 'normal',
            src: [resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')],
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Inter symbols',
      cssVariable: '--font-symbols',
      fallbacks: [],
      optimizedFallbacks: false,
      options: { variants: [{ weight: '100 900', style: 'normal', src: [cuts.symbols], unicodeRange: symbolRange }] },
    },
    {
      provider: fontProviders.local(),
      name: 'JetBrains Mono',
      cssVariable: '--font-code',
      fallbacks: ['Consolas', 'monospace'],
      optimizedFallbacks: false,
      options: {
        variants: [{ weight: '400', style: 'normal', src: [cuts.code] }],
      },
    },
  ],
  vite: {
    // What the tests and the other commands write is no reason to reload a page.
    server: { watch: { ignored: ['**/tests/**', '**/artifacts/**', '**/.casebook/**'] } },
    build: {
      rolldownOptions: {
        // One warning for each MDX file: https://github.com/withastro/astro/issues/18087
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
