import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '#model';
import type { Artifact } from '#render';
import { type Comparison, compareArtifacts } from './artifact-folder/compare.ts';
import { fillFolder } from './artifact-folder/fill-folder.ts';
import { foreignFile, unwritable } from './artifact-folder/problems.ts';

export interface WriteResult {
  /** Paths below the root, in the artifacts' order. */
  readonly written: string[];
  /** Files of an earlier run that are no longer wanted, sorted. */
  readonly removed: string[];
  readonly unchanged: number;
}

/**
 * Makes a folder hold exactly these artifacts beside whatever else is in it. Only what changed is rewritten. Files that
 * an earlier run wrote and that are no longer wanted are removed; a file that we didn't write is neither removed nor
 * overwritten (the index `.generated-files` tells which are ours).
 *
 * A failure leaves the folder as it was. Two runs at once on one folder: the earlier one fails without harm.
 * @throws {ToolError} when the folder can't be written or somebody else's file is in the way
 */
export async function writeArtifacts(root: string, artifacts: readonly Artifact[]): Promise<WriteResult> {
  const comparison = await compareArtifacts(root, artifacts);
  if (comparison.foreign[0] !== undefined) throw foreignFile(join(root, comparison.foreign[0]));
  const updates = [...comparison.missing, ...comparison.changed];
  const written = new Set(updates.map(({ path }) => path));
  const removed = comparison.stale.toSorted();
  try {
    await apply(root, artifacts, updates, removed, comparison);
  } catch (error) {
    throw error instanceof ToolError ? error : unwritable(root, error);
  }
  return {
    written: artifacts.map(({ path }) => path).filter((path) => written.has(path)),
    removed,
    unchanged: artifacts.length - written.size,
  };
}

export interface ArtifactDrift {
  readonly missing: string[];
  readonly changed: string[];
  /** Written by an earlier run and no longer wanted. */
  readonly stale: string[];
}

/** What {@link writeArtifacts} would do, for `generate --check`; writes nothing. All three are empty without drift. */
export async function diffArtifacts(root: string, artifacts: readonly Artifact[]): Promise<ArtifactDrift> {
  const { missing, changed, stale } = await compareArtifacts(root, artifacts);
  const paths = (list: readonly Artifact[]): string[] => list.map(({ path }) => path);
  return { missing: paths(missing), changed: paths(changed), stale: stale.toSorted() };
}

async function apply(
  root: string,
  artifacts: readonly Artifact[],
  updates: readonly Artifact[],
  removed: readonly string[],
  { index }: Comparison,
): Promise<void> {
  const paths = artifacts.map(({ path }) => path);
  const isIndexed = paths.length === index.size && paths.every((path) => index.has(path));
  if (updates.length === 0 && removed.length === 0 && isIndexed) return;
  await fillFolder(root, {
    command: 'generate',
    updates: updates.map(({ path, content }) => ({ path, writeTo: (file) => writeFile(file, content) })),
    removed,
    before: index,
    after: paths,
  });
}
