import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';
import { type Money, multiplyMoney } from './money.ts';

const fraction = (name: string, value: DecimalInput) => {
  const decimal = toDecimal(value);
  if (decimal.lt('0') || decimal.gt('1'))
    throw new RangeError(`${name} is ${value}; write a fraction between 0 and 1.`);
  return decimal;
};

/**
 * Cost under a commitment (savings plan, reserved instance): list cost × (1 − covered × discount).
 * `discount` is the share of the list price saved, `covered` the share of the use that the commitment covers (default all).
 * Assumes that the commitment is fully used: see `breakEvenUtilization` for when it pays.
 * @throws {RangeError} if a share is outside 0..1, which usually means a percentage was passed
 * @example committedCost(money('1000'), '0.28'); // $720.00
 */
export function committedCost(listCost: Money, discount: DecimalInput, covered: DecimalInput = 1): Money {
  const saved = fraction('discount', discount).times(fraction('covered', covered));
  return multiplyMoney(listCost, toPlainString(toDecimal('1').minus(saved)));
}

/**
 * Share of a commitment that must be used before it is cheaper than list price: 1 − discount.
 * A commitment is paid whether used or not.
 * @example breakEvenUtilization('0.28'); // '0.72'
 */
export const breakEvenUtilization = (discount: DecimalInput): string =>
  toPlainString(toDecimal('1').minus(fraction('discount', discount)));
