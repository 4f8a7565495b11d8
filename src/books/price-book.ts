import { priceUnits } from './price-ids.ts';
import type { PriceEntry, PriceTier } from './schema.ts';
import { entryIn } from './service-file.ts';
import { serviceOf, shelfOf } from './shipped-files.ts';

/** Id of what is sold, in the shipped price book; the region isn't part of it. */
export type PriceId = keyof typeof priceUnits;

/** Names a price; the unit travels with it as a literal type, so that a quantity in another unit doesn't compile. */
export interface PriceReference<Unit extends string = string> {
  readonly priceId: string;
  readonly unit: Unit;
}

/**
 * A reference to a price of the shipped book. The region of the study, or of the line item, chooses the entry. An
 * unknown id doesn't compile.
 * @example price('fargate.x86.vcpu-hour'); // { priceId: 'fargate.x86.vcpu-hour', unit: 'vCPU-hour' }
 */
export function price<Id extends PriceId>(id: Id): PriceReference<(typeof priceUnits)[Id]> {
  return { priceId: id, unit: priceUnits[id] };
}

/** The prices of one id in every region that a book knows. */
interface PricesByRegion {
  /** In the book's order; the first one stands in where nothing else fits. */
  readonly regions: readonly string[];
  entry(region: string): PriceEntry | undefined;
}

/** A book in which prices are looked up by the id of what is sold. */
export interface PriceLookup {
  pricesOf(id: string): PricesByRegion | undefined;
}

export const shippedPrices: PriceLookup = {
  pricesOf(id) {
    const shelf = shelfOf(serviceOf(id) ?? '');
    const listing = shelf?.listings.get(id);
    if (!shelf || !listing) return undefined;
    return { regions: Object.keys(listing.regions), entry: (region) => entryIn(shelf.file, listing, region) };
  },
};

/** A price, and whether it is one of the region that was asked for. */
export interface PriceInRegion {
  /** The entry of the region or one that holds everywhere; where there is none, a stand-in of the first region that has one. */
  readonly price: PriceEntry;
  /** `false`: the price is of another region than asked for. */
  readonly isOfRegion: boolean;
  /** Regions whose prices the book knows. */
  readonly regions: readonly string[];
}

/** What a book calls a place that isn't one region, such as `global` or `US edge`: the price holds wherever the system runs. */
export const holdsEverywhere = (region: string): boolean => /^(global|all)$|[\sA-Z]/.test(region);

/**
 * The price of what is sold in a region. An id that ends in a region, such as `nat.hour.eu-central-1`, asks for that one.
 * @returns undefined when the book has no such id
 */
export function priceIn(book: PriceLookup, id: string, region: string): PriceInRegion | undefined {
  const prices = book.pricesOf(id);
  if (!prices) {
    const cut = id.lastIndexOf('.');
    const [base, named] = [id.slice(0, cut), id.slice(cut + 1)];
    const elsewhere = cut > 0 ? book.pricesOf(base) : undefined;
    return elsewhere?.regions.includes(named) ? priceIn(book, base, named) : undefined;
  }
  const { regions } = prices;
  const fitting = regions.find((other) => other === region || holdsEverywhere(other));
  const price = prices.entry(fitting ?? regions[0] ?? '');
  return price && { price, isOfRegion: fitting !== undefined, regions };
}

/** The entry with this id in the region that the book names first, for most of AWS us-east-1; undefined when there is none. */
export const lookupPriceIn = (book: PriceLookup, id: string): PriceEntry | undefined => priceIn(book, id, '')?.price;

/** The shipped entry with this id, as `lookupPriceIn` finds it. */
export const lookupPrice = (id: string): PriceEntry | undefined => lookupPriceIn(shippedPrices, id);

/** The entry's marginal tiers; an entry with a single price has one tier without an upper bound. */
export function tiersOf(entry: PriceEntry): readonly PriceTier[] {
  if (entry.tiers) return entry.tiers;
  return entry.priceUsd === undefined ? [] : [{ upTo: null, priceUsd: entry.priceUsd }];
}
