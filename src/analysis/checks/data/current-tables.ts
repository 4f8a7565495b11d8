import type { DataStore, Location, Table } from '#model';
import type { InspectedSchema } from '../../case-study-source.ts';
import type { CheckContext } from '../check.ts';

/** A schema with the data store that it belongs to. */
export interface StoreSchema {
  readonly schema: InspectedSchema;
  readonly store: DataStore;
  /** Index of the data store in the case study. */
  readonly position: number;
}

/** Every inspected schema of a declared data store. */
export function* storeSchemas({ study, schemas }: CheckContext): Generator<StoreSchema> {
  for (const schema of schemas) {
    const position = study.dataStores.findIndex(({ id }) => id === schema.dataStore);
    const store = study.dataStores[position];
    if (store) yield { schema, store, position };
  }
}

/** Tables of the current design that PostgreSQL accepted; partitions repeat their parent and are left out. */
export function* currentTables(context: CheckContext): Generator<StoreSchema & { readonly table: Table }> {
  for (const found of storeSchemas(context))
    if (found.schema.role === 'current')
      for (const table of found.schema.inspection.tables) if (table.isPartitionOf === null) yield { ...found, table };
}

/** The DDL file of a data store, at the line where a table is created. */
export const tableAt = ({ position, schema }: StoreSchema, { line }: Table): Location => ({
  path: ['dataStores', position, 'ddl'],
  file: schema.file,
  line,
});
