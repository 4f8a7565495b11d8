/**
 * One row a user table: its object id and, as JSON, everything that `Table` says except the line.
 * Keys are spelt as in `Table`; clones that PostgreSQL makes of a foreign key to point at each partition are left out.
 */
export const catalogueQuery = `
WITH tables AS (
  SELECT c.oid, c.relispartition, c.relpartbound, c.relkind,
         CASE WHEN n.nspname = 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
)
SELECT t.oid::int4 AS oid, json_build_object(
  'name', t.name,
  'comment', obj_description(t.oid, 'pg_class'),
  'columns', ${list(`
    SELECT json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'values', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = a.atttypid),
      'nullable', NOT a.attnotnull,
      'default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
      'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
      'generated', CASE WHEN a.attgenerated <> '' THEN json_build_object(
        'expression', pg_get_expr(d.adbin, d.adrelid),
        'kind', CASE a.attgenerated WHEN 's' THEN 'stored' ELSE 'virtual' END) END,
      'comment', col_description(t.oid, a.attnum)) AS item, a.attnum AS place
    FROM pg_catalog.pg_attribute a
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped`)},
  'primaryKey', coalesce((
    SELECT ${columnNames('k.conrelid', 'k.conkey')} FROM pg_catalog.pg_constraint k
     WHERE k.conrelid = t.oid AND k.contype = 'p'), '[]'),
  'uniqueKeys', ${list(`
    SELECT json_build_object('name', k.conname, 'columns', ${columnNames('k.conrelid', 'k.conkey')}) AS item,
           k.oid AS place
    FROM pg_catalog.pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'u'`)},
  'foreignKeys', ${list(`
    SELECT json_build_object(
      'name', k.conname,
      'columns', ${columnNames('k.conrelid', 'k.conkey')},
      'referencedTable', r.name,
      'referencedColumns', ${columnNames('k.confrelid', 'k.confkey')},
      'onDelete', ${action('k.confdeltype')},
      'onUpdate', ${action('k.confupdtype')}) AS item, k.oid AS place
    FROM pg_catalog.pg_constraint k
    JOIN tables r ON r.oid = k.confrelid
    LEFT JOIN pg_catalog.pg_constraint parent ON parent.oid = k.conparentid
    WHERE k.conrelid = t.oid AND k.contype = 'f' AND parent.conrelid IS DISTINCT FROM k.conrelid`)},
  'indexes', ${list(`
    SELECT json_build_object(
      'name', x.relname,
      'columns', ${indexColumns('1', 'i.indnkeyatts')},
      'includedColumns', ${indexColumns('i.indnkeyatts + 1', 'i.indnatts')},
      'unique', i.indisunique,
      'method', m.amname,
      'predicate', pg_get_expr(i.indpred, i.indrelid),
      'definition', pg_get_indexdef(i.indexrelid),
      'enforces', CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' END
    ) AS item, i.indexrelid AS place
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = x.relam
    LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = t.oid AND k.contype IN ('p', 'u', 'x')
    WHERE i.indrelid = t.oid`)},
  'checks', ${list(`
    SELECT json_build_object('name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid)) AS item, k.oid AS place
    FROM pg_catalog.pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'c'`)},
  'partitioning', (
    SELECT json_build_object(
      'strategy', CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END,
      'columns', ${columnNames('p.partrelid', 'p.partattrs')},
      'key', regexp_replace(pg_get_partkeydef(t.oid), '^\\w+ \\((.*)\\)$', '\\1'),
      'partitions', ${list(`
        SELECT json_build_object('name', child.name, 'bound', pg_get_expr(child.relpartbound, child.oid)) AS item,
               child.oid AS place
        FROM pg_catalog.pg_inherits h JOIN tables child ON child.oid = h.inhrelid WHERE h.inhparent = t.oid`)})
    FROM pg_catalog.pg_partitioned_table p WHERE p.partrelid = t.oid),
  'isPartitionOf', (
    SELECT json_build_object('table', parent.name, 'bound', pg_get_expr(t.relpartbound, t.oid))
    FROM pg_catalog.pg_inherits h JOIN tables parent ON parent.oid = h.inhparent
    WHERE h.inhrelid = t.oid AND t.relispartition)
) AS definition
FROM tables t ORDER BY t.oid`;

/** A JSON array of the `item`s of a query in the order of their `place`. */
function list(query: string): string {
  return `coalesce((SELECT json_agg(l.item ORDER BY l.place) FROM (${query}) l), '[]')`;
}

/** Column numbers of a table as a JSON array of names, in the order of the numbers; 0, an expression, is left out. */
function columnNames(table: string, numbers: string): string {
  return `coalesce((SELECT json_agg(a.attname ORDER BY u.place)
    FROM unnest(${numbers}::int2[]) WITH ORDINALITY u(number, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${table} AND a.attnum = u.number), '[]')`;
}

function indexColumns(from: string, to: string): string {
  return `coalesce((SELECT json_agg(pg_get_indexdef(i.indexrelid, n, true) ORDER BY n)
    FROM generate_series(${from}, ${to}) n), '[]')`;
}

function action(column: string): string {
  return `CASE ${column} WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null'
    WHEN 'd' THEN 'set default' ELSE 'no action' END`;
}
