import { type DecimalInput, isZero, toDecimal, zero } from './decimal.ts';
import { type Money, moneyOf } from './money.ts';

/**
 * A cost shared out in proportion to quantities: share = cost × quantity ÷ Σ quantities, rounded half-even at 40 decimal
 * places. What the rounding leaves over goes to the largest quantity (the first of equals), so that the shares add up to
 * the cost to the last digit. Without any quantity everything goes to the first.
 * @example shareCost(money('55'), [10_000, 10_000]); // $27.50 each
 */
export function shareCost(cost: Money, quantities: readonly DecimalInput[]): readonly Money[] {
  const parts = quantities.map(toDecimal);
  const total = parts.reduce((sum, part) => sum.plus(part), zero);
  const whole = toDecimal(cost.amount);
  const shares = parts.map((part) => (isZero(total) ? zero : whole.times(part).div(total)));
  const left = shares.reduce((rest, share) => rest.minus(share), whole);
  const largest = parts.reduce((found, part, index) => (part.gt(parts[found] ?? part) ? index : found), 0);
  return shares.map((share, index) => moneyOf(index === largest ? share.plus(left) : share));
}
