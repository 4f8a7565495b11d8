import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SchemaInspection } from '#model';

interface CacheEntry {
  /** SHA-256 of the inspection's JSON: a cut or edited file doesn't match and is ignored. */
  readonly digest: string;
  readonly inspection: SchemaInspection;
}

/** The cached inspection, or `null` when there is none or the file is damaged. */
export async function readCached(file: string): Promise<SchemaInspection | null> {
  try {
    const { digest, inspection } = JSON.parse(await readFile(file, 'utf8')) as CacheEntry;
    return digest === digestOf(inspection) ? inspection : null;
  } catch {
    return null;
  }
}

/** Keeps an inspection. A cache that can't be written only costs time, so that failure is swallowed. */
export async function writeCached(file: string, inspection: SchemaInspection): Promise<void> {
  const entry: CacheEntry = { digest: digestOf(inspection), inspection };
  // Two runs may finish at once: each writes its own file, and renaming is atomic.
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, JSON.stringify(entry));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const digestOf = (inspection: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inspection) ?? '')
    .digest('hex');
