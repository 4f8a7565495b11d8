import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { findingsFor, loadConfig, noteOutput, notePlace, requireApart, siteRun } from '#publish';
import { fontLicences } from '../fonts/font-packages.ts';
import { siteFonts } from '../fonts/site-fonts.ts';
import { codeTheme, withClasses } from '../text/code-theme.ts';
import { caseStudyModules } from './case-study-modules.ts';
import { writePolicies } from './content-policy.ts';
import { mermaidFences } from './mermaid-fences.ts';
import { packageFolder, siteFile } from './own-code.ts';
import { ownImports } from './own-imports.ts';
import { routes } from './routes.ts';

export interface CasebookOptions {
  /** Folder that holds `case-studies`, relative to the Astro project; the project itself unless given. */
  readonly folder?: string;
  /** Address of the portfolio in a larger site: `/portfolio`. Its pages have the whole site unless given. */
  readonly prefix?: string;
}

/**
 * Adds the portfolio to an Astro site: its pages, the stories of the case studies, and a reload when one changes.
 * Astro empties the folder that it builds into; built by itself, it is kept from doing so to the portfolio, and what it
 * wrote is noted for `casebook build`, which puts its own output into place.
 */
export function casebook({ folder = '.', prefix = '' }: CasebookOptions = {}): AstroIntegration {
  let isEmptied = true;
  let assets = '_astro';
  let hosts: readonly string[] = [];
  return {
    name: 'casebook',
    hooks: {
      'astro:config:done': async ({ config }) => {
        notePlace({ base: config.base, prefix: prefixOf(prefix) });
        const root = path.resolve(fileURLToPath(config.root), folder);
        isEmptied = config.vite.build?.emptyOutDir !== false;
        assets = config.build.assets;
        if (!siteRun().pdf) await requireApart(root, path.resolve(fileURLToPath(config.outDir)));
      },
      'astro:build:done': async ({ dir }) => {
        const fonts = path.join(fileURLToPath(dir), assets, 'fonts');
        await mkdir(fonts, { recursive: true });
        await writeFile(path.join(fonts, 'LICENSES.txt'), fontLicences());
        await writePolicies(fileURLToPath(dir), hosts);
        // What was there before may be somebody else's.
        if (isEmptied && !siteRun().pdf) await noteOutput(fileURLToPath(dir));
      },
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        const root = path.resolve(fileURLToPath(config.root), folder);
        const below = prefixOf(prefix);
        const { audience, pdf } = siteRun();
        const portfolio = await loadConfig(root);
        hosts = portfolio.externalHosts;
        const { books, templates } = portfolio;
        const shownFindings = findingsFor(audience, portfolio);
        const beside = [books, templates].map((place) => path.resolve(root, place));
        if (!drawFences(config.markdown.processor, path.join(root, 'case-studies')))
          logger.warn(
            'Mermaid fences of stories stay code: the Markdown processor of this site takes no Sätteri plugins.',
          );
        for (const [pattern, page] of Object.entries(routes))
          injectRoute({ pattern: `${below}${pattern}`, entrypoint: siteFile(`pages/${page}`), prerender: true });
        if (below === '') injectRoute({ pattern: '/404', entrypoint: siteFile('pages/404.astro'), prerender: true });
        updateConfig({
          integrations: config.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx()],
          fonts: siteFonts(path.join(root, '.casebook', 'fonts')),
          // The code of a larger site keeps the colours that it has.
          ...(below === '' ? { markdown: { shikiConfig: { theme: codeTheme, transformers: [withClasses] } } } : {}),
          vite: {
            plugins: [
              caseStudyModules({ root, audience, shownFindings, pdf, prefix: below }, beside),
              ownImports(command),
            ],
            ssr: { noExternal: ['casebook'] },
            server: {
              fs: { allow: [root, packageFolder] },
              // What the other commands write is no reason to reload a page.
              watch: { ignored: ['**/artifacts/**', '**/.casebook/**'] },
            },
          },
        });
      },
    },
  };
}

/** `/portfolio`, or nothing. */
const prefixOf = (prefix: string): string => prefix.replace(/^\/*|\/*$/g, '').replace(/^(?=.)/, '/');

/** Adds to the Markdown processor that Astro brings, whose options are shared with MDX. @returns whether it takes plugins */
function drawFences({ options }: { readonly options?: unknown }, studies: string): boolean {
  const plugins =
    typeof options === 'object' && options !== null && 'mdastPlugins' in options ? options.mdastPlugins : null;
  if (!Array.isArray(plugins)) return false;
  plugins.push(mermaidFences(studies));
  return true;
}
