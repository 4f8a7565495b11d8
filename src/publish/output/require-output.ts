import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';
import { bringBack } from './aside.ts';
import { outputFiles } from './own-files.ts';

/** Folders of a portfolio that hold what somebody wrote. */
const sources = ['case-studies', 'artifacts', 'templates', 'src', 'node_modules', '.git', '.github', '.casebook'];

const isWithin = (folder: string, place: string): boolean =>
  place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

/**
 * The folder that an output goes to: links are followed.
 * @throws {ToolError} when what is there isn't ours to replace
 */
export async function requireOutput(root: string, output: string): Promise<string> {
  const target = await followed(output);
  const portfolio = await realpath(root);
  if (isWithin(target, portfolio))
    throw refused(output, target === portfolio ? 'This is the portfolio itself.' : 'The portfolio lies in it.');
  const [source] = sources.filter((name) => isWithin(path.join(portfolio, name), target));
  if (source !== undefined)
    throw refused(output, `It is ${source === path.basename(target) ? 'the' : 'in the'} portfolio's ${source}.`);
  await bringBack(path.join(portfolio, '.casebook'), target);
  const there = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw cannotWrite(output, error);
  });
  if (there === null) return target;
  if (!there.isDirectory()) throw refused(output, 'It is a file, and a site is a folder.');
  if ((await lstat(path.join(target, '.git')).catch(() => null)) !== null)
    throw refused(output, 'It is a work tree of git, whose files a site would replace.');
  const { foreign } = await outputFiles(target).catch((error: unknown) => {
    throw cannotWrite(output, error);
  });
  const [first, ...more] = foreign;
  if (first !== undefined)
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

const refused = (where: string, what: string, fix = 'Name a folder of its own with --output.'): ToolError =>
  new ToolError({ where, what, why: 'A site that is put there would replace it, so nothing was done.', fix });

const cannotWrite = (where: string, error: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `The site cannot be written: ${fileSystemReason(error, where)}.`,
      why: 'It was not built.',
      fix: 'Make the folder writable for you, or choose another one with --output.',
    },
    { cause: error },
  );
