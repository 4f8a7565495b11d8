import type { AnalyzedCaseStudy, InspectedSchema } from '#analysis';
import type { Table } from '#model';
import { asSentence, formatBytes, formatDataSize, formatDuration, formatNumber, plural } from '../format/index.ts';
import { growthTotal } from './growth-total.ts';
import { codeFence, markdown, prose } from './markdown.ts';
import type { View } from './template.ts';

const keyOf = (table: Table, column: string): string =>
  [
    table.primaryKey.includes(column) ? 'PK' : '',
    table.foreignKeys.some(({ columns }) => columns.includes(column)) ? 'FK' : '',
    table.uniqueKeys.some(({ columns }) => columns.includes(column)) ? 'UK' : '',
  ]
    .filter(Boolean)
    .join(', ');

const tableView = (table: Table) => ({
  name: table.name,
  comment: table.comment ?? '',
  partitioning: table.partitioning
    ? `Partitioned by ${table.partitioning.strategy} (${table.partitioning.key}); ${plural(table.partitioning.partitions.length, 'partition')}.`
    : '',
  columns: table.columns.map((column) => ({
    name: column.name,
    type: column.type,
    nullable: column.nullable ? 'yes' : 'no',
    default: column.default ?? '–',
    key: keyOf(table, column.name),
  })),
  indexes: table.indexes.map(({ name, definition }) => ({ name, definition: definition.replace(/^.*? USING /, '') })),
  checks: table.checks.map(({ name, expression }) => ({ name, expression })),
});

const verdictView = (schema: InspectedSchema | undefined, statedIn: string, resolvedBy: string) =>
  schema === undefined || schema.inspection.ok
    ? null
    : {
        file: schema.file,
        source: statedIn,
        resolvedBy,
        message: schema.inspection.error.message,
        code: schema.inspection.error.code,
        line: schema.inspection.error.line,
        detail: schema.inspection.error.detail ?? '',
        statement: codeFence(schema.inspection.error.statement, 'sql'),
      };

/** Tables as PostgreSQL created them, with the reasons behind keys, indexes and partitions: view of `data-design.md`. */
export function dataDesignView({ study, index, schemas, storage }: AnalyzedCaseStudy) {
  if (study.dataStores.length === 0) return null;
  return {
    title: study.title,
    stores: study.dataStores.map((store) => {
      const current = schemas.find(({ dataStore, role }) => dataStore === store.id && role === 'current');
      const stated = schemas.find(({ dataStore, role }) => dataStore === store.id && role === 'stated');
      const decision =
        store.statedDdl?.resolvedBy === undefined ? undefined : index.decision(store.statedDdl.resolvedBy);
      return {
        name: index.nameOf(store.element),
        engine: store.engine,
        purpose: store.purpose,
        consistency: prose(store.consistency),
        ddl: current?.file ?? '',
        accepted: current?.inspection.ok ?? false,
        verdict: verdictView(current, '', ''),
        statedVerdict: verdictView(stated, store.statedDdl?.source ?? '', decision?.title ?? ''),
        tables: (current?.inspection.tables ?? []).filter(({ isPartitionOf }) => isPartitionOf === null).map(tableView),
        indexes: store.indexes.map(({ name, table, reason }) => ({ name, table, reason })),
        partitioning: store.partitioning.map(({ table, by, reason, retention }) => ({
          table,
          by,
          reason,
          retention: retention || '–',
        })),
        logicalReferences: store.logicalReferences.map(({ table, column, references, reason }) => ({
          from: `${table}.${column}`,
          to: references,
          reason,
        })),
        backup: store.backup
          ? {
              method: prose(asSentence(store.backup.method)),
              recoveryPoint: formatDuration(store.backup.recoveryPoint),
              retention: formatDuration(store.backup.retention),
              restoreTest: prose(store.backup.restoreTest || '–'),
            }
          : null,
        growthTotal: growthTotal(storage, store),
        growth: store.growth.map((growth) => {
          const projection = storage.find(({ dataStore, table }) => dataStore === store.id && table === growth.table);
          return {
            table: growth.table,
            rowsPerDay: projection ? formatNumber(projection.rowsPerDay, 0) : '–',
            rowSize: formatDataSize(growth.rowSize),
            retention: formatDuration(growth.retention),
            perMonth: projection ? formatBytes(projection.bytesPerMonth) : '–',
            steadyState: projection ? formatBytes(projection.steadyStateBytes) : '–',
          };
        }),
      };
    }),
    listings: study.listings.map(({ title, language, source, note }) => ({
      title,
      note: markdown(note),
      code: codeFence(source, language),
    })),
  } satisfies View;
}
