import type { Table } from '#model';
import type { InspectedSchema } from './case-study-source.ts';

const column = (name: string, type: string): Table['columns'][number] => ({
  name,
  type,
  nullable: false,
  default: null,
  identity: null,
  generated: null,
  comment: null,
});
const index = (name: string, columns: readonly string[], enforces: 'primary key' | null): Table['indexes'][number] => ({
  name,
  columns,
  includedColumns: [],
  unique: enforces !== null,
  method: 'btree',
  predicate: null,
  definition: '',
  enforces,
});

/** A table as PostgreSQL reports it, with a primary key `id`, an indexed foreign key and audit columns. */
export const ordersTable: Table = {
  name: 'orders',
  comment: null,
  line: 1,
  columns: [
    column('id', 'uuid'),
    column('shopper_id', 'uuid'),
    column('total', 'numeric(10,2)'),
    column('created_at', 'timestamp with time zone'),
    column('updated_at', 'timestamp with time zone'),
  ],
  primaryKey: ['id'],
  uniqueKeys: [],
  foreignKeys: [
    {
      name: 'orders_shopper_fkey',
      columns: ['shopper_id'],
      referencedTable: 'shoppers',
      referencedColumns: ['id'],
      onDelete: 'no action',
      onUpdate: 'no action',
    },
  ],
  indexes: [index('orders_pkey', ['id'], 'primary key'), index('orders_shopper', ['shopper_id'], null)],
  checks: [],
  partitioning: null,
  isPartitionOf: null,
};

/** The schema of the sound case study, with other tables if given. */
export const ordersSchema = (...tables: readonly Table[]): InspectedSchema => ({
  dataStore: 'orders',
  role: 'current',
  file: 'schema.sql',
  source: 'CREATE TABLE orders ();',
  inspection: { ok: true, tables: tables.length > 0 ? tables : [ordersTable] },
});
