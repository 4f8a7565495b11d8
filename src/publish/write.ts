import { constants } from 'node:fs';
import { access, lstat, mkdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ToolError } from '#model';
import type { Artifact } from '#render';
import { type Comparison, compareArtifacts } from './artifact-folder/compare.ts';
import { indexName, printIndex } from './artifact-folder/generated-files.ts';
import { foreignFile, linkedFolder, unwritable } from './artifact-folder/problems.ts';

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
 * Everything is staged inside the folder first, then renamed into place, then stale files go. So a failure leaves the
 * folder as it was; the only exception is a rename refused half-way, after which every file is still whole, old or new.
 * Two runs at once on one folder: the earlier one fails without harm.
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

  const staging = join(root, '.casebook-staging');
  const created: string[] = [];
  let placed = false;
  try {
    await makeFolder(root, created);
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    await stage(staging, updates);
    for (const folder of foldersOf(root, updates)) await prepareFolder(root, folder, created);
    for (const path of removed) await access(dirname(join(root, path)), constants.W_OK);

    // The index names new and old files until both are in order, so that a run cut short here can be taken up again.
    placed = true;
    await place(staging, join(root, indexName), printIndex(new Set([...index, ...paths])));
    for (const [number, { path }] of updates.entries()) await rename(join(staging, String(number)), join(root, path));
    for (const path of removed) await removeFile(root, path);
    await place(staging, join(root, indexName), printIndex(paths));
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (!placed) for (const folder of created.toReversed()) await rmdir(folder).catch(() => undefined);
  }
}

async function stage(staging: string, updates: readonly Artifact[]): Promise<void> {
  for (const [number, { content }] of updates.entries()) await writeFile(join(staging, String(number)), content);
}

async function place(staging: string, target: string, content: string): Promise<void> {
  const staged = join(staging, 'index');
  await writeFile(staged, content);
  await rename(staged, target);
}

const foldersOf = (root: string, artifacts: readonly Artifact[]): Set<string> =>
  new Set(artifacts.map(({ path }) => dirname(join(root, path))));

/** Makes a folder and the ones above it, and notes those that are new, outermost first. */
async function makeFolder(folder: string, created: string[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  created.push(first);
  let current = first;
  for (const segment of relative(first, folder).split(sep)) {
    if (segment === '') continue;
    current = join(current, segment);
    created.push(current);
  }
}

/** Makes a folder below the root ready for renaming into it; a symbolic link on the way could lead out of the root. */
async function prepareFolder(root: string, folder: string, created: string[]): Promise<void> {
  let current = root;
  for (const segment of relative(root, folder).split(sep)) {
    current = join(current, segment);
    const existing = await lstat(current).catch(() => null);
    if (existing?.isSymbolicLink() && segment !== '') throw linkedFolder(current);
  }
  await makeFolder(folder, created);
  await access(folder, constants.W_OK);
}

async function removeFile(root: string, path: string): Promise<void> {
  await unlink(join(root, path));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
  }
}
