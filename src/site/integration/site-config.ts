import type { AstroUserConfig } from 'astro';
import { casebook } from './casebook.ts';

type SiteConfig = Pick<
  AstroUserConfig,
  'trailingSlash' | 'compressHTML' | 'devToolbar' | 'build' | 'cacheDir' | 'integrations' | 'vite'
>;

/** How a site is built that is a portfolio and nothing else; a project with an `astro.config` of its own decides itself. */
export const siteConfig = (): SiteConfig => ({
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  cacheDir: './.casebook/astro',
  integrations: [casebook()],
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
