import { type DecimalInput, isNegative, toDecimal, toPlainString, zero } from './decimal.ts';
import { type Money, moneyOf, sumMoney } from './money.ts';

/** A marginal tier; `upTo` is the cumulative quantity at which it ends, null where it has no end. */
export interface Tier {
  readonly upTo: DecimalInput | null;
  /** Price of one unit inside the tier, in US dollars. */
  readonly priceUsd: string;
}

/** What one tier contributes. */
export interface TierCharge {
  /** Cumulative quantity at which the tier starts. */
  readonly from: string;
  readonly upTo: string | null;
  /** Quantity that falls into the tier. */
  readonly quantity: string;
  readonly unitPrice: Money;
  readonly cost: Money;
}

export interface TieredCost {
  readonly cost: Money;
  /** The tiers that the quantity reaches, in order; none for a quantity of zero. */
  readonly charges: readonly TierCharge[];
}

/**
 * Cost of a quantity under marginal tiers: Σ over tiers of (part of the quantity inside the tier) × (the tier's price).
 * Unit: US dollars for the period that the tiers cover, for AWS a month. Assumes tiers in rising order.
 * Source: the price dimensions of an AWS Price List offer (`beginRange`, `endRange`), which are marginal.
 * @throws {RangeError} if the quantity is negative or exceeds the last tier
 * @example tieredCost([{ upTo: 51200, priceUsd: '0.023' }, { upTo: null, priceUsd: '0.022' }], 102400).cost; // $2,304.00
 */
export function tieredCost(tiers: readonly Tier[], quantity: DecimalInput): TieredCost {
  const total = toDecimal(quantity);
  if (isNegative(total)) throw new RangeError(`A quantity of ${quantity} can't be priced: it is negative.`);
  const charges: TierCharge[] = [];
  let from = zero;
  for (const { upTo, priceUsd } of tiers) {
    if (total.lte(from)) break;
    const end = upTo === null ? total : toDecimal(upTo);
    const inside = (end.lt(total) ? end : total).minus(from);
    const price = toDecimal(priceUsd);
    charges.push({
      from: toPlainString(from),
      upTo: upTo === null ? null : toPlainString(end),
      quantity: toPlainString(inside),
      unitPrice: moneyOf(price),
      cost: moneyOf(inside.times(price)),
    });
    from = end;
  }
  if (total.gt(from))
    throw new RangeError(
      `A quantity of ${quantity} is above the last tier, which ends at ${from.toFixed()}: no price is published beyond it.`,
    );
  return { cost: sumMoney(charges.map(({ cost }) => cost)), charges };
}
