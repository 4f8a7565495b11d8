// node scripts/build-package.mjs [--types] [<folder>]: writes `lib/`, the JavaScript that the command and the doors of the
// package consist of; dependencies stay where npm put them. `npm ci` does it; when npm packs the project, or installs it,
// which is how it fetches one from a git address, with the declarations that only users need.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Handlebars from 'handlebars';
import { rolldown } from 'rolldown';
import { builtFolder, doors, entries, packageRoot, stampOf } from '../src/cli/own-modules.mjs';

/** What isn't a file of ours: Node's own modules and the dependencies. */
const external = (/** @type {string} */ id) => !/^[./#\\]|^[A-Z]:|^\0|^outside:/.test(id);

/** @param {readonly string[]} names */
const inputs = (names) =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => names.includes(name))
      .map(([name, source]) => [name, path.join(packageRoot, source)]),
  );

/** A layer seen from outside. If its `index.ts` were itself an entry, whoever imports one thing from it would load all of it. */
const outside = {
  name: 'outside',
  resolveId: (/** @type {string} */ id) => (id.startsWith('outside:') ? `\0${id}` : null),
  load: (/** @type {string} */ id) =>
    id.startsWith('\0outside:') ? `export * from ${JSON.stringify(id.slice('\0outside:'.length))};` : null,
};

/** Sources that do something when they are imported; of all others a command loads what it uses. */
const acting = /^src\/(cli\/main|model\/(index|zod-settings)|publish\/(mermaid\/drawing|pdf\/pdf)-process)\.ts$/;

const nameOf = (/** @type {string} */ id) => path.relative(packageRoot, id).split(path.sep).join('/');

/** A source finds templates, books and pages beside itself: `lib/` lies where they are still found from. */
const inPlace = {
  name: 'in-place',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.url/ },
    handler: (/** @type {string} */ code, /** @type {string} */ id) => {
      return code
        .replaceAll(/new URL\('\.\/(\w+-process)\.ts', import\.meta\.url\)/g, "new URL('./$1.mjs', THIS_CHUNK)")
        .replaceAll('import.meta.url', `new URL('../${nameOf(id)}', import.meta.url).href`)
        .replaceAll('THIS_CHUNK', 'import.meta.url');
    },
  },
};

/** Turns the built-in templates into code, which then needn't be done by each command. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  load: {
    filter: { id: /src[\\/]render[\\/]documents[\\/]precompiled\.ts$/ },
    async handler(/** @type {string} */ id) {
      this.addWatchFile(id);
      const { compileOptions } = await import(id);
      const folder = path.join(packageRoot, 'templates');
      const written = readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8'))
        .map((source) => `[${JSON.stringify(source)}, ${Handlebars.precompile(source, compileOptions)}]`);
      return `export const compileOptions = ${JSON.stringify(compileOptions)};\nexport const precompiled = new Map([${written.join(',\n')}]);`;
    },
  },
};

/** What kept pictures depend on, worked out here instead of by each command. */
const enginePrint = {
  name: 'engine-fingerprint',
  load: {
    filter: { id: /src[\\/]publish[\\/]engine-fingerprint\.ts$/ },
    async handler(/** @type {string} */ id) {
      this.addWatchFile(id);
      const { engineFingerprint } = await import(id);
      const names = /** @type {const} */ (['check', 'svg', 'mermaid', 'pdf']);
      const known = Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await engineFingerprint(name)])),
      );
      return `const known = ${JSON.stringify(known)};\nexport const engineFingerprint = async (name) => known[name];`;
    },
  },
};

/** Writes the modules into a folder. @returns the sources that they were made of, relative to the package */
async function writeModules(/** @type {string} */ folder) {
  const bundle = await rolldown({
    cwd: packageRoot,
    input: Object.fromEntries(
      Object.entries(inputs(Object.keys(entries))).map(([name, file]) => [
        name,
        name.startsWith('layer-') ? `outside:${file}` : file,
      ]),
    ),
    platform: 'node',
    external,
    plugins: [outside, inPlace, precompiledTemplates, enginePrint],
    treeshake: { moduleSideEffects: (/** @type {string} */ id) => acting.test(nameOf(id)) },
    checks: { eval: false, pluginTimings: false },
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  const read = await bundle.watchFiles;
  await bundle.close();
  return read
    .map(nameOf)
    .filter((file) => !/^(node_modules\/|\.\.|.*\0)/.test(file))
    .sort();
}

async function writeTypes(/** @type {string} */ folder) {
  const { dts } = await import('rolldown-plugin-dts');
  const bundle = await rolldown({
    cwd: packageRoot,
    input: inputs(Object.values(doors)),
    platform: 'node',
    external,
    plugins: [dts({ emitDtsOnly: true, oxc: false, tsconfig: path.join(packageRoot, 'tsconfig.json') })],
    checks: { pluginTimings: false },
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'types-[hash].mjs',
  });
  await bundle.close();
}

const { values, positionals } = parseArgs({ options: { types: { type: 'boolean' } }, allowPositionals: true });
const target = path.resolve(positionals[0] ?? builtFolder);
const staging = `${target}.${process.pid}`;
const types = values.types ?? ['pack', 'publish', 'install'].includes(process.env['npm_command'] ?? '');
try {
  const sources = await writeModules(staging);
  const stamps = Object.fromEntries(sources.map((file) => [file, stampOf(file)]));
  writeFileSync(path.join(staging, 'sources.json'), JSON.stringify(stamps, null, 1));
  if (types) await writeTypes(staging);
  rmSync(target, { recursive: true, force: true });
  renameSync(staging, target);
} finally {
  rmSync(staging, { recursive: true, force: true });
}
