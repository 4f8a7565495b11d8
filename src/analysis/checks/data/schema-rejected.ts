import type { Finding, Location } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { type StoreSchema, storeSchemas } from './current-tables.ts';
import { rejectedKey } from './rejected-key.ts';
import { forRole, schemaPath } from './stated-schema.ts';

const errorAt = (found: StoreSchema, line: number, column: number): Location => ({
  path: schemaPath(found),
  file: found.schema.file,
  line,
  column,
});

/** Schemas that PostgreSQL refuses, in its own words; keys without the partition key have their own check. */
export function* schemaRejected(context: CheckContext): Iterable<Finding> {
  for (const found of storeSchemas(context)) {
    const { inspection, file } = found.schema;
    if (inspection.ok || rejectedKey(inspection.error)) continue;
    const { message, code, detail, line, column } = inspection.error;
    yield forRole(
      found,
      finding('data/schema-rejected', errorAt(found, line, column), { file, message, code, detail }),
    );
  }
}

/** Partitioned tables with a key that leaves out the partition key. */
export function* partitionKeyNotInPrimaryKey(context: CheckContext): Iterable<Finding> {
  for (const found of storeSchemas(context)) {
    const { inspection, file } = found.schema;
    const key = inspection.ok ? undefined : rejectedKey(inspection.error);
    if (inspection.ok || !key) continue;
    const place = errorAt(found, inspection.error.line, inspection.error.column);
    yield forRole(found, finding('data/partition-key-not-in-primary-key', place, { file, ...key }));
  }
}
