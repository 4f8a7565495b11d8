/** What PostgreSQL made of a DDL file: the catalogue it built, and where it stopped if it refused a statement. */
export type SchemaInspection =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | {
      readonly ok: false;
      readonly error: SchemaError;
      /** What the statements before the refused one created. */
      readonly tables: readonly Table[];
    };

/** PostgreSQL's own words about the statement that it refused. */
export interface SchemaError {
  readonly message: string;
  /** SQLSTATE, e.g. `0A000`. */
  readonly code: string;
  /** 1-based; the statement's first token where PostgreSQL gives no position. */
  readonly line: number;
  /** 1-based, in UTF-16 code units like an editor's. */
  readonly column: number;
  readonly detail: string | null;
  readonly hint: string | null;
  /** The refused statement, without the comments before it. */
  readonly statement: string;
}

/** A table or partition in the order of creation. Names outside the schema `public` are qualified: `audit.entries`. */
export interface Table {
  readonly name: string;
  readonly comment: string | null;
  /** 1-based line of the statement that created it. */
  readonly line: number;
  readonly columns: readonly Column[];
  /** Columns of the primary key in key order; empty without one. */
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly UniqueKey[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Every index, those behind primary and unique keys included. */
  readonly indexes: readonly Index[];
  readonly checks: readonly CheckConstraint[];
  readonly partitioning: Partitioning | null;
  readonly isPartitionOf: { readonly table: string; readonly bound: string } | null;
}

export interface Column {
  readonly name: string;
  /** As `format_type` prints it: `numeric(10,2)`, `timestamp with time zone`. */
  readonly type: string;
  /** Values of an enum type in their order; absent for every other type. */
  readonly values?: readonly string[];
  readonly nullable: boolean;
  /** Expression as PostgreSQL prints it; `null` for none and for generated columns. */
  readonly default: string | null;
  readonly identity: 'always' | 'by default' | null;
  readonly generated: { readonly expression: string; readonly kind: 'stored' | 'virtual' } | null;
  readonly comment: string | null;
}

export interface UniqueKey {
  readonly name: string;
  readonly columns: readonly string[];
}

export type ReferentialAction = 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly referencedTable: string;
  readonly referencedColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
}

export interface Index {
  readonly name: string;
  /** Key columns, or expressions as PostgreSQL prints them. */
  readonly columns: readonly string[];
  /** Columns of `INCLUDE`: stored, not searched. */
  readonly includedColumns: readonly string[];
  readonly unique: boolean;
  /** Access method: `btree`, `gin`, `brin`… */
  readonly method: string;
  /** Condition of a partial index. */
  readonly predicate: string | null;
  /** The whole `CREATE INDEX` as PostgreSQL prints it. */
  readonly definition: string;
  /** Constraint that it enforces; `null` for an index declared for its own sake. */
  readonly enforces: 'primary key' | 'unique' | 'exclusion' | null;
}

export interface CheckConstraint {
  readonly name: string;
  /** Condition as PostgreSQL prints it, without `CHECK (…)`. */
  readonly expression: string;
}

export interface Partitioning {
  readonly strategy: 'range' | 'list' | 'hash';
  /** Plain columns of the partition key; expressions are only in `key`. */
  readonly columns: readonly string[];
  /** The partition key as PostgreSQL prints it: `created_at`, `lower(region), id`. */
  readonly key: string;
  readonly partitions: readonly { readonly name: string; readonly bound: string }[];
}
