import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import type { SchemaInspection } from '#model';
import { executeDdl } from './execute-ddl.ts';
import { judge } from './judge.ts';
import { lockedVerdict, parseSchemaLock, printSchemaLock } from './schema-lock.ts';

const ddl = `CREATE TABLE orders (
  id uuid NOT NULL, placed_at date NOT NULL, total numeric(10,2) CHECK (total >= 0), PRIMARY KEY (id, placed_at)
) PARTITION BY RANGE (placed_at);
CREATE INDEX recent ON orders (placed_at DESC) INCLUDE (total);
CREATE TABLE orders_2027 PARTITION OF orders FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE items (order_id uid);`;

let executed: Promise<{ said: SchemaInspection; version: string }> | undefined;
const execute = () => {
  executed ??= PGlite.create().then(async (database) => {
    const said = await executeDdl(database, ddl);
    const { rows } = await database.query<{ version: string }>('SELECT version()');
    await database.close();
    return { said, version: rows[0]?.version ?? '' };
  });
  return executed;
};
const lockText = async (): Promise<string> =>
  printSchemaLock([{ file: 'schema.sql', source: ddl, inspection: (await execute()).said }]) ?? '';

test('the judge is the installed database', { timeout: 120_000 }, async () => {
  const { version } = await execute();
  expect(judge.split(',')[0]).toBe(version.split(' on ')[0]);
});

test('a lock has one line a column, key and index, and the words of a refusal', { timeout: 120_000 }, async () => {
  expect(await lockText()).toMatchInlineSnapshot(`
    "{
      "about": "What PostgreSQL said when it executed the DDL files beside this one. Written by \\"casebook generate\\"; \\"casebook generate --check\\" executes them again and compares.",
      "judge": "PostgreSQL 18.6 (PGlite 0.5.16), reader 1",
      "schemas": {
        "schema.sql": {
          "ddlDigest": "d6a910e891d6c46e13ce1b592c8a8f48fbcada2953d3dba32862afe9a0813dc8",
          "verdictDigest": "f33c01c6045c5fa685aadd343f1dbc8cfee0c548ba70f1b2affc06f961ed2f06",
          "verdict": {
            "ok": false,
            "error": {
              "message": "type \\"uid\\" does not exist",
              "code": "42704",
              "line": 6,
              "column": 30,
              "detail": null,
              "hint": null,
              "statement": "CREATE TABLE items (order_id uid)"
            },
            "tables": [
              {
                "name": "orders",
                "comment": null,
                "line": 1,
                "columns": [
                  {"name":"id","type":"uuid","nullable":false,"default":null,"identity":null,"generated":null,"comment":null},
                  {"name":"placed_at","type":"date","nullable":false,"default":null,"identity":null,"generated":null,"comment":null},
                  {"name":"total","type":"numeric(10,2)","nullable":true,"default":null,"identity":null,"generated":null,"comment":null}
                ],
                "primaryKey": ["id","placed_at"],
                "uniqueKeys": [],
                "foreignKeys": [],
                "indexes": [
                  {"name":"orders_pkey","columns":["id","placed_at"],"includedColumns":[],"unique":true,"method":"btree","predicate":null,"definition":"CREATE UNIQUE INDEX orders_pkey ON ONLY public.orders USING btree (id, placed_at)","enforces":"primary key"},
                  {"name":"recent","columns":["placed_at"],"includedColumns":["total"],"unique":false,"method":"btree","predicate":null,"definition":"CREATE INDEX recent ON ONLY public.orders USING btree (placed_at DESC) INCLUDE (total)","enforces":null}
                ],
                "checks": [
                  {"name":"orders_total_check","expression":"(total >= (0)::numeric)"}
                ],
                "partitioning": {
                  "strategy": "range",
                  "columns": ["placed_at"],
                  "key": "placed_at",
                  "partitions": [
                    {"name":"orders_2027","bound":"FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')"}
                  ]
                },
                "isPartitionOf": null
              },
              {
                "name": "orders_2027",
                "comment": null,
                "line": 5,
                "columns": [
                  {"name":"id","type":"uuid","nullable":false,"default":null,"identity":null,"generated":null,"comment":null},
                  {"name":"placed_at","type":"date","nullable":false,"default":null,"identity":null,"generated":null,"comment":null},
                  {"name":"total","type":"numeric(10,2)","nullable":true,"default":null,"identity":null,"generated":null,"comment":null}
                ],
                "primaryKey": ["id","placed_at"],
                "uniqueKeys": [],
                "foreignKeys": [],
                "indexes": [
                  {"name":"orders_2027_pkey","columns":["id","placed_at"],"includedColumns":[],"unique":true,"method":"btree","predicate":null,"definition":"CREATE UNIQUE INDEX orders_2027_pkey ON public.orders_2027 USING btree (id, placed_at)","enforces":"primary key"},
                  {"name":"orders_2027_placed_at_total_idx","columns":["placed_at"],"includedColumns":["total"],"unique":false,"method":"btree","predicate":null,"definition":"CREATE INDEX orders_2027_placed_at_total_idx ON public.orders_2027 USING btree (placed_at DESC) INCLUDE (total)","enforces":null}
                ],
                "checks": [
                  {"name":"orders_total_check","expression":"(total >= (0)::numeric)"}
                ],
                "partitioning": null,
                "isPartitionOf": {
                  "table": "orders",
                  "bound": "FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')"
                }
              }
            ]
          }
        }
      }
    }
    "
  `);
});

test('what was locked is read back, for exactly this file, text and judge', { timeout: 120_000 }, async () => {
  const text = await lockText();
  const { said } = await execute();
  expect(lockedVerdict(parseSchemaLock(text), 'schema.sql', ddl)).toEqual(said);
  expect(lockedVerdict(parseSchemaLock(text), 'other.sql', ddl)).toBe(null);
  expect(lockedVerdict(parseSchemaLock(text), 'schema.sql', `${ddl} `)).toBe(null);
  expect(parseSchemaLock(text.replace('PostgreSQL 18.6', 'PostgreSQL 18.7'))).toBe(null);
});

test.for([
  ['a line that says otherwise', (text: string) => text.replace('"nullable":false', '"nullable":true')],
  ['a refusal that was made an acceptance', (text: string) => text.replace('"ok": false', '"ok": true')],
  ['the marks of a merge conflict', (text: string) => `<<<<<<< ours\n${text}`],
  ['a missing end', (text: string) => text.slice(0, -20)],
  ['another shape', () => `{ "judge": ${JSON.stringify(judge)} }`],
] as const)('%s makes a lock worthless', { timeout: 120_000 }, async ([, spoil]) => {
  expect(lockedVerdict(parseSchemaLock(spoil(await lockText())), 'schema.sql', ddl)).toBe(null);
});

test('a study without schemas has no lock', () => {
  expect(printSchemaLock([])).toBe(null);
});
