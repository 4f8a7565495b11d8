import { copyFile, lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { ToolError } from '#model';
import { fillFolder } from '../artifact-folder/fill-folder.ts';
import { indexName } from '../artifact-folder/generated-files.ts';
import { unwritablePdf, type WrittenPdf } from '../write-pdf.ts';
import { outputIndex } from './own-files.ts';
import { makeStaging } from './staging.ts';

/**
 * Writes a PDF beside what else is in its folder, and into the index there.
 * @param write sets it into the file that it is given; `null` when there is nothing to print
 * @throws {ToolError} when somebody else's file stands there, or it can't be written
 */
export async function placePdf(
  root: string,
  file: string,
  write: (file: string) => Promise<WrittenPdf | null>,
): Promise<WrittenPdf | null> {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const index = await outputIndex(folder).catch((error: unknown) => {
    throw unwritablePdf(file, error);
  });
  if (!(await isOurs(file))) throw foreignFile(file);
  if (index.size === 0 && (await exists(path.join(folder, indexName)))) throw foreignFile(path.join(folder, indexName));
  const staging = await makeStaging(root);
  try {
    const staged = path.join(staging, name);
    const written = await write(staged);
    if (written !== null)
      await fillFolder(folder, {
        // A site stays one.
        command: (await outputIndex(folder, ['build'])).size > 0 ? 'build' : 'pdf',
        updates: [{ path: name, writeTo: (place) => copyFile(staged, place) }],
        removed: [],
        before: index,
        after: new Set([...index, name]),
      }).catch((error: unknown) => {
        throw unwritablePdf(file, error);
      });
    return written;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const foreignFile = (where: string): ToolError =>
  new ToolError({
    where,
    what: "Casebook didn't write the file that is there.",
    why: 'It would be lost, so nothing was written in its place.',
    fix: 'Move it elsewhere, delete it, or name another folder with --output.',
  });

/** Whether there is none, or the index of its folder or of one around it holds the file. */
async function isOurs(file: string): Promise<boolean> {
  if (!(await exists(file))) return true;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const index = await outputIndex(folder).catch(() => new Set<string>());
    if (index.has(path.relative(folder, file).split(path.sep).join('/'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}

const exists = async (file: string): Promise<boolean> => (await lstat(file).catch(() => null)) !== null;
