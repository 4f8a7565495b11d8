import * as z from 'zod';
import { type LimitId, type LimitReference, limitBook } from './limit-book.ts';
import { lookupOffer, type OfferReference, sizedOffer } from './offer-book.ts';
import { sizedOfferIds, unitOfferIds } from './offer-ids.ts';
import { type Offer, offerSchema } from './offer-schema.ts';
import {
  lookupPriceIn,
  type PriceId,
  type PriceInRegion,
  type PriceLookup,
  type PriceReference,
  priceIn,
  shippedPrices,
} from './price-book.ts';
import { priceUnits } from './price-ids.ts';
import { type LimitEntry, limitBookSchema, type PriceEntry, priceBookSchema, withUniqueIds } from './schema.ts';

export const offerBookSchema = withUniqueIds(z.array(offerSchema));

/** A user's own book: entries that are added to the shipped ones or replace those with the same id. */
export const ownBookSchema = z.strictObject({
  prices: priceBookSchema.exactOptional(),
  limits: limitBookSchema.exactOptional(),
  offers: offerBookSchema.exactOptional(),
});

/** A user's own entries. Data from outside TypeScript goes through `ownBookSchema` first. */
export interface OwnBook {
  readonly prices?: readonly PriceEntry[];
  readonly limits?: readonly LimitEntry[];
  readonly offers?: readonly Offer[];
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

/** The shipped books with a user's own entries over them. Files of the shipped ones are read when an id asks for them. */
export interface MergedBooks<Own extends OwnBook = OwnBook> extends PriceLookup {
  /** Shipped limits in their order (replaced ones in place), then added ones. */
  readonly limits: ReadonlyMap<string, LimitEntry>;
  /** Own entries that change the unit of a shipped entry. */
  readonly unitConflicts: readonly UnitConflict[];
  /** What `price` may name: shipped ids, then own ones. */
  readonly priceIds: () => readonly string[];
  /** What `offer` may name: shipped ids, then own ones. */
  readonly offerIds: () => readonly string[];
  /** The price in the region that the book names first. */
  readonly lookupPrice: (id: string) => PriceEntry | undefined;
  /** The price in a region, or a stand-in that says so; see `priceIn`. */
  readonly priceIn: (id: string, region: string) => PriceInRegion | undefined;
  readonly lookupLimit: (id: string) => LimitEntry | undefined;
  /** The offer that is named, with the size that is chosen. */
  readonly lookupOffer: (reference: OfferReference) => Offer | undefined;
  /** Like `price`, for shipped and own ids. */
  price<const Id extends PriceId | OwnPrice<Own>['id']>(id: Id): PriceReference<UnitOf<Own, Id>>;
  /** Like `limit`, for shipped and own ids. */
  limit(id: LimitId | OwnLimit<Own>['id']): LimitReference;
}

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Own entries first: where a book of one's own has the region, or holds everywhere, it is what counts. */
function withOwnPrices(own: readonly PriceEntry[]): PriceLookup {
  const ownById = Map.groupBy(own, ({ id }) => id);
  return {
    pricesOf(id) {
      const shipped = shippedPrices.pricesOf(id);
      const mine = ownById.get(id);
      if (!mine) return shipped;
      return {
        regions: [...new Set([...mine.map(({ region }) => region), ...(shipped?.regions ?? [])])],
        entry: (region) => mine.find((entry) => entry.region === region) ?? shipped?.entry(region),
      };
    },
  };
}

const conflictsOf = (
  book: UnitConflict['book'],
  own: readonly { readonly id: string; readonly unit: string }[],
  shippedUnitOf: (id: string) => string | undefined,
): UnitConflict[] =>
  own.flatMap(({ id, unit }) => {
    const shippedUnit = shippedUnitOf(id);
    return shippedUnit === undefined || shippedUnit === unit ? [] : [{ book, id, shippedUnit, ownUnit: unit }];
  });

/**
 * Lays a user's own book over the shipped ones: an entry with a known id replaces it in its region, another is added.
 * @example mergeBooks({ prices: [{ id: 'nat.hour', priceUsd: '0.052', region: 'eu-central-1', ...rest }] })
 */
export function mergeBooks<const Own extends OwnBook>(own: Own): MergedBooks<Own> {
  const { prices = [], limits: ownLimits = [], offers = [] } = own;
  const lookup = withOwnPrices(prices);
  const ownOffers = byId(offers);
  let limits: ReadonlyMap<string, LimitEntry> | undefined;
  const allLimits = (): ReadonlyMap<string, LimitEntry> => {
    limits ??= ownLimits.length === 0 ? limitBook() : new Map([...limitBook(), ...byId(ownLimits)]);
    return limits;
  };
  return {
    ...lookup,
    get limits() {
      return allLimits();
    },
    get unitConflicts() {
      return [
        ...conflictsOf('prices', prices, (id) => lookupPriceIn(shippedPrices, id)?.unit),
        ...conflictsOf('limits', ownLimits, (id) => limitBook().get(id)?.unit),
      ];
    },
    priceIds: () => [...new Set([...Object.keys(priceUnits), ...prices.map(({ id }) => id)])],
    offerIds: () => [...new Set([...unitOfferIds, ...sizedOfferIds, ...ownOffers.keys()])],
    lookupPrice: (id) => lookupPriceIn(lookup, id),
    priceIn: (id, region) => priceIn(lookup, id, region),
    lookupLimit: (id) => allLimits().get(id),
    lookupOffer: (reference) => {
      const found = ownOffers.get(reference.offerId) ?? lookupOffer(reference.offerId);
      return found && sizedOffer(found, reference);
    },
    price: (id) => ({ priceId: id, unit: lookupPriceIn(lookup, id)?.unit as UnitOf<Own, typeof id> }),
    limit: (id) => ({ limitId: id }),
  };
}
