import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JudgedSchema } from './schema-lock.ts';
import { diffSchemaLock, readSchemaLock, schemaLockName, writeSchemaLock } from './schema-lock-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const schemas: readonly JudgedSchema[] = [
  { file: 'schema.sql', source: '', inspection: { ok: true, tables: [] } },
  { file: 'schema-stated.sql', source: '-- nothing yet', inspection: { ok: true, tables: [] } },
];

test('a missing, an outdated and a needless lock are told apart, and all are put right', async () => {
  expect(await diffSchemaLock(folder, schemas)).toBe('missing');
  expect(await writeSchemaLock(folder, schemas)).toBe(true);
  expect(await diffSchemaLock(folder, schemas)).toBe(null);
  expect(Object.keys((await readSchemaLock(folder))?.schemas ?? {})).toEqual(['schema.sql', 'schema-stated.sql']);

  expect(await diffSchemaLock(folder, schemas.slice(1))).toBe('changed');
  expect(await writeSchemaLock(folder, schemas.slice(1))).toBe(true);
  expect(Object.keys((await readSchemaLock(folder))?.schemas ?? {})).toEqual(['schema-stated.sql']);

  expect(await diffSchemaLock(folder, [])).toBe('stale');
  expect(await writeSchemaLock(folder, [])).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  expect(await writeSchemaLock(folder, [])).toBe(false);
});

test('a lock that is right is not touched', async () => {
  await writeSchemaLock(folder, schemas);
  const before = await readFile(join(folder, schemaLockName), 'utf8');
  expect(await writeSchemaLock(folder, schemas)).toBe(false);
  expect(await readFile(join(folder, schemaLockName), 'utf8')).toBe(before);
});

test('a lock that cannot be written is reported, and nothing is left behind', async () => {
  await mkdir(join(folder, schemaLockName));
  await writeFile(join(folder, schemaLockName, 'in-the-way'), '');
  const said = await writeSchemaLock(folder, schemas).catch((error: Error) =>
    error.message.replaceAll(folder, '<folder>').replaceAll(String(process.pid), '<pid>'),
  );
  expect(said).toMatchInlineSnapshot(`
    "<folder>/schema.lock.json
      error    The artifacts cannot be written: a folder stands where a file should be (EISDIR at <folder>/schema.lock.json). What was generated before is still there.
      fix      Make the folder writable for you, or choose another one, and generate again."
  `);
  expect(await readdir(folder)).toEqual([schemaLockName]);
});
