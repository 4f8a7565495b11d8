import { toDecimal, toPlainString } from './decimal.ts';
import { type Money, money } from './money.ts';

const roundHalfEven = 2;

/**
 * The amount rounded half-even (banker's rounding, so that many roundings don't drift upward) to whole cents.
 * For display and for comparing with what is shown; sums are built from unrounded amounts.
 * @example roundToCents(money('432.4812')); // { amount: '432.48', currency: 'USD' }
 */
export const roundToCents = ({ amount }: Money): Money =>
  money(toPlainString(toDecimal(amount).round(2, roundHalfEven)));

const inDollars = (plain: string): string => {
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${plain.startsWith('-') ? '-' : ''}$${grouped}.${fraction.padEnd(2, '0')}`;
};

/**
 * Dollars and cents with thousands separators, the same in every locale.
 * @example formatMoney(money('1312.54')); // '$1,312.54'
 */
export const formatMoney = (amount: Money): string => inDollars(roundToCents(amount).amount);

/**
 * Every digit of the amount, at least cents: for unit prices, where rounding to cents would show $0.00.
 * @example formatUnitPrice(money('0.0000166667')); // '$0.0000166667'
 */
export const formatUnitPrice = ({ amount }: Money): string => inDollars(money(amount).amount);
