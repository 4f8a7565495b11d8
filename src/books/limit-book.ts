import type { limitUnits } from './limit-ids.ts';
import type { LimitEntry } from './schema.ts';
import { limitEntries } from './service-file.ts';
import { limitFile } from './shipped-files.ts';

/** Id of an entry in the shipped limits book. */
export type LimitId = keyof typeof limitUnits;

/** Names a limit, quota or SLA. */
export interface LimitReference {
  readonly limitId: string;
}

/**
 * A reference to an entry of the shipped limits book. An unknown id doesn't compile.
 * @example limit('sla.rds.multi-az'); // { limitId: 'sla.rds.multi-az' }
 */
export function limit(id: LimitId): LimitReference {
  return { limitId: id };
}

let book: ReadonlyMap<string, LimitEntry> | undefined;

/** The shipped limits by id, in the book's order. */
export function limitBook(): ReadonlyMap<string, LimitEntry> {
  book ??= new Map(limitEntries(limitFile()).map((entry) => [entry.id, entry]));
  return book;
}

/** The shipped entry with this id, or undefined. */
export const lookupLimit = (id: string): LimitEntry | undefined => limitBook().get(id);
