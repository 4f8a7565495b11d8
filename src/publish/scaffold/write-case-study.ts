import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseStudySchema, ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';

const skeleton = fileURLToPath(new URL('../../../templates/skeleton/', import.meta.url));

/** Names below `case-studies/` that mean something else. */
const reserved: ReadonlySet<string> = new Set(['templates']);

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
  const folder = path.join(root, 'case-studies', slug);
  const shown = path.relative(root, folder);
  if (!caseStudySchema.shape.slug.safeParse(slug).success || reserved.has(slug)) throw unusableSlug(slug);
  if (await lstat(folder).catch(() => null)) throw taken(shown);

  const words = { slug, title: title?.replace(/\s+/g, ' ').trim() || titleFrom(slug) };
  const names = (await readdir(skeleton)).sort();
  let staging: string | undefined;
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    staging = await mkdtemp(path.join(path.dirname(folder), '.new-case-study-'));
    for (const name of names) {
      const source = await readFile(path.join(skeleton, name), 'utf8');
      await writeFile(path.join(staging, name), name.endsWith('.ts') ? named(source, words) : source);
    }
    await rename(staging, folder);
  } catch (cause) {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    throw unwritable(shown, cause, folder);
  }
  return names.map((name) => path.join(shown, name));
}

/** The skeleton compiles as it is; its slug and title are the only words that change. */
const named = (source: string, { slug, title }: { readonly slug: string; readonly title: string }): string =>
  source.replaceAll("'my-system'", () => `'${slug}'`).replaceAll("'My system'", () => literal(title));

const literal = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** `order-processing` → `Order processing` */
const titleFrom = (slug: string): string => {
  const words = slug.replace(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const unusableSlug = (slug: string): ToolError =>
  new ToolError({
    where: `casebook new case-study ${slug}`,
    what: reserved.has(slug)
      ? `The folder case-studies/${slug} is for your own templates.`
      : `"${slug}" can't be the name of a folder and the address of a page.`,
    why: 'Nothing was written.',
    fix: reserved.has(slug)
      ? 'Choose another name.'
      : 'Use lower-case letters, digits and dashes, a letter first: order-processing.',
  });

const taken = (where: string): ToolError =>
  new ToolError({
    where,
    what: 'There is a folder of this name already.',
    why: 'Its files could be lost, so nothing was written.',
    fix: 'Choose another name, or edit what is there.',
  });

const unwritable = (where: string, cause: unknown, folder: string): ToolError =>
  new ToolError(
    {
      where,
      what: `The case study cannot be written: ${fileSystemReason(cause, folder)}.`,
      why: 'Nothing was changed.',
      fix: 'Make the folder case-studies writable for you and run the command again.',
    },
    { cause },
  );
