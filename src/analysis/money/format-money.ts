import type { Currency } from '#model';
import { groupDigits } from '../group-digits.ts';
import { toDecimal, toPlainString } from './decimal.ts';
import { type Money, money } from './money.ts';
import { isPartial } from './partial-money.ts';

const roundHalfEven = 2;

/** What stands before an amount; a code is set apart from it. */
const symbols: Readonly<Record<Currency, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  CHF: 'CHF\u00a0',
  INR: '₹',
  JPY: '¥',
  SGD: 'S$',
};
/** Decimal places of an amount, ISO 4217. */
const minorUnits = (currency: Currency): number => (currency === 'JPY' ? 0 : 2);

/** `$`, `€`, or the code with the space after it. */
export const currencySymbol = (currency: Currency): string => symbols[currency];

/**
 * The amount rounded half-even (banker's rounding, so that many roundings don't drift upward) to whole cents, or to what
 * the smallest unit of its currency is. For display and for comparing with what is shown; sums are built from unrounded amounts.
 */
const roundToCents = ({ amount, currency }: Money): Money =>
  money(toPlainString(toDecimal(amount).round(minorUnits(currency), roundHalfEven)), currency);

const withSymbol = ({ amount, currency }: Money): string => {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const decimals = fraction.padEnd(minorUnits(currency), '0');
  const size = groupDigits(decimals === '' ? whole : `${whole}.${decimals}`);
  return `${amount.startsWith('-') ? '−' : ''}${symbols[currency]}${size}`;
};

/**
 * The amount with its symbol, thousands separators and cents, the same in every locale; a dash where a part of it is not known.
 * @example formatMoney(money('1312.54')); // '$1,312.54'
 */
export const formatMoney = (amount: Money): string => (isPartial(amount) ? '–' : withSymbol(roundToCents(amount)));

/**
 * Every digit of the amount, at least cents: for unit prices, where rounding to cents would show $0.00.
 * @example formatUnitPrice(money('0.0000166667')); // '$0.0000166667'
 */
export const formatUnitPrice = ({ amount, currency }: Money): string => withSymbol(money(amount, currency));
