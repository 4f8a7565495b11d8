import { requireFraction } from './fraction.ts';

/** Above this nothing is told apart any more: half a minute in a year. */
const mostThatIsPrinted = 0.999999;

/** Slack for availabilities that aren't exact in binary: 1 − 0.999 is a little more than 0.001. */
const slack = 1 + 1e-6;

/**
 * An availability in percent, to two digits of the unavailability and rounded down, so that a missed target never looks
 * met. Nothing is always available: above six nines it says so instead of "100 %".
 * @example formatAvailability(0.99938); // '99.938 %'
 */
export function formatAvailability(availability: number): string {
  const unavailablePercent = (1 - requireFraction(availability)) * 100;
  if (unavailablePercent * slack < (1 - mostThatIsPrinted) * 100) return '>\u202f99.9999\u202f%';
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(unavailablePercent * slack)));
  const lastDigits = Math.floor(availability * 10 ** (decimals + 2) + 1e-6);
  const text = (lastDigits / 10 ** decimals).toFixed(decimals);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}\u202f%`;
}
