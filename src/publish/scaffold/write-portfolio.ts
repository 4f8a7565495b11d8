import { lstat, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '#model';
import { stringLiteral } from './string-literal.ts';
import { writeCaseStudy } from './write-case-study.ts';
import { writeNewFile } from './write-new-file.ts';

const skeleton = fileURLToPath(new URL('../../../templates/skeleton-portfolio/portfolio.ts', import.meta.url));

/** The first case study, which the evidence of the skeleton points into. */
const firstSlug = 'my-system';

export interface NewPortfolio {
  /** Whose portfolio it is; a placeholder when absent. */
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

/**
 * Writes a portfolio with one small case study to start from: both or nothing.
 * @returns the files, relative to the root, sorted
 * @throws {ToolError} when there is a portfolio already, or when it can't be written
 */
export async function writePortfolio(root: string, { name, role }: NewPortfolio): Promise<readonly string[]> {
  await refuseSecondPortfolio(root);
  const source = (await readFile(skeleton, 'utf8'))
    .replace("'Your Name'", (placeholder) => literalOr(placeholder, name))
    .replace("'Solution Architect'", (placeholder) => literalOr(placeholder, role));
  const files = await writeCaseStudy(root, { slug: firstSlug });
  const file = path.join('case-studies', 'portfolio.ts');
  try {
    await writeNewFile({ file: path.join(root, file), content: source });
  } catch (error) {
    await rm(path.join(root, 'case-studies', firstSlug), { recursive: true, force: true });
    throw error;
  }
  return [...files, file].sort();
}

/**
 * Whether a portfolio can be written here, to be asked before a person is.
 * @throws {ToolError} when it can't
 */
export async function refuseSecondPortfolio(root: string): Promise<void> {
  const file = path.join('case-studies', 'portfolio.ts');
  if (!(await lstat(path.join(root, file)).catch(() => null))) return;
  throw new ToolError({
    where: file,
    what: 'There is a portfolio here already.',
    why: 'It would be lost, so nothing was written.',
    fix: 'Make an empty folder and run the command there, or edit the file.',
  });
}

const literalOr = (placeholder: string, text = ''): string => {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine === '' ? placeholder : stringLiteral(oneLine);
};
