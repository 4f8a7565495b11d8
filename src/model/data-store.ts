import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { type Expression, expressionSchema } from './expression.ts';
import { elementIdSchema, type Identified, idSchema } from './identifier.ts';
import { type DataSize, type Duration, dataSizeSchema, durationSchema } from './quantity.ts';

/** What a store holds, how it is indexed, partitioned, backed up and how it grows. */
export const dataStoreSchema = z.strictObject({
  id: idSchema,
  /** Id of the container that holds the data. */
  element: elementIdSchema,
  engine: z.string().min(1),
  /** What it is the system of record for. */
  purpose: z.string().min(1),
  /** DDL file beside the case study, e.g. `schema.sql`; PostgreSQL executes it. */
  ddl: z.string().optional(),
  /** An earlier schema kept beside the good one. It is executed too, so that the page shows what PostgreSQL says of it. */
  statedDdl: z
    .strictObject({
      file: z.string().min(1),
      /** Where it was stated. */
      source: z.string().min(1),
      /** Id of the decision that corrects it. */
      resolvedBy: idSchema.optional(),
    })
    .optional(),
  /** Why each index exists. Names must exist in the executed DDL. */
  indexes: z
    .array(z.strictObject({ name: z.string().min(1), table: z.string().min(1), reason: z.string().min(1) }))
    .default([]),
  partitioning: z
    .strictObject({
      table: z.string().min(1),
      by: z.string().min(1),
      reason: z.string().min(1),
      retention: z.string().default(''),
    })
    .array()
    .default([]),
  /** References that the application keeps because the database can't. */
  logicalReferences: z
    .array(
      z.strictObject({
        table: z.string().min(1),
        column: z.string().min(1),
        references: z.string().min(1),
        reason: z.string().min(1),
      }),
    )
    .default([]),
  /** Tables that promise `created_at` and `updated_at`. */
  auditedTables: z.array(z.string()).default([]),
  backup: z
    .strictObject({
      method: z.string().min(1),
      /** Longest span of writes that can be lost. */
      recoveryPoint: durationSchema,
      retention: durationSchema,
      /** How and how often a restore is rehearsed. */
      restoreTest: z.string().default(''),
    })
    .optional(),
  /** Volume now and what is added; the storage computation projects it. */
  growth: z
    .strictObject({
      table: z.string().min(1),
      rowSize: dataSizeSchema,
      /** Rows a day, fixed or over drivers. */
      rowsPerDay: z.union([z.number().nonnegative(), expressionSchema]),
      retention: durationSchema,
    })
    .array()
    .default([]),
  consistency: z.string().default(''),
});
export type DataStore = Readonly<z.infer<typeof dataStoreSchema>>;

export interface DataStoreSpec {
  readonly element: ElementReference;
  /** What runs it: `PostgreSQL 18`. */
  readonly engine: string;
  /** What it is the system of record for. */
  readonly purpose: string;
  /** DDL file beside the case study. */
  readonly ddl?: string;
  /** An earlier schema kept beside the good one, with what PostgreSQL says of it. */
  readonly statedDdl?: {
    /** The file with it, beside the definition. */
    readonly file: string;
    readonly source: string;
    readonly resolvedBy?: Identified;
  };
  readonly indexes?: readonly {
    /** Name of the index in the schema. */
    readonly name: string;
    /** Table that it belongs to. */
    readonly table: string;
    /** Which question it answers. */
    readonly reason: string;
  }[];
  /** How tables are split. */
  readonly partitioning?: readonly {
    /** Table that is split. */
    readonly table: string;
    /** Key and method: `RANGE (created_at), monthly`. */
    readonly by: string;
    /** What the split is for. */
    readonly reason: string;
    /** How long a partition is kept. */
    readonly retention?: string;
  }[];
  readonly logicalReferences?: readonly {
    /** Table that holds it. */
    readonly table: string;
    /** Column that holds the reference. */
    readonly column: string;
    /** `table.column` that it means. */
    readonly references: string;
    /** Why the database doesn't enforce it. */
    readonly reason: string;
  }[];
  readonly auditedTables?: readonly string[];
  /** How what it holds is kept a second time. */
  readonly backup?: {
    /** How it is made: `Continuous, with point-in-time recovery`. */
    readonly method: string;
    readonly recoveryPoint: Duration;
    /** How long a backup is kept. */
    readonly retention: Duration;
    readonly restoreTest?: string;
  };
  readonly growth?: readonly {
    /** Table that grows. */
    readonly table: string;
    /** Size of one row with its indexes. */
    readonly rowSize: DataSize;
    /** Fixed, or over drivers: `times(orders, 3)`. */
    readonly rowsPerDay: number | Expression<`${string}/${'d' | 'day'}`>;
    /** How long a row is kept; for ever when absent. */
    readonly retention: Duration;
  }[];
  /** What a reader may see, and when. */
  readonly consistency?: string;
}

/** Declares what a data store holds and how it is looked after. */
export const dataStore = (id: string, { element, statedDdl, ...spec }: DataStoreSpec): DataStore =>
  dataStoreSchema.parse({
    id,
    element: element.id,
    ...spec,
    ...(statedDdl
      ? {
          statedDdl: {
            file: statedDdl.file,
            source: statedDdl.source,
            ...(statedDdl.resolvedBy ? { resolvedBy: statedDdl.resolvedBy.id } : {}),
          },
        }
      : {}),
  });

/** What is cached, for how long, how it is invalidated, and what happens without it. */
export const cacheSchema = z.strictObject({
  id: idSchema,
  element: elementIdSchema,
  /** What is kept, in words. */
  what: z.string().min(1),
  /** Key pattern, e.g. `stock:{productId}`. */
  key: z.string().min(1),
  /** `cache-only` has nothing behind it: a counter, a list that may be forgotten. */
  pattern: z.enum(['cache-aside', 'read-through', 'write-through', 'write-behind', 'refresh-ahead', 'cache-only']),
  timeToLive: durationSchema,
  /** When an entry stops being served: time alone, an event, a write. */
  invalidation: z.string().min(1),
  /** What happens to requests when the cache is gone. */
  onFailure: z.string().min(1),
  /** For the size: items × bytes of one item. */
  items: z.number().int().positive(),
  itemSize: dataSizeSchema,
  /** Whether every instance of the element holds a copy of its own, as in the memory of a task. */
  inEachInstance: z.boolean().default(false),
  /** Elements that read or write it; compared with the relationships. */
  usedBy: z.array(elementIdSchema).optional(),
});
export type Cache = Readonly<z.infer<typeof cacheSchema>>;

export interface CacheSpec extends Omit<Cache, 'id' | 'element' | 'inEachInstance' | 'usedBy'> {
  readonly element: ElementReference;
  /** Elements that read or write it; each needs a relationship with the element that holds it. */
  readonly usedBy?: readonly ElementReference[];
  /** Whether every instance of the element holds a copy of its own, as in the memory of a task; default false. */
  readonly inEachInstance?: boolean;
}
/** Declares one cached thing. */
export const cache = (id: string, { element, usedBy, ...spec }: CacheSpec): Cache =>
  Object.freeze({
    id,
    element: element.id,
    inEachInstance: false,
    ...spec,
    ...(usedBy ? { usedBy: usedBy.map((user) => user.id) } : {}),
  });

/** Something deliberately not cached, and why. */
export const uncachedSchema = z.strictObject({
  /** What is not cached, in words. */
  what: z.string().min(1),
  /** Why it isn't. */
  reason: z.string().min(1),
});
