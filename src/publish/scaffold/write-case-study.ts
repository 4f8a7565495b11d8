import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freeFolder } from './free-folder.ts';
import { stringLiteral } from './string-literal.ts';
import { type NewFile, writeNewFolder } from './write-new-folder.ts';

const skeleton = fileURLToPath(new URL('../../../templates/skeleton/', import.meta.url));

export interface NewCaseStudy {
  readonly slug: string;
  /** The slug in words when absent. */
  readonly title?: string | undefined;
}

/**
 * Writes a complete small case study to start from; the folder appears as a whole or not at all.
 * @returns the files, relative to the root, sorted
 * @throws {ToolError} for a slug that can't be one, a folder that is there already, or one that can't be written
 */
export async function writeCaseStudy(root: string, { slug, title }: NewCaseStudy): Promise<readonly string[]> {
  const folder = await freeFolder(root, slug, 'new case-study');
  const words = { slug, title: title?.replace(/\s+/g, ' ').trim() || titleFrom(slug) };
  const files: NewFile[] = [];
  for (const name of (await readdir(skeleton)).sort()) {
    const source = await readFile(path.join(skeleton, name), 'utf8');
    files.push({ name, content: name.endsWith('.ts') ? named(source, words) : source });
  }
  await writeNewFolder(root, folder, files);
  return files.map(({ name }) => path.join(path.relative(root, folder), name));
}

/** The skeleton compiles as it is; its slug and title are the only words that change. */
const named = (source: string, { slug, title }: { readonly slug: string; readonly title: string }): string =>
  source.replaceAll("'my-system'", () => `'${slug}'`).replaceAll("'My system'", () => stringLiteral(title));

/** `order-processing` → `Order processing` */
const titleFrom = (slug: string): string => {
  const words = slug.replace(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
