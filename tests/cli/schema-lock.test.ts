import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSchemaLock, printSchemaLock } from '../../src/publish/postgres/schema-lock.ts';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

// Each test goes on from where the one before it left the workspace. Starting PostgreSQL takes seconds.
const timeout = 120_000;
const lock = 'case-studies/ticket-booking/schema.lock.json';
const ddl = 'case-studies/ticket-booking/schema.sql';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace('tests/fixtures/typical');
}, timeout);
afterAll(() => workspace.remove());

const without = (...folders: readonly string[]) =>
  Promise.all(folders.map((folder) => rm(path.join(workspace.root, folder), { recursive: true, force: true })));
const lockedTables = async (): Promise<string[]> =>
  parseSchemaLock(await workspace.read(lock))?.schemas['schema.sql']?.verdict.tables.map(({ name }) => name) ?? [];

test('generate writes the lock, and has nothing to do afterwards', { timeout }, async () => {
  const first = await workspace.casebook('generate');
  expect(first.stderr).toMatch(/0 unchanged, schema\.lock\.json brought up to date\n$/);
  expect(await lockedTables()).toMatchInlineSnapshot(`
    [
      "customers",
      "shows",
      "bookings",
      "bookings_2026",
      "bookings_2027",
      "seats",
      "tickets",
    ]
  `);
  expect((await workspace.casebook('generate')).stderr).toMatch(/: 0 artifacts written, \d+ unchanged\n$/);
});

test('with the lock alone no schema is executed, and the artifacts are the same', { timeout }, async () => {
  const before = await workspace.digests('artifacts', 'case-studies');
  await without('.casebook', 'artifacts');
  expect((await workspace.casebook('generate')).exitCode).toBe(0);
  expect(await workspace.digests('.casebook/cache')).toEqual({});
  expect(await workspace.digests('artifacts', 'case-studies')).toEqual(before);
});

test('a changed schema is executed, and its lock brought up to date', { timeout }, async () => {
  await workspace.write(ddl, `${await workspace.read(ddl)}\nCREATE TABLE added (id uuid PRIMARY KEY);\n`);
  const checked = await workspace.casebook('generate', '--check');
  expect(checked.exitCode).toBe(1);
  expect(checked.stdout).toContain(`${lock}: out of date\n`);
  await workspace.casebook('generate');
  expect(await lockedTables()).toContain('added');
});

test('a lock that was forged with all its digests is believed, until generate --check executes the schema', {
  timeout,
}, async () => {
  await without('.casebook');
  const { verdict } = parseSchemaLock(await workspace.read(lock))?.schemas['schema.sql'] ?? {};
  const inspection = { ok: true, tables: verdict?.tables.filter(({ name }) => name !== 'added') ?? [] } as const;
  const forged = printSchemaLock([{ file: 'schema.sql', source: await workspace.read(ddl), inspection }]);
  await workspace.write(lock, forged ?? '');
  await workspace.casebook('generate');
  expect(await workspace.read(lock)).toBe(forged);

  const checked = await workspace.casebook('generate', '--check');
  expect(checked.exitCode).toBe(1);
  expect(checked.stdout).toContain(`${lock}: out of date\n`);
});
