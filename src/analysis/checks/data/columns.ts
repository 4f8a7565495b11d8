import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { currentTables, tableAt } from './current-tables.ts';

const moneyName = /(^|_)(amount|price|total|subtotal|cost|balance|fee|tax|discount|refund|charge)(_|$)/i;

/** Money in a floating-point column. */
export function* moneyAsFloat(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context))
    for (const { name, type } of table.columns)
      if (/^(double precision|real)$/.test(type) && moneyName.test(name))
        yield finding('data/money-as-float', tableAt(found, table), { table: table.name, column: name, type });
}

/** Timestamps without a time zone. */
export function* timestampWithoutTimeZone(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context))
    for (const { name, type } of table.columns)
      if (/^timestamp(\(\d\))? without time zone$/.test(type))
        yield finding('data/timestamp-without-time-zone', tableAt(found, table), { table: table.name, column: name });
}

/** Tables that promise `created_at` and `updated_at` and don't have them. */
export function* missingAuditColumns(context: CheckContext): Iterable<Finding> {
  for (const { table, ...found } of currentTables(context)) {
    if (!found.store.auditedTables.includes(table.name)) continue;
    const columns = table.columns.map(({ name }) => name);
    const missing = ['created_at', 'updated_at'].filter((name) => !columns.includes(name));
    if (missing.length > 0)
      yield finding('data/missing-audit-columns', tableAt(found, table), { table: table.name, missing });
  }
}
