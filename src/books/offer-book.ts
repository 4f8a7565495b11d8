import type { sizedOfferIds, unitOfferIds } from './offer-ids.ts';
import type { Offer } from './offer-schema.ts';
import { serviceOf, shelfOf } from './shipped-files.ts';

/** Id of an offer that has its own size, and of one whose size the author chooses. */
export type OfferId = (typeof unitOfferIds)[number];
export type SizedOfferId = (typeof sizedOfferIds)[number];

/** vCPU and memory of one unit, where the author chooses them. */
export interface OfferSize {
  readonly vCpu: number;
  readonly memoryGiB: number;
}

/** Names an offer, with the chosen size where it has none of its own. */
export interface OfferReference {
  readonly offerId: string;
  readonly size?: OfferSize;
}

/**
 * A reference to an offer of the shipped book. An unknown id, a missing size or one too many doesn't compile.
 * @example offer('rds.postgres.db.r6g.2xlarge.multi-az');
 * @example offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });
 */
export function offer(id: OfferId): OfferReference;
export function offer(id: SizedOfferId, size: OfferSize): OfferReference;
export function offer(id: OfferId | SizedOfferId, size?: OfferSize): OfferReference {
  return { offerId: id, ...(size ? { size } : {}) };
}

/** The shipped offer with this id, or undefined. */
export const lookupOffer = (id: string): Offer | undefined =>
  shelfOf(serviceOf(id) ?? '')?.file.offers.find((found) => found.id === id);

/** An offer with the size that the reference chooses. */
export const sizedOffer = (found: Offer, { size }: OfferReference): Offer =>
  found.sized && size ? { ...found, vCpu: size.vCpu, memoryGiB: size.memoryGiB } : found;

/** How often a price's time unit fits into a month of 730 hours. */
const timesAMonth: Readonly<Record<string, number>> = { second: 2_628_000, minute: 43_800, hour: 730, month: 1 };

/** How much of a price one rented unit buys in a month. */
export interface RentedQuantity {
  readonly priceId: string;
  /** In the price's own unit, e.g. `vCPU-hour`. */
  readonly perUnitAMonth: number;
}

/**
 * What one unit of an offer buys in a month of 730 hours that it runs all of: 1, its vCPUs or its GiB × time.
 * Unit: that of each price. A price by the day counts 730 ÷ 24 days.
 * @param unitOf unit of a price, such as `vCPU-hour`
 * @example rentedQuantities(offer of 'fargate.x86' with 2 GiB); // 1460 GB-hours
 */
export function rentedQuantities(found: Offer, unitOf: (priceId: string) => string | undefined): RentedQuantity[] {
  return found.rented.map(({ priceId, per }) => {
    const time = /(second|minute|hour|day|month)$/.exec(unitOf(priceId) ?? '')?.[1] ?? 'hour';
    const count = per === 'unit' ? 1 : (found[per] ?? 0);
    return { priceId, perUnitAMonth: count * (time === 'day' ? 730 / 24 : (timesAMonth[time] ?? 730)) };
  });
}
