import type { SchemaError } from '#model';

/** The partition key that a primary or unique key of a partitioned table leaves out, in PostgreSQL's own words. */
export interface RejectedKey {
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * Reads PostgreSQL's refusal of a key without the partition key: SQLSTATE 0A000 with the detail
 * `PRIMARY KEY constraint on table "orders" lacks column "created_at" which is part of the partition key.`
 */
export function rejectedKey({ code, detail }: SchemaError): RejectedKey | undefined {
  const [, table, column] =
    /on table "([^"]+)" lacks column "([^"]+)" which is part of the partition key/.exec(detail ?? '') ?? [];
  return code === '0A000' && table !== undefined && column !== undefined ? { table, columns: [column] } : undefined;
}
