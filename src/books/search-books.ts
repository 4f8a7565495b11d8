import type { Offer } from './offer-schema.ts';
import type { MergedBooks } from './own-book.ts';
import type { LimitEntry, PriceEntry } from './schema.ts';

/** A price that was found, with the other regions that the book knows. */
export interface FoundPrice {
  readonly price: PriceEntry;
  readonly regions: readonly string[];
}
export interface FoundEntries {
  readonly prices: readonly FoundPrice[];
  readonly limits: readonly LimitEntry[];
  readonly offers: readonly Offer[];
}

/** Whether each word is in the text, whatever its case. */
const holdsAll = (text: string, words: readonly string[]): boolean => {
  const searched = text.toLowerCase();
  return words.every((word) => searched.includes(word));
};

/**
 * Entries whose id, service, description or unit hold every word. A word that is a region chooses the prices of it, and
 * the offers that can be rented there; without one a price stands for all of its regions.
 * @example searchBooks(books, ['rds', 'postgres', 'eu-central-1'])
 */
export function searchBooks(books: MergedBooks, words: readonly string[]): FoundEntries {
  const all = books.priceIds().flatMap((id) => {
    const known = books.pricesOf(id);
    return known ? [known] : [];
  });
  const regions = new Set(all.flatMap((known) => known.regions));
  const wanted = words.map((word) => word.toLowerCase());
  const places = wanted.filter((word) => regions.has(word));
  const rest = wanted.filter((word) => !regions.has(word));
  const isThere = (priceId: string): boolean =>
    places.every((place) => books.priceIn(priceId, place)?.isOfRegion ?? false);
  return {
    prices: all.flatMap((known): FoundPrice[] => {
      const first = known.entry(known.regions[0] ?? '');
      if (!first || !holdsAll([first.id, first.service, first.sku, first.unit].join('\n'), rest)) return [];
      const shown = places.length > 0 ? known.regions.filter((region) => places.includes(region)) : [first.region];
      return shown.flatMap((region) => {
        const price = known.entry(region);
        return price ? [{ price, regions: known.regions }] : [];
      });
    }),
    limits: [...books.limits.values()].filter(({ id, service, limit, unit }) =>
      holdsAll([id, service, limit, unit].join('\n'), rest),
    ),
    offers: books.offerIds().flatMap((offerId) => {
      const offer = books.lookupOffer({ offerId });
      if (!offer?.rented.every(({ priceId }) => isThere(priceId))) return [];
      return holdsAll([offer.id, offer.name, offer.service, offer.category].join('\n'), rest) ? [offer] : [];
    }),
  };
}
