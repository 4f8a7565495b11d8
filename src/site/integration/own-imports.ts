import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ownModule } from './own-code.ts';

/**
 * Lets pages and definitions reach this package, from whatever folder. A build runs the pipeline as Node runs it, from its
 * own files, instead of bundling it: the same modules as on the command line, their data files beside them, and seconds
 * saved. A server transforms it, so that an edited definition is read anew. What Astro asks for is found from here where
 * a package manager shows a project only what it names itself, as pnpm does; so are the modules with native parts.
 */
export const ownImports = (command: 'build' | 'dev' | 'preview' | 'sync'): Plugin => ({
  name: 'casebook-own-imports',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    const file = ownModule(id);
    const asBuilt = (absolute: string) => ({ id: pathToFileURL(absolute).href, external: 'absolute' as const });
    if (file !== null) return command === 'build' ? asBuilt(file) : file;
    if (/^(?:astro|@astrojs)\//.test(id))
      return (await this.resolve(id, importer, options)) ?? this.resolve(id, here, options);
    if (!native.includes(id) || command !== 'build') return null;
    const found = await this.resolve(id, here, options);
    // Where it is found from the project too, Astro leaves it for Node to find.
    return found && path.isAbsolute(found.id) ? asBuilt(found.id) : null;
  },
});

const here = fileURLToPath(import.meta.url);
const native = ['satteri'];
