import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ToolError } from '#model';
import { fileSystemReason } from './file-system-reason.ts';
import { runNpm } from './run-npm.ts';

/** What few portfolios need, and is large: npm fetches it for the first that does. */
export const companions = {
  diagrams: {
    purpose: 'Mermaid diagrams are drawn',
    packages: { mermaid: '12.3.0', jsdom: '31.0.1' },
    modules: ['mermaid', 'jsdom'],
  },
  typst: {
    purpose: 'PDFs are set on this platform',
    packages: { '@myriaddreamin/typst.ts': '0.7.0', '@myriaddreamin/typst-ts-web-compiler': '0.7.0' },
    modules: ['@myriaddreamin/typst.ts', '@myriaddreamin/typst.ts/compiler', '@myriaddreamin/typst-ts-web-compiler'],
  },
} as const;

type Name = keyof typeof companions;

/** Where the packages are: what to import a module by, and how to resolve a file of theirs. */
export interface Companion {
  readonly addressOf: (module: string) => string;
  readonly resolve: (file: string) => string;
}

/** Folders beside the package, one for each set of versions. */
const folders = fileURLToPath(new URL('../../node_modules/.cache/casebook/packages/', import.meta.url));

const fileOf = (module: string): string => `${module.replace(/[^\w.-]+/g, '-')}.mjs`;

/**
 * The packages of a companion: those that the project has, otherwise those in a folder that npm fills at the first call.
 * @throws {ToolError} if npm can't fetch them
 */
export async function companion(name: Name, say: (text: string) => void = sayOnError): Promise<Companion> {
  const { packages } = companions[name];
  if (Object.keys(packages).every(isInstalled))
    return { addressOf: (module) => module, resolve: createRequire(import.meta.url).resolve };
  const wanted = Object.entries(packages).map(([each, version]) => `${each}@${version}`);
  const folder = path.join(folders, wanted.join('+').replaceAll('/', '-'));
  if (!existsSync(folder)) await fetchInto(folder, name, wanted, say);
  return {
    addressOf: (module) => pathToFileURL(path.join(folder, fileOf(module))).href,
    resolve: createRequire(path.join(folder, 'index.mjs')).resolve,
  };
}

function isInstalled(name: string): boolean {
  try {
    return findPackageJSON(name, import.meta.url) !== undefined;
  } catch {
    return false;
  }
}

const sayOnError = (text: string): void => void process.stderr.write(`${text}\n`);

async function fetchInto(folder: string, name: Name, wanted: readonly string[], say: (text: string) => void) {
  const { purpose, modules } = companions[name];
  say(`Fetching ${wanted.join(' and ')}, by which ${purpose}; once.`);
  // Whole or not at all: another command may look while npm writes.
  const staging = `${folder}.${process.pid}`;
  try {
    await mkdir(staging, { recursive: true });
    await writeFile(path.join(staging, 'package.json'), '{ "private": true }\n');
    for (const module of modules)
      await writeFile(
        path.join(staging, fileOf(module)),
        `import * as all from '${module}';\nexport * from '${module}';\nexport default all.default;\n`,
      );
    await runNpm(['install', '--prefix', staging, '--ignore-scripts', '--no-audit', '--no-fund', ...wanted]);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (existsSync(folder)) return;
    throw new ToolError(
      {
        where: folder,
        what: `npm can't fetch ${wanted.join(' and ')}: ${fileSystemReason(error, staging)}.`,
        why: `By them ${purpose}.`,
        fix: `Try again when the registry can be reached, or install them: npm install --save-dev ${wanted.join(' ')}`,
      },
      { cause: error },
    );
  }
}
