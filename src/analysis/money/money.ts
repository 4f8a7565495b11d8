import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';

/** An exact amount of money: `amount` is a plain decimal string of any length, rounded only for display. */
export interface Money {
  readonly amount: string;
  readonly currency: 'USD';
}

/**
 * Dollars as an exact amount.
 * @throws {RangeError} if `amount` isn't a decimal
 * @example money('3.50'); // { amount: '3.5', currency: 'USD' }
 */
export const money = (amount: DecimalInput): Money => ({ amount: toPlainString(toDecimal(amount)), currency: 'USD' });

export const zeroMoney: Money = money('0');

/** Exact sum of any number of amounts; of none it is zero. */
export const sumMoney = (amounts: Iterable<Money>): Money => {
  let total = toDecimal('0');
  for (const { amount } of amounts) total = total.plus(toDecimal(amount));
  return money(toPlainString(total));
};

export const addMoney = (...amounts: readonly Money[]): Money => sumMoney(amounts);

export const subtractMoney = (from: Money, amount: Money): Money =>
  money(toPlainString(toDecimal(from.amount).minus(toDecimal(amount.amount))));

/**
 * Amount × factor, exact.
 * @example multiplyMoney(money('0.04048'), 8760); // { amount: '354.6048', currency: 'USD' }
 */
export const multiplyMoney = (amount: Money, factor: DecimalInput): Money =>
  money(toPlainString(toDecimal(amount.amount).times(toDecimal(factor))));

/**
 * Amount ÷ divisor, e.g. the cost of one order; a quotient that doesn't end is rounded half-even at 40 decimal places.
 * @returns undefined when the divisor is zero
 */
export const divideMoney = (amount: Money, divisor: DecimalInput): Money | undefined => {
  const by = toDecimal(divisor);
  return by.eq('0') ? undefined : money(toPlainString(toDecimal(amount.amount).div(by)));
};

/**
 * Part ÷ whole as a number; of nothing it is 0.
 * @example shareOf(money('5'), money('100')); // 0.05
 */
export const shareOf = (part: Money, whole: Money): number => Number(divideMoney(part, whole.amount)?.amount ?? 0);

/** −1, 0 or 1: the order of `first` against `second`. */
export const compareMoney = (first: Money, second: Money): -1 | 0 | 1 =>
  toDecimal(first.amount).cmp(toDecimal(second.amount));
