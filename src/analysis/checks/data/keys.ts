import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { currentTables, tableAt } from './current-tables.ts';

/** Tables without a primary key. */
export function* noPrimaryKey(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context))
    if (table.primaryKey.length === 0)
      yield finding('data/no-primary-key', tableAt(found, table), { table: table.name });
}

/** Foreign keys whose columns don't begin any index. */
export function* foreignKeyWithoutIndex(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context))
    for (const { columns } of table.foreignKeys) {
      const isIndexed = table.indexes.some(
        ({ columns: indexed, predicate }) =>
          predicate === null && columns.every((column) => indexed.slice(0, columns.length).includes(column)),
      );
      if (!isIndexed)
        yield finding('data/foreign-key-without-index', tableAt(found, table), { table: table.name, columns });
    }
}
