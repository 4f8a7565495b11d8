// The command in a few files instead of six hundred, written by `npm ci` (see scripts/bundle.mjs). It serves as long as
// every source that it was made of is as it was; after an edit, the sources themselves run.
import { readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const bundleFolder = path.join(projectRoot, 'node_modules', '.cache', 'casebook-bundle');

/** Name in the bundle → source that it stands for. A definition asks for `#model`, and has to get the one in the bundle. */
export const bundledEntries = {
  main: 'src/cli/main.ts',
  model: 'src/model/index.ts',
  books: 'src/books/index.ts',
  analysis: 'src/analysis/index.ts',
  render: 'src/render/index.ts',
  publish: 'src/publish/index.ts',
};

/** What tells a changed file from one that is as it was. */
export function stampOf(/** @type {string} */ file) {
  const { size, mtimeMs } = statSync(path.join(projectRoot, file));
  return `${size} ${mtimeMs}`;
}

/**
 * Makes the bundle stand in for its sources.
 * @returns the address of its command; `undefined` when there is none, or one of other sources
 */
export function useBundle(folder = bundleFolder) {
  if (!isUpToDate(folder)) return undefined;
  const inBundle = (/** @type {string} */ name) => pathToFileURL(path.join(folder, `${name}.mjs`)).href;
  const standIns = new Map(
    Object.entries(bundledEntries).map(([name, source]) => [
      pathToFileURL(path.join(projectRoot, source)).href,
      inBundle(name),
    ]),
  );
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const standIn = standIns.get(resolved.url);
      return standIn === undefined ? resolved : { ...resolved, url: standIn, format: 'module' };
    },
  });
  return inBundle('main');
}

function isUpToDate(/** @type {string} */ folder) {
  try {
    /** @type {Record<string, string>} */
    const stamps = JSON.parse(readFileSync(path.join(folder, 'sources.json'), 'utf8'));
    return Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
}
