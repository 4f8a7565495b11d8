import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ownModule } from './own-code.ts';

/**
 * Lets pages and definitions reach this package, from whatever folder. A build runs the pipeline as Node runs it, from its
 * own files, instead of bundling it: the same modules as on the command line, their data files beside them, and seconds
 * saved. A server transforms it, so that an edited definition is read anew.
 */
export const ownImports = (command: 'build' | 'dev' | 'preview' | 'sync'): Plugin => ({
  name: 'casebook-own-imports',
  enforce: 'pre',
  resolveId(id) {
    const file = ownModule(id);
    if (file === null) return null;
    return command === 'build' ? { id: pathToFileURL(file).href, external: 'absolute' } : file;
  },
});
