import type { AnalyzedCaseStudy } from '#analysis';
import type { ForeignKey, Table } from '#model';
import { plural } from '../format/index.ts';
import { shortType } from './column-type.ts';
import type { Entity, EntityColumn, EntityRelation, EntityView } from './view.ts';
import { counted, listed } from './words.ts';

interface Store {
  readonly id: string;
  readonly name: string;
  /** Without partitions: they have the shape of their parent. */
  readonly tables: readonly Table[];
  readonly partitionParents: ReadonlyMap<string, string>;
}

const entityId = (store: string, table: string): string => `${store}.${table}`;

function currentStores({ schemas, index }: AnalyzedCaseStudy): Store[] {
  return schemas
    .filter(({ role }) => role === 'current')
    .map(({ dataStore, inspection: { tables } }) => ({
      id: dataStore,
      name: index.nameOf(index.dataStore(dataStore)?.element ?? dataStore),
      tables: tables.filter(({ isPartitionOf }) => isPartitionOf === null),
      partitionParents: new Map(
        tables.flatMap(({ name, isPartitionOf }) => (isPartitionOf ? [[name, isPartitionOf.table] as const] : [])),
      ),
    }));
}

/** The outermost table that a partition belongs to; a plain table itself. */
function outermost(store: Store, table: string): string {
  const parent = store.partitionParents.get(table);
  return parent === undefined ? table : outermost(store, parent);
}

function columnOf(
  { primaryKey, foreignKeys, uniqueKeys }: Table,
  { name, type, nullable }: Table['columns'][number],
): EntityColumn {
  const isPrimary = primaryKey.includes(name);
  const isForeign = foreignKeys.some(({ columns }) => columns.includes(name));
  const isUnique = uniqueKeys.some(({ columns }) => columns.length === 1 && columns[0] === name);
  const key = isPrimary
    ? isForeign
      ? 'primary-foreign'
      : 'primary'
    : isForeign
      ? 'foreign'
      : isUnique
        ? 'unique'
        : null;
  return { name, type: shortType(type), key, nullable };
}

const partitionNote = ({ partitioning }: Table): string =>
  partitioning === null
    ? ''
    : `partitioned by ${partitioning.strategy} (${partitioning.key}), ${plural(partitioning.partitions.length, 'partition')}`;

const entityOf = (store: Store, table: Table, isOneOfMany: boolean): Entity => ({
  id: entityId(store.id, table.name),
  name: table.name,
  note: [isOneOfMany ? store.name : '', partitionNote(table)].filter((part) => part !== '').join(', '),
  columns: table.columns.map((column) => columnOf(table, column)),
});

/** Whether at most one row can hold the same values in these columns. */
function isUniqueIn(table: Table, columns: readonly string[]): boolean {
  const plainIndexes = table.indexes.filter(({ unique, predicate }) => unique && predicate === null);
  return [
    table.primaryKey,
    ...table.uniqueKeys.map((key) => key.columns),
    ...plainIndexes.map((index) => index.columns),
  ].some((key) => key.length > 0 && key.every((column) => columns.includes(column)));
}

const isOptional = (table: Table, columns: readonly string[]): boolean =>
  table.columns.some(({ name, nullable }) => nullable && columns.includes(name));

const relationOf = (
  table: Table,
  ends: Pick<EntityRelation, 'source' | 'destination' | 'logical'>,
  columns: readonly string[],
): EntityRelation => ({
  ...ends,
  label: columns.join(', '),
  sourceCardinality: isUniqueIn(table, columns) ? 'zero-or-one' : 'zero-or-many',
  destinationCardinality: isOptional(table, columns) ? 'zero-or-one' : 'one',
});

function foreignKeyRelations(store: Store): EntityRelation[] {
  const drawn = new Set(store.tables.map(({ name }) => name));
  const known = ({ referencedTable }: ForeignKey): boolean => drawn.has(outermost(store, referencedTable));
  return store.tables.flatMap((table) =>
    table.foreignKeys.filter(known).map((key) =>
      relationOf(
        table,
        {
          source: entityId(store.id, table.name),
          destination: entityId(store.id, outermost(store, key.referencedTable)),
          logical: false,
        },
        key.columns,
      ),
    ),
  );
}

/** References that the application keeps, also into the tables of another store. */
function logicalRelations({ index }: AnalyzedCaseStudy, stores: readonly Store[]): EntityRelation[] {
  return stores.flatMap((store) =>
    (index.dataStore(store.id)?.logicalReferences ?? []).flatMap(({ table: name, column, references }) => {
      const table = store.tables.find((candidate) => candidate.name === name);
      const meant = references.slice(0, references.lastIndexOf('.'));
      const target = [store, ...stores].find(({ tables }) => tables.some((candidate) => candidate.name === meant));
      if (!table || !target) return [];
      return relationOf(
        table,
        { source: entityId(store.id, name), destination: entityId(target.id, meant), logical: true },
        [column],
      );
    }),
  );
}

/** Tables, columns and keys as PostgreSQL executed them, and the references that only the application keeps. */
export function dataModelView(analyzed: AnalyzedCaseStudy): EntityView | null {
  const stores = currentStores(analyzed).filter(({ tables }) => tables.length > 0);
  if (stores.length === 0) return null;
  const entities = stores.flatMap((store) => store.tables.map((table) => entityOf(store, table, stores.length > 1)));
  return {
    type: 'entity',
    key: 'data-model',
    title: `${analyzed.index.subject.name}: data model`,
    description: `${counted(entities.length, 'table')} of ${listed(stores.map(({ name }) => name))}, with their keys and references.`,
    entities,
    relations: [...stores.flatMap(foreignKeyRelations), ...logicalRelations(analyzed, stores)],
  };
}
