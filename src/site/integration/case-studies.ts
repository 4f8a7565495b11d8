import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Environment, Plugin, RunnableDevEnvironment } from 'vite';
import type { LoadedPortfolio } from '#publish';
import { mermaidFences } from './mermaid-fences.ts';

interface Options {
  /** Absolute path of the folder that holds `case-studies`. */
  readonly root: string;
  /** Whom the site is for. */
  readonly audience: 'public' | 'interview';
}

const virtualId = 'virtual:casebook';
const resolvedId = `\0${virtualId}`;

/** Connects the site to a folder of case studies: their stories as modules, and a reload when one of them changes. */
export const caseStudies = (options: Options): AstroIntegration => ({
  name: 'casebook-case-studies',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      drawFences(config.markdown.processor);
      updateConfig({ vite: { plugins: [folder(options), ...(command === 'build' ? [nativePipeline()] : [])] } });
    },
  },
});

/** Adds to the Markdown processor that Astro brings; its options are shared with MDX. */
function drawFences({ options }: { readonly options?: unknown }): void {
  const plugins =
    typeof options === 'object' && options !== null && 'mdastPlugins' in options ? options.mdastPlugins : null;
  if (!Array.isArray(plugins)) throw new Error("Astro's Markdown processor takes no plugins for Mermaid fences.");
  plugins.push(mermaidFences);
}

const portfolioModule = fileURLToPath(new URL('../portfolio.ts', import.meta.url));

const isServed = (environment: Environment): environment is RunnableDevEnvironment => 'runner' in environment;

/** `virtual:casebook`: where the case studies are, and each one's story as a lazily loaded module. */
function folder({ root, audience }: Options): Plugin {
  const studies = path.join(root, 'case-studies');
  const isStory = (id: string): boolean => path.basename(id) === 'story.mdx';
  let loading: Promise<LoadedPortfolio> | undefined;
  const inStudies = (file: string): boolean => path.resolve(file).startsWith(studies + path.sep);
  return {
    name: 'casebook-folder',
    configureServer: (server) => {
      server.watcher.add(studies);
    },
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    async load(id) {
      if (id === resolvedId) return folderModule(root, studies, audience);
      if (!isStory(id) || !inStudies(id)) return null;
      const slug = path.basename(path.dirname(id));
      if (isServed(this.environment)) {
        // The pages' own module has the study as the last edit left it; Node would keep what it read first.
        const { caseStudy }: typeof import('../portfolio.ts') = await this.environment.runner.import(portfolioModule);
        return (await caseStudy(slug)).story;
      }
      // Imported here, because only a story needs it.
      const { loadPortfolio } = await import('#publish');
      loading ??= loadPortfolio({ root, audience });
      const study = (await loading).studies.find((loaded) => loaded.slug === slug);
      return study?.analyzed.story;
    },
    // Everything computed from a definition hangs on the virtual module: dropping it computes the site anew.
    hotUpdate({ file }) {
      const { moduleGraph, hot } = this.environment;
      const module = inStudies(file) ? moduleGraph.getModuleById(resolvedId) : undefined;
      if (!module) return;
      moduleGraph.invalidateModule(module);
      // What a story refers to may have changed with any definition.
      for (const [id, story] of moduleGraph.idToModuleMap)
        if (isStory(id) && inStudies(id)) moduleGraph.invalidateModule(story);
      hot.send({ type: 'full-reload' });
    },
  };
}

function folderModule(root: string, studies: string, audience: Options['audience']): string {
  const slugs = existsSync(studies) ? readdirSync(studies).sort() : [];
  const stories = slugs
    .map((slug) => [slug, path.join(studies, slug, 'story.mdx')] as const)
    .filter(([, file]) => existsSync(file))
    .map(([slug, file]) => `  ${JSON.stringify(slug)}: () => import(${JSON.stringify(file)}),`);
  return [
    `export const root = ${JSON.stringify(root)};`,
    `export const audience = ${JSON.stringify(audience)};`,
    'export const stories = {',
    ...stories,
    '};',
  ].join('\n');
}

/**
 * A build runs the pipeline as Node runs it, from its own files, instead of bundling it: the same modules as on the
 * command line, their data files beside them, and seconds saved.
 */
function nativePipeline(): Plugin {
  const layers = new Set(['#model', '#books', '#analysis', '#render', '#publish']);
  return {
    name: 'casebook-native-pipeline',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!layers.has(id)) return null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved && { id: `file://${resolved.id}`, external: 'absolute' };
    },
  };
}
