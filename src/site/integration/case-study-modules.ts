import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Environment, Plugin, RunnableDevEnvironment } from 'vite';
import type { LoadedPortfolio } from '#publish';
import { siteFile } from './own-code.ts';

/** What the pages need to know of where they are. */
export interface Place {
  /** Absolute path of the folder that holds `case-studies`. */
  readonly root: string;
  /** Whom the site is for. */
  readonly audience: 'public' | 'interview';
  /** What of the findings is shown. */
  readonly shownFindings: 'all' | 'answered' | 'none';
  /** Whether the PDFs are written with the site. */
  readonly pdf: boolean;
  /** Address below the site's base: `/portfolio`, or nothing. */
  readonly prefix: string;
}

const virtualId = 'virtual:casebook';
const resolvedId = `\0${virtualId}`;
const portfolioModule = siteFile('portfolio.ts');

const isServed = (environment: Environment): environment is RunnableDevEnvironment => 'runner' in environment;

/**
 * `virtual:casebook`: where the case studies are, and each one's story as a lazily loaded module.
 * @param beside further files and folders whose contents the pages follow from, absolute
 */
export function caseStudyModules(place: Place, beside: readonly string[]): Plugin {
  const { root, audience } = place;
  const studies = path.join(root, 'case-studies');
  const isStory = (id: string): boolean => path.basename(id) === 'story.mdx';
  let loading: Promise<LoadedPortfolio> | undefined;
  const isIn = (file: string, folder: string): boolean =>
    `${path.resolve(file)}${path.sep}`.startsWith(folder + path.sep);
  const inStudies = (file: string): boolean => isIn(file, studies);
  return {
    name: 'casebook-folder',
    configureServer: (server) => {
      server.watcher.add([studies, ...beside]);
    },
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    async load(id) {
      if (id === resolvedId) return placeModule(place, studies);
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
      const isOurs = [studies, ...beside].some((folder) => isIn(file, folder));
      const module = isOurs ? moduleGraph.getModuleById(resolvedId) : undefined;
      if (!module) return;
      moduleGraph.invalidateModule(module);
      // What a story refers to may have changed with any definition.
      for (const [id, story] of moduleGraph.idToModuleMap)
        if (isStory(id) && inStudies(id)) moduleGraph.invalidateModule(story);
      hot.send({ type: 'full-reload' });
    },
  };
}

function placeModule(place: Place, studies: string): string {
  const slugs = existsSync(studies) ? readdirSync(studies).sort() : [];
  const stories = slugs
    .map((slug) => [slug, path.join(studies, slug, 'story.mdx')] as const)
    .filter(([, file]) => existsSync(file))
    .map(([slug, file]) => `  ${JSON.stringify(slug)}: () => import(${JSON.stringify(file)}),`);
  return [
    ...Object.entries(place).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
    'export const stories = {',
    ...stories,
    '};',
  ].join('\n');
}
