import { type PriceEntry, tiersOf } from '#books';
import { Memory } from '../once.ts';
import { type DecimalInput, isNegative, toDecimal, toPlainString, zero } from './decimal.ts';
import { type Money, multiplyMoney } from './money.ts';
import { shareCost } from './share-cost.ts';
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

/** Several quantities at one price, which share its tiers and what is free of it. */
export interface PricedTogether extends PricedQuantity {
  /** What each quantity costs of it, in order; they add up to `cost` to the last digit. */
  readonly shares: readonly Money[];
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
  if (isNegative(total) || isNegative(free)) throw new RangeError(`Quantities of ${entry.id} can't be negative.`);
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

/**
 * Several quantities at one price in one account and region: the tiers and the free quantity count their sum, once, and
 * the cost is shared in proportion to quantity (`shareCost`). Where one unit price holds for all of it, each share is
 * exactly its quantity × that price.
 * @throws {RangeError} if a quantity is negative or not a decimal
 * @example priceTogether(lookupPrice('cognito.essentials.mau'), [10_000, 10_000]).shares; // $27.50 each where 10,000 are free and more cost $0.0055
 */
export const priceTogether = (
  entry: PriceEntry,
  quantities: readonly DecimalInput[],
  freeQuantity: DecimalInput = 0,
): PricedTogether =>
  priced.get(entry, [freeQuantity, ...quantities], () => {
    const parts = quantities.map(toDecimal);
    if (parts.some(isNegative)) throw new RangeError(`Quantities of ${entry.id} can't be negative.`);
    const sum = parts.reduce((total, part) => total.plus(part), zero);
    const whole = priceQuantity(entry, toPlainString(sum), freeQuantity);
    const [first, second] = whole.charges;
    const isPlain = first !== undefined && second === undefined && whole.freeQuantity === '0';
    const shares = isPlain
      ? quantities.map((quantity) => multiplyMoney(first.unitPrice, quantity))
      : shareCost(whole.cost, quantities);
    return { ...whole, shares };
  });

/** Most pools of a bill cost in an option, or where another driver moves, what they cost before. */
const priced = new Memory<PriceEntry, PricedTogether>();
