import type { PGlite } from '@electric-sql/pglite';
import type { Column, Table } from '#model';
import { catalogueQuery } from './catalogue-query.ts';

/** A table as the query prints it: a column of no enum type has `null` for its values. */
interface Definition extends Omit<Table, 'line' | 'columns'> {
  readonly columns: readonly (Omit<Column, 'values'> & { readonly values: readonly string[] | null })[];
}

/** Reads every user table back in the order of creation. `lines` tells by object id where each was created. */
export async function readCatalogue(database: PGlite, lines: ReadonlyMap<number, number>): Promise<Table[]> {
  // A script may have changed the search path, and with it how names print.
  await database.exec('RESET search_path');
  const { rows } = await database.query<{ oid: number; definition: Definition }>(catalogueQuery);
  return rows.map(({ oid, definition: { name, comment, columns, ...rest } }) => ({
    name,
    comment,
    line: lines.get(oid) ?? 1,
    columns: columns.map(({ values, ...column }) => (values ? { ...column, values } : column)),
    ...rest,
  }));
}

/** Object ids of all user tables, ascending: the order of creation. */
export async function tableIds(database: PGlite): Promise<number[]> {
  const { rows } = await database.query<{ oid: number }>(
    `SELECT c.oid::int4 AS oid
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY c.oid`,
  );
  return rows.map(({ oid }) => oid);
}
