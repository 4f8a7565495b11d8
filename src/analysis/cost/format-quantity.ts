import { groupDigits } from '../group-digits.ts';
import { toDecimal, toPlainString } from '../money/decimal.ts';

/** Fraction digits that a quantity of at least one is shown with, and significant digits of a smaller one. */
const fractionDigits = 3;
const significantDigits = 4;

/**
 * An exact quantity for people: thousands separators and at most three fraction digits, below one four significant ones.
 * @example formatQuantity('3041666.6666666667'); // '3,041,666.667'
 * @example formatQuantity('0.000123456'); // '0.0001235'
 */
export function formatQuantity(quantity: string): string {
  const value = toDecimal(quantity);
  const shown = value.abs().lt('1') && !value.eq('0') ? value.prec(significantDigits) : value.round(fractionDigits);
  return groupDigits(toPlainString(shown));
}
