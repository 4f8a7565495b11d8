import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Named here again, because nothing is loaded before it is known whether anything changed. */
const lockName = 'schema.lock.json';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of case studies, sorted. */
export async function listSlugs(root: string): Promise<string[]> {
  const files = await readdir(path.join(root, 'case-studies'), { recursive: true }).catch(() => []);
  return files.flatMap((file) => /^([^\\/]+)[\\/]case-study\.ts$/.exec(file)?.[1] ?? []).sort();
}

/**
 * Everything that artifacts are made of: the definitions with what lies beside them, the templates, and the tool itself.
 * The locks of the schemas are made too, so they aren't among it.
 */
export async function fingerprintInputs(root: string): Promise<string> {
  const configs = ['ts', 'mts', 'js', 'mjs'].map((extension) => path.join(root, `casebook.config.${extension}`));
  const made = fingerprint([
    path.join(root, 'case-studies'),
    ...configs,
    path.join(projectRoot, 'templates'),
    ...ownCode().map((part) => path.join(projectRoot, part)),
    path.join(projectRoot, 'package.json'),
  ]);
  // Code that the config imports may be anywhere: then nothing is taken to be as it was.
  const importsOwnCode = configs.some((file) =>
    /\bfrom\s*['"]\.{1,2}\//.test(orElse('', () => readFileSync(file, 'utf8'))),
  );
  return importsOwnCode ? `${made} ${performance.timeOrigin}` : made;
}

/** What of this package makes artifacts: in a clone the sources, as they are now. */
const ownCode = (): readonly string[] =>
  existsSync(path.join(projectRoot, 'src', 'model'))
    ? ['src/model', 'src/books', 'src/analysis', 'src/render', 'src/publish']
    : ['src/books', 'lib'];

/** Number of a case study's artifacts when they are those of exactly these inputs; `null` when they have to be made. */
export async function readGenerated(root: string, slug: string, inputs: string): Promise<number | null> {
  const record = await readFile(recordOf(root, slug), 'utf8').catch(() => null);
  if (record === null) return null;
  const [made, outputs, count] = record.split('\n');
  return made === inputs && outputs === fingerprint(outputsOf(root, slug)) ? Number(count) : null;
}

/** Whether an earlier run wrote artifacts for a case study that isn't among these. */
export async function holdsOthers(root: string, slugs: readonly string[]): Promise<boolean> {
  const artifacts = path.join(root, 'artifacts');
  const folders = await readdir(artifacts).catch(() => []);
  return folders.some((name) => !slugs.includes(name) && existsSync(path.join(artifacts, name, '.generated-files')));
}

/** Notes what a case study's artifacts were made of. A note that can't be written only costs time. */
export async function rememberGenerated(root: string, slug: string, inputs: string): Promise<void> {
  const folder = path.join(root, 'artifacts', slug);
  const listed = await readFile(path.join(folder, '.generated-files'), 'utf8').catch(() => '');
  const count = listed.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  const file = recordOf(root, slug);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.${process.pid}`, [inputs, fingerprint(outputsOf(root, slug)), count].join('\n'));
    await rename(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}

const outputsOf = (root: string, slug: string): string[] => [
  path.join(root, 'artifacts', slug),
  path.join(root, 'case-studies', slug, lockName),
];

const recordOf = (root: string, slug: string): string => path.join(root, '.casebook', 'generated', slug);

/** Of the contents and names of files and folders. Read at one go: for a thousand small files, waiting costs more. */
function fingerprint(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesIn(place).sort()) {
      if (file.endsWith('.test.ts') || (file !== place && path.basename(file) === lockName)) continue;
      hash.update(path.relative(place, file)).update('\0');
      hash.update(orElse<string | Buffer>('none', () => contentOf(file))).update('\0');
    }
  return hash.digest('hex');
}

const contentOf = (file: string): string | Buffer => (statSync(file).isFile() ? readFileSync(file) : 'no file');

const filesIn = (place: string): string[] =>
  orElse([place], () =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      // A folder or a pipe in a file's place counts as well: it would stop the command that it is hidden from.
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );

/** What the work gives, or something else when the file system refuses it. */
function orElse<Result>(otherwise: Result, work: () => Result): Result {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
