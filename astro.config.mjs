// @ts-check
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { caseStudies } from './src/site/integration/case-studies.ts';
import { codeTheme, withClasses } from './src/site/text/code-theme.ts';

/** The folder that holds `case-studies`; the site of another folder is built with `CASEBOOK_ROOT`. */
const root = path.resolve(process.env['CASEBOOK_ROOT'] ?? process.cwd());

/** @param {string} name @param {string} file */
const fontFile = (name, file) => `./node_modules/@fontsource-variable/${name}/files/${file}`;

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: path.resolve(process.env['CASEBOOK_OUT'] ?? 'dist'),
  base: process.env['CASEBOOK_BASE'] ?? '/',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), caseStudies({ root })],
  markdown: { shikiConfig: { theme: codeTheme, transformers: [withClasses] } },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { weight: '200 900', style: 'normal', src: [fontFile('source-serif-4', 'source-serif-4-latin-wght-normal.woff2')] },
          { weight: '200 900', style: 'italic', src: [fontFile('source-serif-4', 'source-serif-4-latin-wght-italic.woff2')] },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Inter',
      cssVariable: '--font-interface',
      fallbacks: ['Helvetica Neue', 'Arial', 'sans-serif'],
      options: {
        variants: [{ weight: '100 900', style: 'normal', src: [fontFile('inter', 'inter-latin-wght-normal.woff2')] }],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'JetBrains Mono',
      cssVariable: '--font-code',
      fallbacks: ['Consolas', 'monospace'],
      optimizedFallbacks: false,
      options: {
        variants: [{ weight: '100 800', style: 'normal', src: [fontFile('jetbrains-mono', 'jetbrains-mono-latin-wght-normal.woff2')] }],
      },
    },
  ],
  vite: {
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
