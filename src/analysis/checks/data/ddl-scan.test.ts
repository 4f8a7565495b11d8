import { expect, test } from 'vitest';
import { scanDdl } from './ddl-scan.ts';

test('partition keys and foreign keys are found with their lines', () => {
  const ddl = `CREATE TABLE IF NOT EXISTS "Orders" (id uuid, created_at timestamptz)
PARTITION BY RANGE (created_at, "Region");
create table items (
  order_id uuid REFERENCES "Orders"(id),
  FOREIGN KEY (a, b) REFERENCES shop.parts (a, b)
);`;
  expect(scanDdl(ddl)).toEqual({
    partitionKeys: new Map([['Orders', ['created_at', 'Region']]]),
    references: [
      { table: 'items', referenced: 'Orders', columns: ['id'], line: 4 },
      { table: 'items', referenced: 'shop.parts', columns: ['a', 'b'], line: 5 },
    ],
  });
});

test('comments and literals say nothing, and a reference may leave its columns out', () => {
  const ddl = `-- CREATE TABLE a (x int REFERENCES b(x));
/* PARTITION BY RANGE (x) */
CREATE TABLE c (d text DEFAULT 'it''s REFERENCES e(f); ', g int REFERENCES h);`;
  expect(scanDdl(ddl).references).toEqual([{ table: 'c', referenced: 'h', columns: [], line: 3 }]);
});
