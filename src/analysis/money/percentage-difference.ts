import { convertMoney } from './convert-money.ts';
import { toDecimal, toPlainString } from './decimal.ts';
import type { Money } from './money.ts';

/**
 * How far `amount` lies from `reference`, in percent of the reference: (amount − reference) ÷ |reference| × 100,
 * rounded half-even to `decimals` places.
 * @returns a decimal string, positive when the amount is higher; undefined when the reference is zero
 * @example percentageDifference(money('3050'), money('2085.84')); // '46.2'
 */
export function percentageDifference(amount: Money, reference: Money, decimals = 1): string | undefined {
  const base = toDecimal(reference.amount);
  if (base.eq('0')) return undefined;
  return toPlainString(
    toDecimal(convertMoney(amount, reference.currency).amount).minus(base).div(base.abs()).times('100').round(decimals),
  );
}
