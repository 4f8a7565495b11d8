import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inspectSchema } from './inspect-schema.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-cache-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const ddl = 'CREATE TABLE orders (id uuid PRIMARY KEY DEFAULT gen_random_uuid());';

test('the database starts once a schema, also when the schema is refused', { timeout: 120_000 }, async () => {
  const start = vi.spyOn(PGlite, 'create');
  const cacheFolder = join(folder, 'not', 'there', 'yet');
  const accepted = await inspectSchema(ddl, { cacheFolder });
  expect(accepted).toMatchObject({ ok: true, tables: [{ name: 'orders', line: 1, primaryKey: ['id'] }] });
  const refused = await inspectSchema('CREATE TABEL orders', { cacheFolder });
  expect(refused).toMatchObject({ ok: false, error: { code: '42601', line: 1, column: 8 } });

  expect(start).toHaveBeenCalled();
  start.mockClear();
  expect(await inspectSchema(ddl, { cacheFolder })).toEqual(accepted);
  expect(await inspectSchema('CREATE TABEL orders', { cacheFolder })).toEqual(refused);
  expect(start).not.toHaveBeenCalled();
  expect((await readdir(cacheFolder)).filter((name) => !/^[0-9a-f]{64}\.json$/.test(name))).toEqual([]);
});

test('a damaged cache file is ignored and replaced', { timeout: 120_000 }, async () => {
  const first = await inspectSchema(ddl, { cacheFolder: folder });
  const [name = ''] = await readdir(folder);
  const intact = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), intact.replace('"nullable":false', '"nullable":true'));
  expect(await inspectSchema(ddl, { cacheFolder: folder })).toEqual(first);
  expect(await readFile(join(folder, name), 'utf8')).toBe(intact);
});

test('a cache folder that cannot be made costs only the time', { timeout: 120_000 }, async () => {
  const blocked = join(folder, 'file');
  await writeFile(blocked, '');
  expect(await inspectSchema('', { cacheFolder: join(blocked, 'cache') })).toEqual({ ok: true, tables: [] });
});
