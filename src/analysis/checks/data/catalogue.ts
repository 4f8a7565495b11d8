import { define } from '../define.ts';
import { anyOf, listed } from '../words.ts';

export interface OfTable {
  readonly table: string;
}
export interface OfColumn extends OfTable {
  readonly column: string;
}

export const dataCatalogue = {
  'data/schema-rejected': define<{ file: string; message: string; code: string; detail: string | null }>({
    severity: 'error',
    title: 'PostgreSQL refuses the schema',
    message: ({ file, message, code, detail }) =>
      `PostgreSQL refuses ${file}: ${message} (SQLSTATE ${code}).${detail === null ? '' : ` ${detail}`}`,
    fix: () => 'Correct the statement.',
  }),
  'data/partition-key-not-in-primary-key': define<OfTable & { file: string; columns: readonly string[] }>({
    severity: 'error',
    title: 'A key of a partitioned table leaves out the partition key',
    message: ({ table, file, columns }) =>
      `PostgreSQL refuses ${file}: a primary or unique key of the partitioned table "${table}" leaves out ${listed(columns.map((column) => `"${column}"`))}, and it can only check uniqueness within one partition.`,
    fix: ({ columns }) =>
      `Add ${listed(columns.map((column) => `"${column}"`))} to the key, or partition by a column of the key.`,
  }),
  'data/foreign-key-to-partitioned-table': define<
    OfTable & { referenced: string; columns: readonly string[]; missing: readonly string[] }
  >({
    severity: 'error',
    title: "A foreign key refers to part of a partitioned table's key",
    message: ({ table, referenced, columns, missing }) =>
      `The foreign key from "${table}" refers to ${referenced} (${columns.join(', ')}), but every key of the partitioned table "${referenced}" contains ${listed(missing.map((column) => `"${column}"`))} too: there is nothing that it can refer to.`,
    fix: ({ missing }) =>
      `Add ${listed(missing.map((column) => `"${column}"`))} to the referring table and the foreign key, or keep the reference in the application.`,
  }),
  'data/no-primary-key': define<OfTable>({
    severity: 'warning',
    title: 'A table has no primary key',
    message: ({ table }) =>
      `The table "${table}" has no primary key, so that a row can't be named, replicated or corrected.`,
    fix: () => 'Add a primary key.',
  }),
  'data/foreign-key-without-index': define<OfTable & { columns: readonly string[] }>({
    severity: 'warning',
    title: 'A foreign key has no index',
    message: ({ table, columns }) =>
      `The foreign key ${table} (${columns.join(', ')}) has no index, so that each delete or join from the other side reads the whole table.`,
    fix: ({ table, columns }) => `Add CREATE INDEX ON ${table} (${columns.join(', ')}).`,
  }),
  'data/money-as-float': define<OfColumn & { type: string }>({
    severity: 'error',
    title: 'Money is stored as a floating-point number',
    message: ({ table, column, type }) =>
      `${table}.${column} keeps money as ${type}, which can't hold a tenth exactly.`,
    fix: () => 'Use numeric, or an integer number of cents.',
  }),
  'data/timestamp-without-time-zone': define<OfColumn>({
    severity: 'warning',
    title: 'A timestamp has no time zone',
    message: ({ table, column }) =>
      `${table}.${column} is a timestamp without time zone, so that its meaning depends on who wrote it.`,
    fix: () => 'Use timestamptz.',
  }),
  'data/missing-audit-columns': define<OfTable & { missing: readonly string[] }>({
    severity: 'error',
    title: 'An audited table lacks its audit columns',
    message: ({ table, missing }) => `The table "${table}" is said to be audited, but has no ${listed(missing)}.`,
    fix: ({ missing }) => `Add ${listed(missing)}, or take the table out of \`auditedTables\`.`,
  }),
  'data/unknown-table': define<OfTable & { where: string; suggestion: string | undefined }>({
    severity: 'error',
    title: 'Something names a table that the schema does not have',
    message: ({ table, where }) => `The ${where} names the table "${table}", which the schema doesn't create.`,
    fix: ({ suggestion }) =>
      suggestion ? `Use "${suggestion}" if that is meant, or add the table.` : 'Correct the name, or add the table.',
  }),
  'data/unknown-index': define<{ index: string; table: string; suggestion: string | undefined }>({
    severity: 'error',
    title: 'A reason is given for an index that the schema does not have',
    message: ({ index, table }) => `The index "${index}" on "${table}" has a reason, but the schema doesn't create it.`,
    fix: ({ suggestion }) =>
      suggestion ? `Use "${suggestion}" if that is meant, or add the index.` : 'Correct the name, or add the index.',
  }),
  'data/index-without-reason': define<{ index: string; table: string }>({
    severity: 'todo',
    title: 'An index has no reason',
    message: ({ index, table }) =>
      `Nobody says what the index "${index}" on "${table}" is for, and every index slows each write down.`,
    fix: () => 'Name the query that needs it in `indexes`, or drop it.',
  }),
  'data/cache-without-relationship': define<{ what: string; user: string; holder: string }>({
    severity: 'warning',
    title: 'Something uses a cache that it has no relationship with',
    message: ({ what, user, holder }) =>
      `"${user}" uses the cache "${what}", but has no relationship with "${holder}", which holds it: no diagram, security group or threat knows of the traffic.`,
    fix: () => 'Add the relationship, or correct `usedBy`.',
  }),
  'data/out-of-reach': define<{ data: string; needs: string; holders: readonly string[] }>({
    severity: 'warning',
    title: 'Who needs data has no way to it',
    message: ({ data, needs, holders }) =>
      `"${needs}" needs “${data}”, but no relationship or step leads there from ${anyOf(holders.map((name) => `"${name}"`))}, directly or through what passes it on.`,
    fix: ({ needs }) =>
      `Draw the way to "${needs}", name the store or queue on the way in \`heldBy\`, or take it out of \`neededBy\`.`,
  }),
  'data/written-only': define<{ data: string; holder: string }>({
    severity: 'warning',
    title: 'Confidential data is kept where nothing reads it',
    message: ({ data, holder }) =>
      `“${data}” gets into "${holder}", but every relationship and step there only leads in: what nobody reads is a risk without a use.`,
    fix: () => 'Draw who reads it, or don’t keep it there.',
  }),
} as const;
