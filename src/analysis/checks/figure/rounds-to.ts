import { type DecimalInput, toDecimal } from '../../money/decimal.ts';

/** Power of ten of the last digit that is meant: 9 for 86000000000, −1 for 2.5, −2 for 0.40. */
function lastMeantDigit(stated: DecimalInput): number {
  const [whole = '0', fraction = ''] = String(stated).split('.');
  if (fraction !== '') return -fraction.length;
  return /^0+$/.test(whole) ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
}

/**
 * Whether a computed number is what was stated, read with the digits that the statement gives: |stated − computed| is at
 * most half a unit of its last digit. Zeros at the end of a whole number are taken as rounding.
 * @example roundsTo('33000', '33333.33'); // true
 * @example roundsTo('86000000000', '87600000000'); // false: two digits of it are 88 billion
 */
export function roundsTo(stated: DecimalInput, computed: DecimalInput): boolean {
  const difference = toDecimal(stated).minus(toDecimal(computed)).abs();
  return difference.times('2').lte(`1e${lastMeantDigit(stated)}`);
}
