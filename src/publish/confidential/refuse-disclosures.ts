import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Disclosure, DisclosureError } from './disclosure-error.ts';
import type { Search } from './search.ts';

/** A file that is about to be published. */
export interface Publication {
  /** Where it will be, relative to the folder that holds `case-studies/`. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Looks for confidential values in what is about to be published. Without a search there is nothing to look for.
 * @throws {DisclosureError} when one is found
 */
export function refuseDisclosures(search: Search | null, publications: Iterable<Publication>): void {
  if (search === null) return;
  const disclosures: Disclosure[] = [];
  for (const { file, content } of publications)
    disclosures.push(...search.inFile(file, content).map((term) => ({ term, file })));
  if (disclosures.length > 0) throw new DisclosureError(search.root, disclosures);
}

/**
 * The same for every file of a finished folder.
 * @param published where the folder goes
 * @throws {DisclosureError} when a confidential value is found
 */
export async function refuseFolder(search: Search | null, folder: string, published: string): Promise<void> {
  if (search === null) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  await refuseFiles(search, folder, files, published);
}

/**
 * The same for some files of a folder.
 * @param files relative to it
 * @param published where they are read
 * @throws {DisclosureError} when a confidential value is found
 */
export async function refuseFiles(
  search: Search | null,
  folder: string,
  files: readonly string[],
  published: string,
): Promise<void> {
  if (search === null) return;
  const disclosures: Disclosure[] = [];
  for (const file of files.toSorted()) {
    const found = search.inFile(file, await readFile(path.join(folder, file)));
    const name = path.relative(search.root, path.join(published, file));
    disclosures.push(...found.map((term) => ({ term, file: name })));
  }
  if (disclosures.length > 0) throw new DisclosureError(search.root, disclosures);
}
