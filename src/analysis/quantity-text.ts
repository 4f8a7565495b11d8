import type { DataSize, Duration, QualityRequirement } from '#model';
import { formatAvailability } from './availability/index.ts';
import { groupDigits } from './group-digits.ts';
import { formatMoney } from './money/index.ts';

/**
 * A number for people, the same in every locale: thousands separators, at most four significant digits after rounding,
 * whole numbers in full.
 * @example decimalText(33333.333); // '33,333'
 * @example decimalText(0.12345); // '0.1235'
 */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : String(value);
  const magnitude = Math.abs(value);
  const text =
    magnitude >= 1000 || Number.isInteger(value) ? String(Math.round(value)) : String(Number(value.toPrecision(4)));
  return text.includes('e') ? text : groupDigits(text);
}

/** The space between a number and the percent sign, which no line is broken at. */
const narrowNoBreakSpace = '\u202f';

/** A share in percent: `12.5 %`. */
export const percentText = (percent: number): string => `${decimalText(percent)}${narrowNoBreakSpace}%`;

const durationUnits: Readonly<Record<Duration['unit'], readonly [string, string]>> = {
  ms: ['ms', 'ms'],
  s: ['s', 's'],
  min: ['min', 'min'],
  h: ['h', 'h'],
  d: ['day', 'days'],
  month: ['month', 'months'],
  year: ['year', 'years'],
};

/** `200 ms`, `7 days`. */
export const durationText = ({ value, unit }: Duration): string =>
  `${decimalText(value)} ${durationUnits[unit][value === 1 ? 0 : 1]}`;

/** `1.2 KB` */
export const dataSizeText = ({ value, unit }: DataSize): string => `${decimalText(value)} ${unit}`;

/** A requirement's target with its unit: `200 ms`, `1,200/min`, `99.95 %`, `$50,000.00`, `10,000 concurrent users`. */
export function targetText(target: QualityRequirement['target']): string {
  switch (target.dimension) {
    case 'duration':
      return durationText(target);
    case 'rate':
      return `${decimalText(target.value)}/${target.per}`;
    case 'data-size':
      return dataSizeText(target);
    case 'fraction':
      // All of it may be asked for, though nothing that is computed ever reaches it.
      return target.value === 1 ? percentText(100) : formatAvailability(target.value);
    case 'count':
      return `${decimalText(target.value)} ${target.of}`;
    case 'money':
      return formatMoney(target);
  }
}
