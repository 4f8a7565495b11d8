/** What can be read from DDL without executing it: enough to look past the statement at which PostgreSQL stopped. */
export interface DdlScan {
  /** Columns of the partition key by table. */
  readonly partitionKeys: ReadonlyMap<string, readonly string[]>;
  readonly references: readonly {
    /** Table that refers. */
    readonly table: string;
    readonly referenced: string;
    /** Empty where the statement names none, which means the primary key. */
    readonly columns: readonly string[];
    /** 1-based. */
    readonly line: number;
  }[];
}

const unquoted = (name: string): string => (name.startsWith('"') ? name.replaceAll('"', '') : name.toLowerCase());
const columnsIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((column) => unquoted(column.trim()))
    .filter((column) => column !== '');

/** The same text with comments and string literals blanked out, so that positions stay. */
const withoutNoise = (ddl: string): string =>
  ddl.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (text) => text.replace(/[^\n]/g, ' '));

/** Finds partitioned tables and foreign keys in DDL text. */
export function scanDdl(ddl: string): DdlScan {
  const text = withoutNoise(ddl);
  const partitionKeys = new Map<string, readonly string[]>();
  const references: DdlScan['references'][number][] = [];
  for (const statement of text.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?([\w."]+)([^;]*)/gi)) {
    const [, name = '', body = ''] = statement;
    const table = unquoted(name);
    const [, key] = /partition\s+by\s+\w+\s*\(([^)]*)\)/i.exec(body) ?? [];
    if (key !== undefined) partitionKeys.set(table, columnsIn(key));
    for (const reference of body.matchAll(/references\s+([\w."]+)\s*(?:\(([^)]*)\))?/gi)) {
      const [, referenced = '', columns] = reference;
      const offset = statement.index + statement[0].length - body.length + reference.index;
      const line = text.slice(0, offset).split('\n').length;
      references.push({ table, referenced: unquoted(referenced), columns: columnsIn(columns), line });
    }
  }
  return { partitionKeys, references };
}
