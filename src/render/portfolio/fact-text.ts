import { type FactValue, formatAvailability } from '#analysis';
import {
  formatFraction,
  formatMilliseconds,
  formatNumber,
  formatSignificant,
  formatTargetValue,
  formatUnitCost,
  formatWholeMoney,
  withUnit,
} from '../format/index.ts';

/** A fact as it is said in a sentence: `$5,515`, `99.98 %`, `9.2 minutes`, `Payment provider quota at 2.5×`. */
export const factText = (value: FactValue): string => said(value).replaceAll('\u202f', '\u00a0');

function said(value: FactValue): string {
  switch (value.kind) {
    case 'money':
      return formatWholeMoney(value.amount);
    case 'unit-cost':
      return formatUnitCost(value.amount);
    case 'fraction':
      return value.value > 0.999999 ? formatAvailability(value.value) : formatFraction(roundedToNines(value.value));
    case 'minutes':
      return value.value < 1
        ? withUnit(formatSignificant(value.value * 60), 'seconds')
        : withUnit(formatSignificant(value.value), 'minutes');
    case 'milliseconds':
      return formatMilliseconds(value.value);
    case 'multiple':
      return `${value.resource === null ? '' : `${value.resource} at `}${formatSignificant(value.value)}×`;
    case 'count':
      return formatNumber(value.value);
    case 'target':
      return value.target.dimension === 'rate'
        ? `${formatNumber(value.target.value)} ${perWords[value.target.per]}`
        : formatTargetValue(value.target);
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

const perWords = { s: 'a second', min: 'a minute', h: 'an hour', d: 'a day', month: 'a month' } as const;

/** One digit beyond the nines, as one says it: 0.99978901 → 0.9998. */
function roundedToNines(share: number): number {
  const nines = share > 0 && share < 1 ? Math.floor(-Math.log10(1 - share)) : 0;
  return Number(share.toFixed(Math.max(4, nines + 1)));
}
