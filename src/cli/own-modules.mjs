// Which files this command consists of: those in `lib/` that `npm ci` and `npm pack` write (scripts/build-package.mjs),
// or, in a clone where a source was edited since, the sources. A definition's `casebook` is always the command's own.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

export const builtFolder = path.join(packageRoot, 'lib');

/** What users import → the module behind it. */
export const doors = {
  casebook: 'casebook',
  'casebook/analyze': 'analyze',
  'casebook/render': 'render',
  'casebook/node': 'node',
  'casebook/astro': 'astro',
};

/** Name in `lib/` → source that it stands for. */
export const entries = {
  main: 'src/cli/main.ts',
  casebook: 'src/doors/casebook.ts',
  analyze: 'src/doors/analyze.ts',
  render: 'src/doors/render.ts',
  node: 'src/doors/node.ts',
  astro: 'src/doors/astro.ts',
  'layer-model': 'src/model/index.ts',
  'layer-books': 'src/books/index.ts',
  'layer-analysis': 'src/analysis/index.ts',
  'layer-render': 'src/render/index.ts',
  'layer-publish': 'src/publish/index.ts',
  'drawing-process': 'src/publish/mermaid/drawing-process.ts',
  'pdf-process': 'src/publish/pdf/pdf-process.ts',
};

/** What tells a changed file from one that is as it was. */
export function stampOf(/** @type {string} */ file) {
  const { size, mtimeMs } = statSync(path.join(packageRoot, file));
  return `${size} ${mtimeMs}`;
}

/**
 * Makes every import of this package reach the same modules.
 * @returns the address of the command
 */
export function useOwnModules(folder = builtFolder) {
  const built = isUpToDate(folder);
  const addressOf = (/** @type {keyof typeof entries} */ name) =>
    pathToFileURL(built ? path.join(folder, `${name}.mjs`) : path.join(packageRoot, entries[name])).href;
  const names = /** @type {(keyof typeof entries)[]} */ (Object.keys(entries));
  const standIns = new Map(
    built ? names.map((name) => [pathToFileURL(path.join(packageRoot, entries[name])).href, addressOf(name)]) : [],
  );
  const own = new Map(
    Object.entries(doors).map(([door, name]) => [door, addressOf(/** @type {keyof typeof entries} */ (name))]),
  );
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(own.get(specifier) ?? specifier, context);
      const standIn = standIns.get(resolved.url);
      if (standIn !== undefined) return { ...resolved, url: standIn, format: 'module' };
      // What an author writes is a module, whatever the package.json of their repository says of its own code.
      return isAuthors(resolved.url) ? { ...resolved, format: 'module-typescript' } : resolved;
    },
  });
  return addressOf('main');
}

const isAuthors = (/** @type {string} */ address) =>
  address.startsWith('file:') && /\.ts(?:$|\?)/.test(address) && !address.includes('/node_modules/');

/** An installed package has no sources to compare with. */
function isUpToDate(/** @type {string} */ folder) {
  if (!existsSync(path.join(packageRoot, entries.main))) return true;
  try {
    /** @type {Record<string, string>} */
    const stamps = JSON.parse(readFileSync(path.join(folder, 'sources.json'), 'utf8'));
    return Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
}
