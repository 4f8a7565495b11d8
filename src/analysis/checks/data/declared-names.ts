import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';
import { currentTables, storeSchemas, tableAt } from './current-tables.ts';

/** Schemas that executed to the end, so that their catalogue is complete. */
function* completeSchemas(context: CheckContext) {
  for (const found of storeSchemas(context))
    if (found.schema.role === 'current' && found.schema.inspection.ok)
      yield { ...found, tables: found.schema.inspection.tables };
}

/** Tables that partitioning, auditing, growth or logical references name, but the schema doesn't create. */
export function* unknownTable(context: CheckContext): Iterable<Finding> {
  for (const { store, position, tables } of completeSchemas(context)) {
    const known = tables.map(({ name }) => name);
    const path = ['dataStores', position];
    const named = [
      ...store.partitioning.map(({ table }, i) => ({
        table,
        at: at(...path, 'partitioning', i, 'table'),
        where: 'partitioning',
      })),
      ...store.auditedTables.map((table, i) => ({
        table,
        at: at(...path, 'auditedTables', i),
        where: 'list of audited tables',
      })),
      ...store.growth.map(({ table }, i) => ({ table, at: at(...path, 'growth', i, 'table'), where: 'growth entry' })),
      ...store.logicalReferences.map(({ table }, i) => ({
        table,
        at: at(...path, 'logicalReferences', i, 'table'),
        where: 'logical reference',
      })),
    ];
    for (const { table, at: place, where } of named)
      if (!known.includes(table))
        yield finding('data/unknown-table', place, { table, where, suggestion: nearest(table, known) });
  }
}

/** Reasons for indexes that the schema doesn't create. */
export function* unknownIndex(context: CheckContext): Iterable<Finding> {
  for (const { store, position, tables } of completeSchemas(context)) {
    const known = tables.flatMap(({ indexes }) => indexes.map(({ name }) => name));
    for (const [i, { name, table }] of store.indexes.entries())
      if (!known.includes(name))
        yield finding('data/unknown-index', at('dataStores', position, 'indexes', i, 'name'), {
          index: name,
          table,
          suggestion: nearest(name, known),
        });
  }
}

/** Indexes that no key needs and nobody gives a reason for. */
export function* indexWithoutReason(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context))
    for (const { name, enforces } of table.indexes)
      if (enforces === null && !found.store.indexes.some((index) => index.name === name))
        yield finding('data/index-without-reason', tableAt(found, table), { index: name, table: table.name });
}
