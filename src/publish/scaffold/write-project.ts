import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

const skeleton = fileURLToPath(new URL('../../../templates/skeleton-project/', import.meta.url));

/** Where a file of the skeleton goes, and what to know when one of this name is there already. */
const files: readonly { readonly from: string; readonly to: string; readonly whenThere: string }[] = [
  {
    from: 'casebook.config.ts',
    to: 'casebook.config.ts',
    whenThere: 'it was left as it is.',
  },
  {
    from: 'tsconfig.json',
    to: 'tsconfig.json',
    whenThere:
      'it was left as it is. Let it include "case-studies" and "casebook.config.ts", with "allowImportingTsExtensions" and "noEmit".',
  },
  { from: 'README.md', to: 'README.md', whenThere: 'it was left as it is.' },
  { from: 'pages.yml', to: '.github/workflows/pages.yml', whenThere: 'it was left as it is.' },
  {
    from: 'pull-request.yml',
    to: '.github/workflows/pull-request.yml',
    whenThere:
      'it was left as it is. Let it run "npx casebook check --format github" and "npx casebook generate --check".',
  },
];

const scripts: Readonly<Record<string, string>> = {
  check: 'casebook check',
  generate: 'casebook generate',
  build: 'casebook build',
  dev: 'casebook dev',
  preview: 'casebook preview',
  pdf: 'casebook pdf',
};

/** What was written around the case studies, and what the author should know of the rest. */
export interface WrittenProject {
  /** Relative to the root. */
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Makes a folder a project that has Casebook as a dependency. What is there stays: files are left as they are, and
 * `package.json` and `.gitignore` only get what they lack.
 * @param version of this package, for the dependency
 * @throws {ToolError} when package.json can't be read, or something can't be written
 */
export async function writeProject(root: string, version: string): Promise<WrittenProject> {
  const written: string[] = [];
  const notes: string[] = [];
  try {
    const manifest = await readOr(path.join(root, 'package.json'));
    const changed = withScripts(manifest, path.basename(root), version, notes);
    if (changed !== manifest) {
      await replace(path.join(root, 'package.json'), changed);
      written.push('package.json');
    }
    const ignored = (await readOr(path.join(root, '.gitignore'))) ?? '';
    const present = new Set(ignored.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
    const lines = (await readFile(path.join(skeleton, 'gitignore'), 'utf8')).trim().split('\n');
    const lacking = lines.filter((line) => !present.has(line.replace(/\/$/, '')));
    if (lacking.length > 0) {
      const before = ignored === '' || ignored.endsWith('\n') ? ignored : `${ignored}\n`;
      await replace(path.join(root, '.gitignore'), `${before}${lacking.join('\n')}\n`);
      written.push('.gitignore');
    }
    for (const { from, to, whenThere } of files) {
      const target = path.join(root, to);
      if (await lstat(target).catch(() => null)) {
        notes.push(`There is a ${to} already; ${whenThere}`);
        continue;
      }
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, await readFile(path.join(skeleton, from), 'utf8'), { flag: 'wx' });
      written.push(to);
    }
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(
      {
        where: root,
        what: `The project cannot be written: ${fileSystemReason(error, root)}.`,
        why: written.length === 0 ? 'Nothing was changed.' : `Only ${written.join(', ')} was written.`,
        fix: 'Make the folder writable for you and run the command again.',
      },
      { cause: error },
    );
  }
  return { files: written, notes };
}

const readOr = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

async function replace(file: string, content: string): Promise<void> {
  const staging = `${file}.casebook-staging`;
  await writeFile(staging, content);
  await rename(staging, file);
}

/** The manifest with the scripts and the dependency that it lacks; the same text when it lacks nothing. */
function withScripts(text: string | null, folder: string, version: string, notes: string[]): string {
  const manifest = text === null ? { name: packageName(folder), private: true, type: 'module' } : parse(text);
  const own = recordOf(manifest['scripts']);
  const taken = Object.keys(scripts).filter((name) => own[name] !== undefined && own[name] !== scripts[name]);
  if (taken.length > 0)
    notes.push(
      `package.json has its own ${taken.map((name) => `"${name}"`).join(', ')}; Casebook's are npx casebook ${taken.join(', ')}.`,
    );
  const added = Object.entries(scripts).filter(([name]) => own[name] === undefined);
  const installed = ['dependencies', 'devDependencies'].flatMap(
    (kind) => recordOf(manifest[kind])['casebook'] ?? [],
  )[0];
  const isThere = installed !== undefined;
  if (typeof installed === 'string' && /^file:(\.\.\/|\/|[A-Za-z]:)/.test(installed))
    notes.push(
      `package.json has casebook from ${installed.slice('file:'.length)}, which the workflows don't find: copy it into this folder and install it from there.`,
    );
  if (text !== null && added.length === 0 && isThere) return text;
  const next = {
    ...manifest,
    scripts: { ...own, ...Object.fromEntries(added) },
    ...(isThere ? {} : { devDependencies: { ...recordOf(manifest['devDependencies']), casebook: `^${version}` } }),
  };
  const indent = /^[ \t]+(?=")/m.exec(text ?? '')?.[0] ?? '  ';
  return `${JSON.stringify(next, null, indent)}\n`;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The message below says what to do in both cases.
  }
  throw new ToolError({
    where: 'package.json',
    what: 'It is no JSON object.',
    why: 'Scripts and the dependency belong there, so nothing was written.',
    fix: 'Correct the file and run the command again.',
  });
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A name that npm takes, from that of the folder. */
const packageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '') || 'portfolio';
