import { groupDigits } from '#analysis';

const narrowNoBreakSpace = '\u202f';
const minus = '\u2212';

/** `1234567.5` → `1,234,567.5`; no locale is consulted, so every machine prints the same. */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? `${minus}∞` : '–';
  const plain = trimZeros(Math.abs(value).toFixed(maximumFractionDigits));
  return `${value < 0 && plain !== '0' ? minus : ''}${groupDigits(plain)}`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** At most this many significant digits: a computed figure is never more precise than its inputs. */
export function formatSignificant(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return formatNumber(value);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude < digits) return formatNumber(value, digits - 1 - magnitude);
  const factor = 10 ** (magnitude - digits + 1);
  return formatNumber(Math.round(value / factor) * factor, 0);
}

/** A number and its unit, kept on one line: `200 ms`. */
export const withUnit = (text: string, unit: string): string => (unit ? `${text}${narrowNoBreakSpace}${unit}` : text);

/** `1 broker`, `3 brokers`. */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;
