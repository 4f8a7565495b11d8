import { type LimitId, type LimitReference, limitBook } from './limit-book.ts';
import { type PriceId, type PriceReference, priceBook } from './price-book.ts';
import type { priceUnits } from './price-ids.ts';
import type { LimitEntry, PriceEntry } from './schema.ts';

/** A user's own entries. Data from outside TypeScript goes through `ownBookSchema` first. */
export interface OwnBook {
  readonly prices?: readonly PriceEntry[];
  readonly limits?: readonly LimitEntry[];
}

/** An own entry that replaces a shipped one but counts another unit, so that quantities meant for the shipped one are wrong. */
export interface UnitConflict {
  readonly book: 'prices' | 'limits';
  readonly id: string;
  readonly shippedUnit: string;
  readonly ownUnit: string;
}

type OwnPrice<Own extends OwnBook> = Own['prices'] extends readonly (infer Entry extends PriceEntry)[] ? Entry : never;
type OwnLimit<Own extends OwnBook> = Own['limits'] extends readonly (infer Entry extends LimitEntry)[] ? Entry : never;
type UnitOf<Own extends OwnBook, Id> = [Extract<OwnPrice<Own>, { id: Id }>] extends [never]
  ? Id extends PriceId
    ? (typeof priceUnits)[Id]
    : string
  : Extract<OwnPrice<Own>, { id: Id }>['unit'];

/** The shipped books with a user's own entries over them. */
export interface MergedBooks<Own extends OwnBook = OwnBook> {
  /** Shipped entries in their order (replaced ones in place), then added ones. */
  readonly prices: ReadonlyMap<string, PriceEntry>;
  readonly limits: ReadonlyMap<string, LimitEntry>;
  /** Own entries that change the unit of a shipped entry. */
  readonly unitConflicts: readonly UnitConflict[];
  lookupPrice(id: string): PriceEntry | undefined;
  lookupLimit(id: string): LimitEntry | undefined;
  /** Like `price`, for shipped and own ids. */
  price<const Id extends PriceId | OwnPrice<Own>['id']>(id: Id): PriceReference<UnitOf<Own, Id>>;
  /** Like `limit`, for shipped and own ids. */
  limit(id: LimitId | OwnLimit<Own>['id']): LimitReference;
}

function merge<Entry extends { readonly id: string; readonly unit: string }>(
  name: UnitConflict['book'],
  shipped: ReadonlyMap<string, Entry>,
  own: readonly Entry[],
): { entries: ReadonlyMap<string, Entry>; conflicts: readonly UnitConflict[] } {
  const conflicts = own.flatMap(({ id, unit }) => {
    const shippedUnit = shipped.get(id)?.unit;
    return shippedUnit === undefined || shippedUnit === unit ? [] : [{ book: name, id, shippedUnit, ownUnit: unit }];
  });
  return { entries: new Map([...shipped, ...own.map((entry) => [entry.id, entry] as const)]), conflicts };
}

/**
 * Lays a user's own book over the shipped ones: an entry with a known id replaces it, another is added.
 * @example mergeBooks({ prices: [{ id: 'nat.hour', priceUsd: '0.052', region: 'eu-central-1', ...rest }] })
 */
export function mergeBooks<const Own extends OwnBook>(own: Own): MergedBooks<Own> {
  const prices = merge('prices', priceBook(), own.prices ?? []);
  const limits = merge('limits', limitBook(), own.limits ?? []);
  return {
    prices: prices.entries,
    limits: limits.entries,
    unitConflicts: [...prices.conflicts, ...limits.conflicts],
    lookupPrice: (id) => prices.entries.get(id),
    lookupLimit: (id) => limits.entries.get(id),
    price: (id) => ({ priceId: id, unit: prices.entries.get(id)?.unit as UnitOf<Own, typeof id> }),
    limit: (id) => ({ limitId: id }),
  };
}
