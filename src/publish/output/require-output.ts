import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Audience, ToolError } from '#model';
import { loadConfig } from '../config/load-config.ts';
import { fileSystemReason } from '../file-system-reason.ts';
import { bringBack } from './aside.ts';
import { outputFiles } from './own-files.ts';

/** Folders of a portfolio that hold what somebody wrote, or what is kept. */
const sources = ['case-studies', 'artifacts', 'templates', 'src', 'node_modules', '.git', '.github', '.casebook'];

/** Folder of what is published; what is for an interview never goes there. */
const published = 'dist';

/**
 * The folder that an output goes to: links are followed.
 * @throws {ToolError} for the portfolio, what lies around it, and its sources
 */
export async function requireApart(root: string, output: string): Promise<string> {
  const target = await followed(output);
  const portfolio = await realpath(root);
  if (await isWithin(target, portfolio)) {
    const isItself = await isWithin(portfolio, target);
    throw refused(output, isItself ? 'This is the portfolio itself.' : 'The portfolio lies in it.');
  }
  const { templates, books } = await loadConfig(root);
  for (const source of new Set([...sources, templates, books].map((place) => path.resolve(portfolio, place)))) {
    // A config may say that templates lie beside the case studies; then that folder is no source.
    if ((await isWithin(source, portfolio)) || !(await isWithin(source, target))) continue;
    const isItself = await isWithin(target, source);
    throw refused(output, `It is ${isItself ? 'the' : 'in the'} portfolio's ${path.relative(portfolio, source)}.`);
  }
  return target;
}

/**
 * The folder that an output goes to, when anything of ours may be written there at all.
 * @throws {ToolError} also for a work tree of git, a file, and what is published, when this is for an interview
 */
export async function requirePlace(root: string, output: string, audience: Audience = 'public'): Promise<string> {
  const target = await requireApart(root, output);
  if (audience === 'interview' && (await isWithin(await followed(path.join(root, published)), target)))
    throw new ToolError({
      where: output,
      what: `What is for an interview can't go to ${published}.`,
      why: 'Everything there is published, and this may hold what is confidential.',
      fix: 'Leave --output out, so that it goes to dist-interview, or name a folder elsewhere.',
    });
  if (target.split(path.sep).includes('.git')) throw refused(output, 'It is what git keeps of a work tree.');
  const there = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw cannotWrite(output, error);
  });
  if (there === null) return target;
  if (!there.isDirectory()) throw refused(output, 'It is a file, and output is a folder.');
  if ((await lstat(path.join(target, '.git')).catch(() => null)) !== null)
    throw refused(output, 'It is a work tree of git.');
  return target;
}

/**
 * The folder that a whole site goes to. What somebody else added to an earlier one stays there; a folder without an
 * earlier one is empty.
 * @throws {ToolError} when what is there isn't ours to replace
 */
export async function requireOutput(root: string, output: string, audience?: Audience): Promise<string> {
  const target = await requirePlace(root, output, audience);
  await bringBack(path.join(await realpath(root), '.casebook'), target);
  const { foreign, isOutput } = await outputFiles(target).catch((error: unknown) => {
    throw cannotWrite(output, error);
  });
  const [first, ...more] = foreign;
  if (first !== undefined && !isOutput)
    throw refused(
      output,
      `It holds ${first}${more.length === 0 ? '' : ` and ${more.length} more`}, which Casebook didn't write.`,
      'Move that elsewhere (a file that belongs to the published site, such as CNAME, goes into the folder public/ of the portfolio), delete the folder if a site of an earlier version is all that it holds, or name another one with --output.',
    );
  return target;
}

/** Where a link leads, also one whose end isn't there yet. */
async function followed(place: string, links = 0): Promise<string> {
  const real = await realpath(place).catch(() => null);
  if (real !== null) return real;
  const link = await readlink(place).catch(() => null);
  if (link !== null && links > 40) throw refused(place, 'It is a link that leads to itself.');
  const parent = path.dirname(place);
  if (link !== null) return followed(path.resolve(parent, link), links + 1);
  return parent === place ? place : path.join(await followed(parent, links), path.basename(place));
}

/** Whether a place is a folder or lies in it, however either is written: `SRC` is `src` where case doesn't count. */
async function isWithin(folder: string, place: string): Promise<boolean> {
  const wanted = await identityOf(folder);
  for (let current = place; ; current = path.dirname(current)) {
    if (current === folder || (wanted !== null && (await identityOf(current)) === wanted)) return true;
    if (current === path.dirname(current)) return false;
  }
}

const identityOf = async (place: string): Promise<string | null> => {
  const found = await stat(place, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
};

const refused = (where: string, what: string, fix = 'Name a folder of its own with --output.'): ToolError =>
  new ToolError({ where, what, why: 'What is written there could replace it, so nothing was done.', fix });

const cannotWrite = (where: string, error: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `Nothing can be written here: ${fileSystemReason(error, where)}.`,
      why: 'So nothing was done.',
      fix: 'Make the folder writable for you, or choose another one with --output.',
    },
    { cause: error },
  );
