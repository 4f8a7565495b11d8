import type { AstroUserConfig } from 'astro';
import { loadConfig } from '#publish';
import { casebook } from './casebook.ts';

type SiteConfig = Pick<
  AstroUserConfig,
  'site' | 'base' | 'trailingSlash' | 'compressHTML' | 'devToolbar' | 'build' | 'cacheDir' | 'integrations' | 'vite'
>;

/**
 * How a site is built that is a portfolio and nothing else; a project with an `astro.config` of its own decides itself.
 * @param root folder that holds `casebook.config.ts`, which says where the site is published
 */
export async function siteConfig(root: string): Promise<SiteConfig> {
  const { url, base } = await loadConfig(root);
  return {
    ...(url === undefined ? {} : { site: new URL(url).origin }),
    base,
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
  };
}
