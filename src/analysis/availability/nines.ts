import { requireFraction } from './fraction.ts';

/**
 * Number of nines: −log₁₀(1 − A). 0.999 has 3, 0.9995 has 3.3; an availability of 1 has infinitely many.
 * @throws {RangeError} if the availability is outside 0..1
 */
export const nines = (availability: number): number => -Math.log10(1 - requireFraction(availability));

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Slack for availabilities that aren't exact in binary: 1 − 0.999 is a little more than 0.001. */
const slack = 1 + 1e-6;

/**
 * An availability in the words in which it is spoken. "And a half" says that the next digit is at least 5.
 * Rounds down: 0.9994 is three nines.
 * @example ninesText(0.9995); // 'three and a half nines'
 */
export function ninesText(availability: number): string {
  const unavailability = 1 - requireFraction(availability);
  if (unavailability === 0) return 'no downtime';
  let whole = 0;
  while (whole < words.length - 1 && unavailability <= 10 ** -(whole + 1) * slack) whole++;
  const isHalf = whole > 0 && unavailability <= 0.5 * 10 ** -whole * slack;
  return `${words[whole]}${isHalf ? ' and a half' : ''} ${whole === 1 && !isHalf ? 'nine' : 'nines'}`;
}

/**
 * An availability in percent, to two digits of the unavailability and rounded down, so that a missed target never looks
 * met.
 * @example formatAvailability(0.99938); // '99.938 %'
 */
export function formatAvailability(availability: number): string {
  const unavailablePercent = (1 - requireFraction(availability)) * 100;
  if (unavailablePercent === 0) return '100\u202f%';
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(unavailablePercent * slack)));
  const lastDigits = Math.floor(availability * 10 ** (decimals + 2) + 1e-6);
  const text = (lastDigits / 10 ** decimals).toFixed(decimals);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}\u202f%`;
}
