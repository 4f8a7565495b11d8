export { type EntryAge, entryAge } from './entry-age.ts';
export { type LimitId, type LimitReference, limit, limitBook, lookupLimit } from './limit-book.ts';
export { type MergedBooks, mergeBooks, type OwnBook, type UnitConflict } from './own-book.ts';
export { lookupPrice, type PriceId, type PriceReference, price, priceBook, tiersOf } from './price-book.ts';
export {
  type BookSource,
  bookSourceSchema,
  type Confidence,
  type EvidenceStrength,
  evidenceStrengths,
  type LimitEntry,
  limitBookSchema,
  limitEntrySchema,
  ownBookSchema,
  type PriceEntry,
  type PriceTier,
  priceBookSchema,
  priceEntrySchema,
  priceTierSchema,
} from './schema.ts';
