import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { SchemaInspection } from '#model';
import { executeDdl } from './execute-ddl.ts';
import { readCached, writeCached } from './inspection-cache.ts';
import { judge } from './judge.ts';

export interface InspectSchemaOptions {
  /** Folder of earlier results; `null` to always start the database. It is created when absent. */
  readonly cacheFolder: string | null;
}

/**
 * Executes DDL in an in-process PostgreSQL 18 and reads the catalogue back. What PostgreSQL refuses is a result, not an
 * exception. Starting the database takes seconds and a gigabyte, so results are kept by content.
 * @throws when the engine itself fails: out of memory, a damaged installation
 */
export async function inspectSchema(ddl: string, { cacheFolder }: InspectSchemaOptions): Promise<SchemaInspection> {
  const key = createHash('sha256').update(`${judge}\n${ddl}`).digest('hex');
  const file = cacheFolder === null ? null : join(cacheFolder, `${key}.json`);
  const cached = file === null ? null : await readCached(file);
  if (cached !== null) return cached;
  const inspection = await inspectInNewDatabase(ddl);
  if (file !== null) await writeCached(file, inspection);
  return inspection;
}

async function inspectInNewDatabase(ddl: string): Promise<SchemaInspection> {
  const database = await startDatabase();
  try {
    return await executeDdl(database, ddl);
  } finally {
    await database.close();
  }
}

/** The data folder of a database that nothing has happened in. */
let pristine: Promise<Blob> | undefined;

/** The first database of a process is set up from nothing; the others start from its empty state, in a fifth of the time. */
async function startDatabase(): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  if (pristine) return PGlite.create({ loadDataDir: await pristine });
  const first = PGlite.create();
  pristine = first.then((database) => database.dumpDataDir('none'));
  await pristine;
  return first;
}
