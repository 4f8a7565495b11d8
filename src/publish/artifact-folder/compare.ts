import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '#model';
import type { Artifact } from '#render';
import { indexName, readIndex } from './generated-files.ts';
import { isContainedPath } from './path.ts';

/** How an artifact folder differs from the artifacts that it should hold. */
export interface Comparison {
  /** Not there yet, in the artifacts' order. */
  readonly missing: readonly Artifact[];
  /** There, with other content. */
  readonly changed: readonly Artifact[];
  /** Written by an earlier run and no longer wanted; only those that still exist. */
  readonly stale: readonly string[];
  /** Changed files that no earlier run wrote: somebody else's. */
  readonly foreign: readonly string[];
  /** Files that an earlier run wrote, whether or not they still exist. */
  readonly index: ReadonlySet<string>;
}

/**
 * Compares a folder with the artifacts that it should hold, without writing.
 * @throws {ToolError} when a path leaves the folder or occurs twice, or something there can't be read
 */
export async function compareArtifacts(root: string, artifacts: readonly Artifact[]): Promise<Comparison> {
  const wanted = wantedPaths(root, artifacts);
  const index = await readIndex(root);
  const missing: Artifact[] = [];
  const changed: Artifact[] = [];
  for (const artifact of artifacts) {
    const existing = await readExisting(root, artifact.path);
    if (existing === null) missing.push(artifact);
    else if (!existing.equals(Buffer.from(artifact.content))) changed.push(artifact);
  }
  const stale: string[] = [];
  for (const path of index) {
    if (!wanted.has(path.toLowerCase()) && (await readExisting(root, path)) !== null) stale.push(path);
  }
  const foreign = changed.filter(({ path }) => !index.has(path)).map(({ path }) => path);
  return { missing, changed, stale, foreign, index };
}

/** Lower-cased, because some file systems take `README.md` and `readme.md` for one file. */
function wantedPaths(root: string, artifacts: readonly Artifact[]): Set<string> {
  const wanted = new Set<string>();
  for (const { path } of artifacts) {
    if (!isContainedPath(path) || path === indexName) {
      throw new ToolError({
        where: join(root, path),
        what: `The artifact path ${JSON.stringify(path)} leads outside the artifact folder or onto its index.`,
        why: 'Nothing was written.',
        fix: 'Name the view or decision that it comes from with letters, digits and dashes only.',
      });
    }
    if (wanted.has(path.toLowerCase())) {
      throw new ToolError({
        where: join(root, path),
        what: `Two artifacts would be written to ${path}.`,
        why: 'One would overwrite the other, so nothing was written.',
        fix: 'Give the two views or decisions that they come from different names.',
      });
    }
    wanted.add(path.toLowerCase());
  }
  return wanted;
}

async function readExisting(root: string, path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(root, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw new ToolError(
      {
        where: join(root, path),
        what: code === 'EISDIR' ? 'A folder stands where a file should be.' : `The file cannot be read (${code}).`,
        why: 'It is unknown whether it is up to date, so nothing was written.',
        fix: code === 'EISDIR' ? 'Move or delete the folder.' : 'Allow reading it, or delete it.',
      },
      { cause: error },
    );
  }
}
