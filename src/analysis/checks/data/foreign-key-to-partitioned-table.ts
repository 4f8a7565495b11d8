import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { storeSchemas } from './current-tables.ts';
import { scanDdl } from './ddl-scan.ts';
import { forRole, schemaPath } from './stated-schema.ts';

/**
 * Foreign keys to a partitioned table that leave out its partition key. Read from the text of a refused schema as well,
 * because PostgreSQL stops at the first fault and this one usually comes second.
 */
export function* foreignKeyToPartitionedTable(context: CheckContext): Iterable<Finding> {
  for (const found of storeSchemas(context)) {
    if (found.schema.inspection.ok) continue;
    const { partitionKeys, references } = scanDdl(found.schema.source);
    for (const { table, referenced, columns, line } of references) {
      const missing = (partitionKeys.get(referenced) ?? []).filter((column) => !columns.includes(column));
      if (columns.length === 0 || missing.length === 0) continue;
      const place = { path: schemaPath(found), file: found.schema.file, line };
      yield forRole(
        found,
        finding('data/foreign-key-to-partitioned-table', place, { table, referenced, columns, missing }),
      );
    }
  }
}
