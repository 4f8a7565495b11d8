import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What authors write that can hold a confidential value. */
const written = /\.(?:ts|mdx|md|sql|json|hbs|typ)$/;

/** A file of the author's. */
export interface AuthorFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** The author's files below a folder, by name. What can't be read is left out. */
export function* authorFiles(folder: string): Generator<AuthorFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => written.test(name));
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    try {
      yield { file, text: readFileSync(file, 'utf8') };
    } catch {
      // A folder with such a name.
    }
  }
}
