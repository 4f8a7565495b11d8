import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Sees to it that git ignores `.casebook`, whatever the portfolio's own `.gitignore` says: pictures and PDFs that are
 * kept there may show what is confidential.
 * @returns the folder
 */
export async function keepOutOfGit(root: string): Promise<string> {
  const kept = path.join(root, '.casebook');
  const ignore = path.join(kept, '.gitignore');
  await access(ignore).catch(async () => {
    await mkdir(kept, { recursive: true });
    await writeFile(ignore, '*\n');
  });
  return kept;
}
