import BigConstructor, { type Big } from 'big.js';

/** A decimal as the author wrote it. A number counts as its shortest decimal form: 0.1 is exactly one tenth. */
export type DecimalInput = string | number;

const Decimal = BigConstructor();
Decimal.strict = true;
/** Decimal places of a quotient that doesn't end; sums and products are exact. */
Decimal.DP = 40;
Decimal.RM = Decimal.roundHalfEven;

/**
 * The exact decimal of a string or number.
 * @throws {RangeError} if it isn't a finite decimal number
 */
export function toDecimal(value: DecimalInput): Big {
  const text = typeof value === 'number' ? String(value) : value;
  try {
    return new Decimal(text);
  } catch {
    throw new RangeError(`"${text}" is not a decimal number.`);
  }
}

export const zero = toDecimal('0');

/** Looked up in the digits: comparing with zero reads it as a text each time. */
export const isZero = ({ c: digits }: Big): boolean => digits[0] === 0;
export const isNegative = (value: Big): boolean => value.s < 0 && !isZero(value);

/** Plain decimal notation without exponent or trailing zeros; zero has no sign. */
export const toPlainString = (value: Big): string => (isZero(value) ? '0' : value.toFixed());

/** −1, 0 or 1: the order of two exact decimals. */
export const compareDecimals = (first: DecimalInput, second: DecimalInput): -1 | 0 | 1 =>
  toDecimal(first).cmp(toDecimal(second));
