import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isContainedPath } from './path.ts';

/** Name of the index in an output folder that tells which files are ours. */
export const indexName = '.generated-files';

const heading = (command: string): string =>
  `# Written by \`casebook ${command}\`: it rewrites or removes exactly these files. Do not edit them.`;

/**
 * The index of an artifact folder: one path a line, sorted. Plain lines, so that a merge of two branches is a union,
 * and what a conflict leaves behind is skipped.
 */
export const printIndex = (paths: Iterable<string>, command = 'generate'): string =>
  `${[heading(command), ...[...paths].sort()].join('\n')}\n`;

/** The files that an earlier run wrote into a folder; empty when it has no index. */
export async function readIndex(root: string): Promise<Set<string>> {
  const text = await readFile(join(root, indexName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
  const lines = text.split(/\r?\n/).filter((line) => !/^(#|<{7}|={7}|>{7}|\|{7})/.test(line));
  return new Set(lines.filter((line) => isContainedPath(line) && line !== indexName));
}
