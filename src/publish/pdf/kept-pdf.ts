import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { engineFingerprint } from '../engine-fingerprint.ts';
import { askForPdf, type SetPdf } from './pdf-service.ts';
import type { PdfDocument } from './render-pdf.ts';

/**
 * Sets a document, or takes the PDF that was set from the same content before: what goes into Typst decides every byte.
 * One is kept for each name. A folder that can't be read or written only costs time.
 */
export async function keptPdf(
  document: PdfDocument,
  name: string,
  { folder, timeLimit }: { readonly folder: string; readonly timeLimit: number },
): Promise<SetPdf> {
  const { data, images, templates } = document;
  const key = createHash('sha256')
    .update(await engineFingerprint('pdf'))
    .update(JSON.stringify([data, ...images, ...templates]))
    .digest('hex');
  const file = path.join(folder, `${name}.${key.slice(0, 32)}`);
  const kept = await readFile(file).then(
    (content) => deserialize(content) as SetPdf,
    () => null,
  );
  if (kept) return kept;
  const set = await askForPdf(document, timeLimit);
  await keep(file, name, set).catch(() => undefined);
  return set;
}

async function keep(file: string, name: string, set: SetPdf): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const older = (await readdir(folder)).filter((each) => each.slice(0, each.lastIndexOf('.')) === name);
  const temporary = `${file}-${process.pid}`;
  await writeFile(temporary, serialize(set));
  await rename(temporary, file);
  for (const each of older) await rm(path.join(folder, each), { force: true });
}
