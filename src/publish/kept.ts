import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where something is kept: one under each name. */
export interface KeepingPlace {
  readonly folder: string;
  readonly name: string;
}

/**
 * Takes what was made of the same before, or makes it and keeps it for the next time. A folder that can't be read or
 * written only costs time.
 * @param madeOf everything that decides what comes out, the maker's own fingerprint among it
 */
export async function kept<Made>(
  place: KeepingPlace,
  madeOf: readonly (string | Uint8Array)[],
  make: () => Promise<Made> | Made,
): Promise<Made> {
  const file = path.join(place.folder, `${place.name}.${digestOf(madeOf).slice(0, 32)}`);
  const found = await readFile(file)
    .then((content) => deserialize(content) as { readonly made: Made })
    .catch(() => null);
  if (found) return found.made;
  const made = await make();
  await keep(file, place, serialize({ made })).catch(() => undefined);
  return made;
}

/** SHA-256 of the parts in their order, in hexadecimal digits; where one ends is part of it. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

async function keep(file: string, { folder, name }: KeepingPlace, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = `${file}-${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, file);
  const older = (await readdir(folder)).filter(
    (each) => each.slice(0, each.lastIndexOf('.')) === name && each !== path.basename(file),
  );
  for (const each of older) await rm(path.join(folder, each), { force: true });
}
