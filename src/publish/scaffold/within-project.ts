import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '#model';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Makes sure that definitions below a folder can import `#model`: Node looks it up in the nearest `package.json`, which
 * has to be that of the clone which this command belongs to.
 * @throws {ToolError} when it isn't
 */
export async function refuseOutsideProject(folder: string, project: string = projectRoot): Promise<void> {
  const nearest = await nearestPackage(await realpath(folder));
  const own = path.join(await realpath(project), 'package.json');
  if (nearest === own) return;
  throw new ToolError({
    where: folder,
    what:
      nearest === null
        ? 'This folder is outside the clone of Casebook.'
        : `This folder belongs to another package: ${nearest} is nearer than the one of Casebook.`,
    why: 'Definitions import from "#model", which Node finds only below Casebook’s own package.json, so nothing was written.',
    fix: `Make a folder inside ${path.dirname(own)}, such as ${path.join(path.dirname(own), 'my-portfolio')}, and run the command there.`,
  });
}

async function nearestPackage(start: string): Promise<string | null> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (await lstat(file).catch(() => null)) return file;
    if (folder === path.dirname(folder)) return null;
  }
}
