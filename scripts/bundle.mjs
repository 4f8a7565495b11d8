// node scripts/bundle.mjs [<folder>]: writes the bundle that the command runs from; `npm ci` and `npm install` do it. One
// that can't be written only costs time, because the command then runs from its sources.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Handlebars from 'handlebars';
import { rolldown } from 'rolldown';
import { bundledEntries, bundleFolder, projectRoot, stampOf } from '../src/cli/bundle.mjs';

/** Packages that carry machine code, fonts or a browser's worth of code, or that few commands need: they stay where they are. */
const apart =
  /^(@?astro|@astrojs|@electric-sql|@expo-google-fonts|@fontsource|@myriaddreamin|elkjs|jsdom|mermaid|rolldown|satteri)(-|\/|$)/;

/** A source finds templates and documentation beside itself; in the bundle it still lies where it was. */
const inPlace = {
  name: 'in-place',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.url/ },
    handler: (/** @type {string} */ code, /** @type {string} */ id) =>
      code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

/** Turns the built-in templates into code, which then needn't be done by each command. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  load: {
    filter: { id: /src[\\/]render[\\/]documents[\\/]precompiled\.ts$/ },
    handler: async (/** @type {string} */ id) => {
      const { compileOptions } = await import(pathToFileURL(id).href);
      const folder = path.join(projectRoot, 'templates');
      const entries = readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8'))
        .map((source) => `[${JSON.stringify(source)}, ${Handlebars.precompile(source, compileOptions)}]`);
      return `export const compileOptions = ${JSON.stringify(compileOptions)};\nexport const precompiled = new Map([${entries.join(',\n')}]);`;
    },
  },
};

async function writeBundle(/** @type {string} */ folder) {
  const bundle = await rolldown({
    cwd: projectRoot,
    input: bundledEntries,
    platform: 'node',
    external: (id) => isBuiltin(id) || apart.test(id),
    plugins: [inPlace, precompiledTemplates],
    checks: { eval: false },
  });
  const staging = `${folder}.${process.pid}`;
  try {
    const { output } = await bundle.write({
      dir: staging,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    const sources = output
      .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      .map((id) => path.relative(projectRoot, id).split(path.sep).join('/'))
      .filter((file) => !/^(node_modules\/|\.\.|.*\0)/.test(file))
      .sort();
    const stamps = Object.fromEntries(sources.map((file) => [file, stampOf(file)]));
    writeFileSync(path.join(staging, 'sources.json'), JSON.stringify(stamps, null, 1));
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  } finally {
    await bundle.close();
    rmSync(staging, { recursive: true, force: true });
  }
}

try {
  await writeBundle(process.argv[2] ?? bundleFolder);
} catch (error) {
  console.error(
    `The command could not be bundled, so it starts 0.2 s later: ${error instanceof Error ? error.message : error}`,
  );
}
