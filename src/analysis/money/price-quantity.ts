import { type PriceEntry, tiersOf } from '#books';
import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';
import type { Money } from './money.ts';
import { type TierCharge, tieredCost } from './tiered-cost.ts';

/** A quantity priced with an entry of the price book. FOCUS calls `cost` ListCost and `quantity` PricingQuantity. */
export interface PricedQuantity {
  readonly priceId: string;
  readonly unit: string;
  /** The whole quantity, in `unit`. */
  readonly quantity: string;
  /** The part that costs nothing. */
  readonly freeQuantity: string;
  readonly cost: Money;
  /** How the cost comes about, tier by tier; free quantity is not among them. */
  readonly charges: readonly TierCharge[];
}

/**
 * ListCost = ListUnitPrice × PricingQuantity, with marginal tiers.
 * A free quantity is taken off first and the tiers count what is left, as AWS does for data transfer out.
 * Unit: US dollars a month for monthly quantities. Source: FOCUS specification, columns ListCost, ListUnitPrice, PricingQuantity.
 * @throws {RangeError} if a quantity is negative or not a decimal
 * @example priceQuantity(lookupPrice('dto.internet.gb'), 5120, 100).cost; // $451.80
 */
export function priceQuantity(
  entry: PriceEntry,
  quantity: DecimalInput,
  freeQuantity: DecimalInput = 0,
): PricedQuantity {
  const total = toDecimal(quantity);
  const free = toDecimal(freeQuantity);
  if (total.lt('0') || free.lt('0')) throw new RangeError(`Quantities of ${entry.id} can't be negative.`);
  const applied = free.lt(total) ? free : total;
  const { cost, charges } = tieredCost(tiersOf(entry), toPlainString(total.minus(applied)));
  return {
    priceId: entry.id,
    unit: entry.unit,
    quantity: toPlainString(total),
    freeQuantity: toPlainString(applied),
    cost,
    charges,
  };
}
