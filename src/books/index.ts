export { type EntryAge, entryAge } from './entry-age.ts';
export { type ExchangeRate, exchangeRate } from './exchange-rate.ts';
export { type LimitId, type LimitReference, limit, limitBook, lookupLimit } from './limit-book.ts';
export {
  lookupOffer,
  type OfferId,
  type OfferReference,
  type OfferSize,
  offer,
  type RentedQuantity,
  rentedQuantities,
  type SizedOfferId,
} from './offer-book.ts';
export { type Offer, offerSchema, type SoldSize } from './offer-schema.ts';
export { isWeak, type ShownSource, sourceLine, sourceShown } from './official-source.ts';
export {
  type MergedBooks,
  mergeBooks,
  type OwnBook,
  offerBookSchema,
  ownBookSchema,
  type UnitConflict,
} from './own-book.ts';
export {
  holdsEverywhere,
  lookupPrice,
  type PriceId,
  type PriceInRegion,
  type PriceReference,
  price,
  tiersOf,
} from './price-book.ts';
export {
  type BookSource,
  bookSourceSchema,
  type Confidence,
  type EvidenceStrength,
  evidenceStrengths,
  type LimitEntry,
  limitBookSchema,
  limitEntrySchema,
  type PriceEntry,
  type PriceTier,
  priceBookSchema,
  priceEntrySchema,
  priceTierSchema,
} from './schema.ts';
export { type FoundEntries, type FoundPrice, searchBooks } from './search-books.ts';
export { isSold, soldText } from './sold-sizes.ts';
