import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { caseStudySchema, reservedSlugs, ToolError } from '#model';

/**
 * The folder of a case study that doesn't exist yet; absolute.
 * @param command as the user called it: `new case-study`
 * @throws {ToolError} for a slug that can't be one, or a folder that is there already
 */
export async function freeFolder(root: string, slug: string, command: string): Promise<string> {
  if (!caseStudySchema.shape.slug.safeParse(slug).success) throw unusableSlug(slug, command);
  const folder = path.join(root, 'case-studies', slug);
  if (await lstat(folder).catch(() => null)) throw taken(path.relative(root, folder));
  return folder;
}

const unusableSlug = (slug: string, command: string): ToolError =>
  new ToolError({
    where: `casebook ${command} ${slug}`,
    what: reservedSlugs.has(slug)
      ? `A portfolio has pages or files of its own at "${slug}".`
      : `"${slug}" can't be the name of a folder and the address of a page.`,
    why: 'Nothing was written.',
    fix: reservedSlugs.has(slug)
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
