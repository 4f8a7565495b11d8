import path from 'node:path';
import { type Audience, ToolError } from '#model';

/** What is built for an interview goes to a folder of its own, which git ignores. */
const folders: Readonly<Record<Audience, string>> = { public: 'dist', interview: 'dist-interview' };

/**
 * Where output for an audience goes, absolute.
 * @param given on the command line, if anything
 * @param below the audience's own folder, unless one was given
 * @throws {ToolError} when what is for an interview would go where the public's is
 */
export function outputFolder(root: string, audience: Audience, given: string | undefined, below = ''): string {
  const folder = path.resolve(root, given ?? path.join(folders[audience], below));
  const open = path.resolve(root, folders.public);
  if (audience === 'interview' && (folder === open || folder.startsWith(open + path.sep)))
    throw new ToolError({
      where: folder,
      what: `What is for an interview can't go to ${folders.public}.`,
      why: 'Everything there is published, and this may hold what is confidential.',
      fix: `Leave --output out, so that it goes to ${folders.interview}, or name a folder elsewhere.`,
    });
  return folder;
}
