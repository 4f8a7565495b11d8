import path from 'node:path';
import { importDefinition } from '../load/import-definition.ts';
import { authorFiles, textOfFile } from './author-files.ts';
import { storyForAudience } from './story.ts';

/**
 * Reads what every case study declares confidential before any of them is looked at: one may spell out what another
 * declares.
 * @param folders of the case studies
 * @param isLoaded whether a case study is loaded anyway; of the others only those are read that declare something
 */
export async function gatherConfidential(
  folders: readonly string[],
  isLoaded: (folder: string) => boolean,
): Promise<void> {
  for (const folder of folders) {
    if (!isLoaded(folder) && !declaresSomething(folder)) continue;
    await importDefinition(path.join(folder, 'case-study.ts'));
    storyForAudience(textOfFile(path.join(folder, 'story.mdx')) ?? '');
  }
}

const declaresSomething = (folder: string): boolean =>
  [...authorFiles(folder)].some(({ text }) => /\bconfidential\(/.test(text));
