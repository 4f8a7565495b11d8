import { currencySymbol, type FlowRates, formatMoney, isPartial } from '#analysis';
import type { Count, DataSize, Duration, Fraction, LoadRate, Money, QualityRequirement, Rate } from '#model';
import { formatNumber, formatSignificant, withUnit } from './number.ts';

const durationNames = {
  month: ['month', 'months'],
  year: ['year', 'years'],
  d: ['day', 'days'],
} as const;

/** `200 ms`, `15 min`, `7 days`; months that nobody counts as such are years: `18 months`, but `7 years`. */
export function formatDuration({ value, unit }: Duration): string {
  if (unit === 'month' && value > 24 && value % 12 === 0)
    return formatDuration({ dimension: 'duration', value: value / 12, unit: 'year' });
  if (unit === 'ms' || unit === 's' || unit === 'min' || unit === 'h') return withUnit(formatNumber(value), unit);
  const [one, many] = durationNames[unit];
  return withUnit(formatNumber(value), value === 1 ? one : many);
}

/** `1,200 / min`. */
export const formatRate = ({ value, per }: Rate): string =>
  withUnit(withUnit(formatNumber(value), '/'), per === 'd' ? 'day' : per);

const rateUnits = [
  ['s', 1],
  ['min', 60],
  ['h', 3_600],
  ['d', 86_400],
] as const;

/** A rate a second in the first unit in which there is at least one: `20 / s`, `3 / min`, `1.5 / day`. */
export function formatPerSecond(perSecond: number): string {
  const [per, seconds] = rateUnits.find(([, length]) => perSecond * length >= 1) ?? ['d', 86_400];
  return formatRate({ dimension: 'rate', value: Number((perSecond * seconds).toPrecision(4)), per });
}

/** How often something happens at peak: as it was written, or what its formula comes to. `–` where nobody says it. */
export function formatPeak(rates: FlowRates | undefined, written: LoadRate | undefined): string {
  if (!rates) return '–';
  return written && 'dimension' in written ? formatRate(written) : formatPerSecond(rates.peak);
}

/** `1.5 GB`. */
export const formatDataSize = ({ value, unit }: DataSize): string => withUnit(formatNumber(value), unit);

/** 0.9995 → `99.95 %`, with as many decimals as the number of nines needs. */
export function formatFraction(value: Fraction | number): string {
  const share = typeof value === 'number' ? value : value.value;
  const nines = share > 0 && share < 1 ? Math.max(0, Math.ceil(-Math.log10(1 - share)) - 1) : 0;
  return withUnit(formatNumber(share * 100, Math.min(7, Math.max(2, nines + 1))), '%');
}

export const formatCount = ({ value, of }: Count): string => `${formatNumber(value)} ${of}`;

/** How much more or less, in whole percent: `+56 %`, `−25 %`. */
export const formatPercentDifference = (percent: number): string =>
  `${percent > 0 ? '+' : ''}${withUnit(formatNumber(percent, 0), '%')}`;

/** How much more or less: `+$654.50`, `−$299.30`; a dash for nothing. */
export const formatMoneyDifference = (difference: Money): string =>
  isPartial(difference) || Number(difference.amount) === 0
    ? '–'
    : `${Number(difference.amount) > 0 ? '+' : ''}${formatMoney(difference)}`;

/** What one unit costs: as money, below one with four significant digits: `$0.001818`. */
export const formatUnitCost = (cost: Money): string =>
  !isPartial(cost) && Number(cost.amount) < 1
    ? `${currencySymbol(cost.currency)}${formatSignificant(Number(cost.amount), 4)}`
    : formatMoney(cost);

/** Whole dollars, euros … for charts and summaries: `$4,339`; a dash where a part of it is not known. */
export function formatWholeMoney(money: Money): string {
  if (isPartial(money)) return '–';
  const value = Number(money.amount);
  return `${value < 0 ? '\u2212' : ''}${currencySymbol(money.currency)}${formatNumber(Math.abs(value), 0)}`;
}

/**
 * Milliseconds in the unit a reader expects: `180 ms`, `1.84 s`; what nobody could measure is `< 0.01 ms`, and what never
 * ends is not reachable.
 */
export const formatMilliseconds = (milliseconds: number): string =>
  milliseconds === Number.POSITIVE_INFINITY
    ? 'not reachable'
    : milliseconds > 0 && milliseconds < 0.01
      ? withUnit('< 0.01', 'ms')
      : milliseconds < 1000
        ? withUnit(formatSignificant(milliseconds), 'ms')
        : withUnit(formatSignificant(milliseconds / 1000), 's');

/** Minutes of downtime: `21.9 min`; below a minute in seconds. */
export const formatMinutes = (minutes: number): string =>
  minutes < 1 ? withUnit(formatSignificant(minutes * 60), 's') : withUnit(formatSignificant(minutes), 'min');

const spans = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const;

/** A span of milliseconds in the largest unit of which it holds one: `52 s`, `30 min`, `3 d`. */
export function formatTimeSpan(milliseconds: number): string {
  const [size, unit] = spans.find(([each]) => milliseconds >= each) ?? [1, 'ms'];
  return withUnit(formatSignificant(milliseconds / size), unit);
}

/** Bytes in decimal units: `1.2 TB`. */
export function formatBytes(value: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;
  let scaled = value;
  let index = 0;
  while (scaled >= 1000 && index < units.length - 1) {
    scaled /= 1000;
    index += 1;
  }
  return withUnit(formatSignificant(scaled), units[index] ?? 'B');
}

const comparisons = { 'at-most': '≤', 'at-least': '≥', exactly: '=' } as const;

/** A requirement's target: `≤ 2 s (p95)`. */
export function formatTarget({ comparison, target, percentile }: QualityRequirement): string {
  const sign = target.dimension === 'count' && comparison === 'exactly' ? '' : `${comparisons[comparison]} `;
  return `${sign}${formatTargetValue(target)}${percentile === undefined ? '' : ` (p${percentile})`}`;
}

/** The value of a target without its comparison: `2 s`. */
export function formatTargetValue(target: QualityRequirement['target']): string {
  switch (target.dimension) {
    case 'duration':
      return formatDuration(target);
    case 'rate':
      return formatRate(target);
    case 'data-size':
      return formatDataSize(target);
    case 'fraction':
      return formatFraction(target);
    case 'count':
      return formatCount(target);
    case 'money':
      return formatMoney(target);
    default:
      return target satisfies never;
  }
}
