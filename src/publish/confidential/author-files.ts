import { readdirSync, readFileSync, statSync } from 'node:fs';
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
    const text = textOfFile(file);
    if (text !== null) yield { file, text };
  }
}

/** The text of a file; `null` for a folder of its name, a pipe, which may never end, and what can't be read. */
export function textOfFile(file: string): string | null {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}
