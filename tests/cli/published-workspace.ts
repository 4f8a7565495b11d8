import path from 'node:path';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

/** What came of a command after a mistake was made. */
export interface Attempt {
  readonly exitCode: number;
  /** Both streams, with the workspace's folder as `<root>`. */
  readonly said: string;
  /** Files of the earlier output that are gone or different, and files that are new. */
  readonly changed: readonly string[];
}

/** A workspace with artifacts, a site and a PDF in place, of which copies can be spoiled. */
export interface PublishedWorkspace {
  /** Makes a mistake in a copy of the workspace and runs `casebook <words>` there. */
  readonly attempt: (mistake: (workspace: Workspace) => Promise<void>, ...words: readonly string[]) => Promise<Attempt>;
  readonly remove: () => Promise<void>;
}

const output = ['artifacts', 'dist'];

/** Publishes the smallest case study. The site is a stand-in: what matters is whether its files are touched. */
export async function publishWorkspace(): Promise<PublishedWorkspace> {
  const published = await createWorkspace();
  await published.write('dist/index.html', '<h1>The site that was there before</h1>\n');
  await published.write('dist/pdf/url-shortener.pdf', 'The PDF that was there before.\n');
  await published.write('dist/.generated-files', '# Written by `casebook build`\nindex.html\npdf/url-shortener.pdf\n');
  const { exitCode, stderr } = await published.casebook('generate');
  if (exitCode !== 0) throw new Error(stderr);
  return {
    async attempt(mistake, ...words) {
      const workspace = await createWorkspace(published.root, [...output, '.casebook']);
      try {
        await mistake(workspace);
        const before = await workspace.digests(...output);
        const run = await workspace.casebook(...words);
        const after = await workspace.digests(...output);
        const files = new Set([...Object.keys(before), ...Object.keys(after)]);
        return {
          exitCode: run.exitCode,
          said: (run.stdout + run.stderr).replaceAll(workspace.root, '<root>').replaceAll(path.sep, '/'),
          changed: [...files].filter((file) => before[file] !== after[file]),
        };
      } finally {
        await workspace.remove();
      }
    },
    remove: published.remove,
  };
}
