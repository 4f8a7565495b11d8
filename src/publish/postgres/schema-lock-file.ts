import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwritable } from '../artifact-folder/problems.ts';
import { type JudgedSchema, parseSchemaLock, printSchemaLock, type SchemaLock } from './schema-lock.ts';

/** Name of the lock in a case study's folder. */
export const schemaLockName = 'schema.lock.json';

/** The lock of the case study in a folder; `null` when there is none that can be used. */
export async function readSchemaLock(folder: string): Promise<SchemaLock | null> {
  const text = await readText(folder);
  return text === null ? null : parseSchemaLock(text);
}

/** How the lock in a folder differs from what PostgreSQL says about the schemas; `null` when it doesn't. */
export async function diffSchemaLock(
  folder: string,
  schemas: readonly JudgedSchema[],
): Promise<'missing' | 'changed' | 'stale' | null> {
  const [present, wanted] = [await readText(folder), printSchemaLock(schemas)];
  if (present === wanted) return null;
  if (present === null) return 'missing';
  return wanted === null ? 'stale' : 'changed';
}

/**
 * Makes the lock in a folder say what PostgreSQL says about the schemas, and removes it when there are none. A lock that
 * is right isn't touched.
 * @returns whether anything had to be done
 * @throws {ToolError} when the folder can't be written
 */
export async function writeSchemaLock(folder: string, schemas: readonly JudgedSchema[]): Promise<boolean> {
  if ((await diffSchemaLock(folder, schemas)) === null) return false;
  const file = join(folder, schemaLockName);
  const text = printSchemaLock(schemas);
  const temporary = `${file}.${process.pid}`;
  try {
    if (text === null) await rm(file);
    else {
      await writeFile(temporary, text);
      await rename(temporary, file);
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(file, error);
  }
  return true;
}

const readText = (folder: string): Promise<string | null> =>
  readFile(join(folder, schemaLockName), 'utf8').catch(() => null);
