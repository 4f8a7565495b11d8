import type { Finding, Location } from '#model';
import type { StoreSchema } from './current-tables.ts';

/** Path of the definition that names the schema's file. */
export const schemaPath = ({ schema, position }: StoreSchema): Location['path'] =>
  schema.role === 'current' ? ['dataStores', position, 'ddl'] : ['dataStores', position, 'statedDdl', 'file'];

/**
 * A fault of an earlier schema that is kept for comparison is a warning, and known once a decision resolves it; the same
 * fault of the current schema is an error.
 */
export function forRole({ schema, store }: StoreSchema, found: Finding): Finding {
  if (schema.role === 'current') return found;
  const { source, resolvedBy } = store.statedDdl ?? {};
  const known = { reason: `Kept as it was stated: ${source ?? 'an earlier design'}.`, resolvedBy: resolvedBy ?? null };
  return { ...found, severity: 'warning', ...(resolvedBy === undefined ? {} : { known }) };
}
