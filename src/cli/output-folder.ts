import path from 'node:path';
import type { Audience } from '#model';

/** What is built for an interview goes to a folder of its own, which git ignores. */
const folders: Readonly<Record<Audience, string>> = { public: 'dist', interview: 'dist-interview' };

/**
 * Where output for an audience goes, absolute.
 * @param given on the command line, if anything
 * @param below the audience's own folder, unless one was given
 */
export const outputFolder = (root: string, audience: Audience, given: string | undefined, below = ''): string =>
  path.resolve(root, given ?? path.join(folders[audience], below));
