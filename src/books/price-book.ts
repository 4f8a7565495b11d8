import { priceUnits } from './price-ids.ts';
import prices from './prices.json' with { type: 'json' };
import { type PriceEntry, type PriceTier, priceBookSchema } from './schema.ts';

/** Id of an entry in the shipped price book. */
export type PriceId = keyof typeof priceUnits;

/** Names a price; the unit travels with it as a literal type, so that a quantity in another unit doesn't compile. */
export interface PriceReference<Unit extends string = string> {
  readonly priceId: string;
  readonly unit: Unit;
}

/**
 * A reference to an entry of the shipped price book. An unknown id doesn't compile.
 * @example price('fargate.x86.vcpu-hour'); // { priceId: 'fargate.x86.vcpu-hour', unit: 'vCPU-hour' }
 */
export function price<Id extends PriceId>(id: Id): PriceReference<(typeof priceUnits)[Id]> {
  return { priceId: id, unit: priceUnits[id] };
}

let book: ReadonlyMap<string, PriceEntry> | undefined;

/** The shipped prices by id, in the book's order; checked against the schema on first use. */
export function priceBook(): ReadonlyMap<string, PriceEntry> {
  book ??= new Map(priceBookSchema.parse(prices).map((entry) => [entry.id, entry]));
  return book;
}

/** The shipped entry with this id, or undefined. */
export const lookupPrice = (id: string): PriceEntry | undefined => priceBook().get(id);

/** The entry's marginal tiers; an entry with a single price has one tier without an upper bound. */
export function tiersOf(entry: PriceEntry): readonly PriceTier[] {
  if (entry.tiers) return entry.tiers;
  return entry.priceUsd === undefined ? [] : [{ upTo: null, priceUsd: entry.priceUsd }];
}
