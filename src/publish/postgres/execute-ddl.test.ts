import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SchemaInspection } from '#model';
import { executeDdl } from './execute-ddl.ts';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
}, 120_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.exec('DROP SCHEMA IF EXISTS audit CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
});

const inspect = (ddl: string): Promise<SchemaInspection> => executeDdl(database, ddl);
const tableOf = async (ddl: string, name: string) => {
  const inspection = await inspect(ddl);
  if (!inspection.ok) throw new Error(inspection.error.message);
  const table = inspection.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const orderProcessingAsFirstWritten = `-- Orders table (partitioned by month)
CREATE TABLE orders (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users(id),
    status VARCHAR(20) NOT NULL DEFAULT 'pending',
    total_amount DECIMAL(10,2) NOT NULL,
    currency VARCHAR(3) NOT NULL DEFAULT 'USD',
    created_at TIMESTAMP NOT NULL DEFAULT NOW(),
    updated_at TIMESTAMP NOT NULL DEFAULT NOW()
) PARTITION BY RANGE (created_at);

-- Order items
CREATE TABLE order_items (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id UUID NOT NULL REFERENCES orders(id),
    product_id UUID NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price DECIMAL(10,2) NOT NULL,
    CONSTRAINT positive_quantity CHECK (quantity > 0)
);

-- Inventory with optimistic locking
CREATE TABLE inventory (
    product_id UUID PRIMARY KEY,
    available_quantity INTEGER NOT NULL DEFAULT 0,
    reserved_quantity INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    updated_at TIMESTAMP NOT NULL DEFAULT NOW(),
    CONSTRAINT non_negative_available CHECK (available_quantity >= 0),
    CONSTRAINT non_negative_reserved CHECK (reserved_quantity >= 0)
);

-- Idempotency keys
CREATE TABLE idempotency_keys (
    key VARCHAR(255) PRIMARY KEY,
    response JSONB,
    created_at TIMESTAMP NOT NULL DEFAULT NOW()
);

-- Index for order lookups
CREATE INDEX idx_orders_user_status ON orders(user_id, status);
CREATE INDEX idx_orders_created_at ON orders(created_at);
`;

test('a primary key without the partition key is refused with 0A000', async () => {
  expect(await inspect(orderProcessingAsFirstWritten)).toEqual({
    ok: false,
    error: {
      message: 'unique constraint on partitioned table must include all partitioning columns',
      code: '0A000',
      line: 2,
      column: 1,
      detail: 'PRIMARY KEY constraint on table "orders" lacks column "created_at" which is part of the partition key.',
      hint: null,
      statement: orderProcessingAsFirstWritten.slice(
        orderProcessingAsFirstWritten.indexOf('CREATE TABLE orders'),
        orderProcessingAsFirstWritten.indexOf(';'),
      ),
    },
    tables: [],
  });
});

test('a foreign key to a table that does not exist is refused with 42P01', async () => {
  const inspection = await inspect(
    orderProcessingAsFirstWritten
      .replace('id UUID PRIMARY KEY', 'id UUID')
      .replace(') PARTITION', ', PRIMARY KEY (id, created_at)) PARTITION'),
  );
  expect(inspection).toMatchObject({ ok: false, error: { code: '42P01', message: 'relation "users" does not exist' } });
});

test('a foreign key to half of a partitioned primary key is refused with 42830, after the table before it', async () => {
  const inspection = await inspect(`CREATE TABLE orders (
  id uuid, created_at timestamptz, PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE order_items (order_id uuid REFERENCES orders (id));`);
  expect(inspection).toMatchObject({ ok: false, error: { code: '42830', line: 4 } });
  expect(inspection.tables.map(({ name, line }) => [name, line])).toEqual([['orders', 1]]);
});

const corrected = `CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'pending',
  total_amount numeric(10,2) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE orders IS 'One row an order';
COMMENT ON COLUMN orders.status IS 'State of the saga';

CREATE TABLE orders_2026_01 PARTITION OF orders
  FOR VALUES FROM ('2026-01-01+00') TO ('2026-02-01+00');
CREATE TABLE orders_default PARTITION OF orders DEFAULT;

CREATE TABLE order_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id uuid NOT NULL,
  order_created_at timestamptz NOT NULL,
  quantity integer NOT NULL CONSTRAINT positive_quantity CHECK (quantity > 0),
  unit_price numeric(10,2) NOT NULL,
  line_total numeric GENERATED ALWAYS AS (quantity * unit_price) STORED,
  CONSTRAINT item_order FOREIGN KEY (order_id, order_created_at) REFERENCES orders (id, created_at) ON DELETE CASCADE
);
CREATE INDEX idx_orders_user_status ON orders (user_id, status);
`;

test('the corrected schema is read back in the order of creation, partitions included', async () => {
  const inspection = await inspect(corrected);
  expect(inspection.ok).toBe(true);
  expect(inspection.tables.map(({ name, line }) => [name, line])).toEqual([
    ['orders', 1],
    ['orders_2026_01', 12],
    ['orders_default', 14],
    ['order_items', 16],
  ]);
});

test('a partitioned table tells its strategy, key and partitions, and a partition its bound', async () => {
  const orders = await tableOf(corrected, 'orders');
  expect(orders).toMatchObject({ comment: 'One row an order', primaryKey: ['id', 'created_at'], isPartitionOf: null });
  expect(orders.partitioning).toEqual({
    strategy: 'range',
    columns: ['created_at'],
    key: 'created_at',
    partitions: [
      { name: 'orders_2026_01', bound: "FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00')" },
      { name: 'orders_default', bound: 'DEFAULT' },
    ],
  });
  await database.exec('DROP TABLE order_items, orders');
  const partition = await tableOf(corrected, 'orders_default');
  expect(partition.isPartitionOf).toEqual({ table: 'orders', bound: 'DEFAULT' });
  expect(partition.partitioning).toBeNull();
});

test('columns keep type, nullability, default, identity, generation and comment', async () => {
  expect((await tableOf(corrected, 'orders')).columns[2]).toEqual({
    name: 'status',
    type: 'character varying(20)',
    nullable: false,
    default: "'pending'::character varying",
    identity: null,
    generated: null,
    comment: 'State of the saga',
  });
  await database.exec('DROP TABLE order_items, orders');
  const items = await tableOf(corrected, 'order_items');
  expect(items.columns.find(({ name }) => name === 'id')).toMatchObject({
    type: 'bigint',
    identity: 'always',
    default: null,
  });
  expect(items.columns.find(({ name }) => name === 'line_total')).toMatchObject({
    nullable: true,
    default: null,
    generated: { expression: '((quantity)::numeric * unit_price)', kind: 'stored' },
  });
});

test('a column of an enum type tells its values, every other column none', async () => {
  const { columns } = await tableOf(
    `CREATE TYPE state AS ENUM ('draft', 'won''t');
CREATE TABLE orders (id int PRIMARY KEY, state state NOT NULL DEFAULT 'draft', states state[]);`,
    'orders',
  );
  expect(columns.map(({ name, ...column }) => [name, column.values])).toEqual([
    ['id', undefined],
    ['state', ['draft', "won't"]],
    ['states', undefined],
  ]);
  expect(columns.map((column) => 'values' in column)).toEqual([false, true, false]);
});

test('constraints and indexes are listed, and a foreign key to a partitioned table once', async () => {
  const items = await tableOf(corrected, 'order_items');
  expect(items.checks).toEqual([{ name: 'positive_quantity', expression: '(quantity > 0)' }]);
  expect(items.foreignKeys).toEqual([
    {
      name: 'item_order',
      columns: ['order_id', 'order_created_at'],
      referencedTable: 'orders',
      referencedColumns: ['id', 'created_at'],
      onDelete: 'cascade',
      onUpdate: 'no action',
    },
  ]);
  await database.exec('DROP TABLE order_items, orders');
  expect((await tableOf(corrected, 'orders')).indexes).toEqual([
    {
      name: 'orders_pkey',
      columns: ['id', 'created_at'],
      includedColumns: [],
      unique: true,
      method: 'btree',
      predicate: null,
      definition: 'CREATE UNIQUE INDEX orders_pkey ON ONLY public.orders USING btree (id, created_at)',
      enforces: 'primary key',
    },
    {
      name: 'idx_orders_user_status',
      columns: ['user_id', 'status'],
      includedColumns: [],
      unique: false,
      method: 'btree',
      predicate: null,
      definition: 'CREATE INDEX idx_orders_user_status ON ONLY public.orders USING btree (user_id, status)',
      enforces: null,
    },
  ]);
});

test('partial, expression and covering indexes and unique keys are told apart', async () => {
  const users = await tableOf(
    `CREATE TABLE users (id int, email text, deleted_at timestamptz, CONSTRAINT one_email UNIQUE (email, id));
     CREATE UNIQUE INDEX active_email ON users (lower(email)) INCLUDE (id) WHERE deleted_at IS NULL;`,
    'users',
  );
  expect(users.uniqueKeys).toEqual([{ name: 'one_email', columns: ['email', 'id'] }]);
  expect(
    users.indexes.map(({ name, columns, includedColumns, unique, predicate, enforces }) => ({
      name,
      columns,
      includedColumns,
      unique,
      predicate,
      enforces,
    })),
  ).toEqual([
    {
      name: 'one_email',
      columns: ['email', 'id'],
      includedColumns: [],
      unique: true,
      predicate: null,
      enforces: 'unique',
    },
    {
      name: 'active_email',
      columns: ['lower(email)'],
      includedColumns: ['id'],
      unique: true,
      predicate: '(deleted_at IS NULL)',
      enforces: null,
    },
  ]);
});

test('a partition shows the foreign key that it inherits, and an expression key is printed', async () => {
  const part = await tableOf(
    `CREATE TABLE tenants (id int PRIMARY KEY);
     CREATE TABLE entries (tenant int REFERENCES tenants, region text) PARTITION BY LIST (lower(region));
     CREATE TABLE entries_eu PARTITION OF entries FOR VALUES IN ('eu');`,
    'entries_eu',
  );
  expect(part.foreignKeys).toMatchObject([{ name: 'entries_tenant_fkey', referencedTable: 'tenants' }]);
  await database.exec('DROP TABLE entries, tenants');
  const { partitioning } = await tableOf(
    'CREATE TABLE entries (region text) PARTITION BY LIST (lower(region))',
    'entries',
  );
  expect(partitioning).toEqual({ strategy: 'list', columns: [], key: 'lower(region)', partitions: [] });
});

test('a function, a trigger and a changed search path do not disturb the reading', async () => {
  const inspection = await inspect(`CREATE TYPE state AS ENUM ('draft', 'active');
CREATE SCHEMA audit;
CREATE TABLE products (id int PRIMARY KEY, state state DEFAULT 'draft', search tsvector);
CREATE FUNCTION refresh() RETURNS trigger AS $$
BEGIN
  NEW.search := to_tsvector('english', 'a;b');
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER refresh BEFORE INSERT ON products FOR EACH ROW EXECUTE FUNCTION refresh();
SELECT set_config('search_path', '', false);
CREATE TABLE audit.entries (product int REFERENCES public.products);`);
  expect(inspection.ok).toBe(true);
  expect(inspection.tables.map(({ name, line }) => [name, line])).toEqual([
    ['products', 3],
    ['audit.entries', 12],
  ]);
  expect(inspection.tables[0]?.columns[1]).toMatchObject({ type: 'state', default: "'draft'::state" });
  expect(inspection.tables[1]?.foreignKeys).toMatchObject([{ referencedTable: 'products' }]);
});

test('the error points at the very word, counted in UTF-16 units behind an emoji', async () => {
  const ddl = '-- 😀\nCREATE TABLE a (id int);\nCREATE TABLE b (\n  /* 😀 */ id intt\n);';
  const inspection = await inspect(ddl);
  expect(inspection).toMatchObject({
    ok: false,
    error: { code: '42704', message: 'type "intt" does not exist', line: 4, column: 15, detail: null },
  });
  expect(inspection.tables.map(({ name }) => name)).toEqual(['a']);
});

test('a transaction that fails leaves nothing, one that commits leaves its tables', async () => {
  const failed = await inspect('CREATE TABLE a (); BEGIN; CREATE TABLE b (); CREATE TABEL c;');
  expect(failed).toMatchObject({ ok: false, error: { code: '42601' } });
  expect(failed.tables.map(({ name }) => name)).toEqual(['a']);
  await database.exec('DROP TABLE a');
  const committed = await inspect('BEGIN; CREATE TABLE b (); COMMIT; SELECT 1');
  expect(committed.tables.map(({ name }) => name)).toEqual(['b']);
});

test('an extension that is not there and a COPY that waits for rows are refused', async () => {
  expect(await inspect('CREATE EXTENSION pgcrypto')).toMatchObject({
    ok: false,
    error: { code: '0A000', hint: 'The extension must first be installed on the system where PostgreSQL is running.' },
  });
  expect(await inspect('CREATE TABLE a (id int); COPY a FROM stdin')).toMatchObject({
    ok: false,
    error: { code: '0A000', line: 1, column: 26, message: 'COPY FROM stdin reads rows, and a schema has none' },
    tables: [{ name: 'a' }],
  });
});
