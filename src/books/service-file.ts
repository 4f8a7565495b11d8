import type { Offer } from './offer-schema.ts';
import type { LimitEntry, PriceEntry, PriceTier } from './schema.ts';

/** Where figures were read, once for all entries of a file that rest on it. */
type SharedSource = PriceEntry['source'] & Pick<PriceEntry, 'asOf' | 'evidence' | 'confidence'>;

/** A price in one region: the price or its tiers as `[end, price]`, the index of its source, a note, and when it was seen again. */
type RegionalPrice = readonly [
  price: string | readonly (readonly [upTo: number | null, priceUsd: string])[],
  source: number,
  note?: string | null,
  seenAgain?: string,
];

/** What is sold, with its price in every region that the book knows. */
export interface PriceListing extends Omit<PriceEntry, 'region' | 'priceUsd' | 'tiers' | keyof SharedEntry> {
  readonly note?: string;
  readonly regions: Readonly<Record<string, RegionalPrice>>;
}
type SharedEntry = Pick<PriceEntry, 'source' | 'asOf' | 'evidence' | 'confidence' | 'note' | 'seenAgain'>;

/** A file of the shipped price book: one service, its sources in a table. */
export interface ServiceFile {
  readonly sources: readonly SharedSource[];
  readonly prices: readonly PriceListing[];
  readonly offers: readonly Offer[];
}

/** The shipped limits, their sources in a table. */
export interface LimitFile {
  readonly sources: readonly SharedSource[];
  readonly limits: readonly (Omit<LimitEntry, keyof SharedEntry> & {
    readonly source: number;
    readonly note?: string;
  })[];
}

/** The provenance fields of an entry that rests on a source of the file's table. */
function provenanceOf(sources: readonly SharedSource[], index: number): Omit<SharedEntry, 'note' | 'seenAgain'> {
  const shared = sources[index];
  if (!shared) throw new Error(`The book has no source ${index}.`);
  const { asOf, evidence, confidence, ...source } = shared;
  return { asOf, source, confidence, evidence };
}

const tier = ([upTo, priceUsd]: readonly [number | null, string]): PriceTier => ({ upTo, priceUsd });

/** The entry of a listing in one of its regions; undefined where the book knows no price. */
export function entryIn({ sources }: ServiceFile, listing: PriceListing, region: string): PriceEntry | undefined {
  const regional = listing.regions[region];
  if (!regional) return undefined;
  const { regions, note, ...sold } = listing;
  const [price, source, ownNote, seenAgain] = regional;
  const notes = [note, ownNote].filter((text) => typeof text === 'string').join(' ');
  return {
    ...sold,
    ...(typeof price === 'string' ? { priceUsd: price } : { tiers: price.map(tier) }),
    region,
    ...provenanceOf(sources, source),
    ...(notes === '' ? {} : { note: notes }),
    ...(seenAgain === undefined ? {} : { seenAgain }),
  };
}

/** The limits of the file as entries. */
export const limitEntries = ({ sources, limits }: LimitFile): LimitEntry[] =>
  limits.map(({ source, note, ...limit }) => ({
    ...limit,
    ...provenanceOf(sources, source),
    ...(note === undefined ? {} : { note }),
  }));
