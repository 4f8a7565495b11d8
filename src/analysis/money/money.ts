import type { Big } from 'big.js';
import type { Currency, Money } from '#model';
import { convertMoney } from './convert-money.ts';
import { type DecimalInput, isZero, toDecimal, toPlainString, zero } from './decimal.ts';
import { isPartial, madeOf, partial } from './partial-money.ts';

export type { Money };

/**
 * An exact amount: `amount` is a plain decimal string of any length, rounded only for display. Dollars unless given.
 * @throws {RangeError} if `amount` isn't a decimal
 * @example money('3.50'); // { amount: '3.5', currency: 'USD' }
 */
export const money = (amount: DecimalInput, currency: Currency = 'USD'): Money => moneyOf(toDecimal(amount), currency);

/** An amount that has been computed. */
export const moneyOf = (amount: Big, currency: Currency = 'USD'): Money => ({
  amount: toPlainString(amount),
  currency,
});

export const zeroMoney: Money = money('0');

/** Exact sum of any number of amounts, in the currency of the first that isn't zero; of none it is zero. */
export const sumMoney = (amounts: Iterable<Money>): Money => {
  let total = zero;
  let currency: Currency | undefined;
  let lacks = false;
  for (const amount of amounts) {
    lacks ||= isPartial(amount);
    if (amount.amount === '0') continue;
    currency ??= amount.currency;
    total = total.plus(toDecimal(convertMoney(amount, currency).amount));
  }
  return lacks ? partial(moneyOf(total, currency)) : moneyOf(total, currency);
};

export const addMoney = (...amounts: readonly Money[]): Money => sumMoney(amounts);

/** Difference in the currency of `from`. */
export const subtractMoney = (from: Money, amount: Money): Money =>
  madeOf(
    [from, amount],
    moneyOf(toDecimal(from.amount).minus(toDecimal(convertMoney(amount, from.currency).amount)), from.currency),
  );

/**
 * Amount × factor, exact.
 * @example multiplyMoney(money('0.04048'), 8760); // { amount: '354.6048', currency: 'USD' }
 */
export const multiplyMoney = (amount: Money, factor: DecimalInput): Money =>
  madeOf([amount], moneyOf(toDecimal(amount.amount).times(toDecimal(factor)), amount.currency));

/**
 * Amount ÷ divisor, e.g. the cost of one order; a quotient that doesn't end is rounded half-even at 40 decimal places.
 * @returns undefined when the divisor is zero
 */
export const divideMoney = (amount: Money, divisor: DecimalInput): Money | undefined => {
  const by = toDecimal(divisor);
  return isZero(by) ? undefined : madeOf([amount], moneyOf(toDecimal(amount.amount).div(by), amount.currency));
};

/**
 * Part ÷ whole as a number; of nothing it is 0.
 * @example shareOf(money('5'), money('100')); // 0.05
 */
export const shareOf = (part: Money, whole: Money): number =>
  Number(divideMoney(convertMoney(part, whole.currency), whole.amount)?.amount ?? 0);

/** −1, 0 or 1: the order of `first` against `second`, of different currencies at the dated rate. */
export const compareMoney = (first: Money, second: Money): -1 | 0 | 1 =>
  toDecimal(first.amount).cmp(toDecimal(convertMoney(second, first.currency).amount));
