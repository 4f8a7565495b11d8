import { formatAvailability } from '../availability/index.ts';
import { unitText } from '../cost/formula-text.ts';
import { groupDigits } from '../group-digits.ts';
import { toDecimal } from '../money/decimal.ts';
import { currencySymbol, formatMoney, formatUnitPrice, type Money, money } from '../money/index.ts';
import type { FigureValue } from './figure.ts';
import type { Reference } from './reference.ts';

/** How a number is set: as tables print it, to whole units or three digits, or to two. */
type Precision = 'exact' | 'rounded' | 'about';

/** Trailing zeros after the point say nothing in a sentence. */
const plain = (value: number): string => groupDigits(toDecimal(String(value)).toFixed());

const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** A number of a sentence. Whole numbers are exact; the others have three significant digits. */
function numberText(value: number, precision: Precision): string {
  if (!Number.isFinite(value)) return '∞';
  if (precision === 'about') return plain(significant(value, 2));
  if (Number.isInteger(value)) return plain(value);
  return plain(Math.abs(value) >= 100 ? Math.round(value) : significant(value, 3));
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const millions = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** `three`, `3.1 million`; what has more than three digits to say stays as it is. */
function inWords(number: string): string {
  const value = Number(number.replaceAll(',', ''));
  const [scale, word] = millions.find(([size]) => value >= size) ?? [];
  if (scale === undefined || value !== significant(value, 3)) return small[value] ?? number;
  return `${small[value / scale] ?? plain(significant(value / scale, 3))} ${word}`;
}

const amountText = ({ amount, currency }: Money, precision: Precision): string => {
  if (precision === 'exact') return formatMoney(money(amount, currency));
  const value = Number(amount);
  const size = Math.abs(value);
  const digits = precision === 'about' ? significant(size, 2) : size >= 10 ? Math.round(size) : significant(size, 3);
  return `${value < 0 ? '\u2212' : ''}${currencySymbol(currency)}${plain(digits)}`;
};

/** `rounded` leaves a percentage of two digits without decimals. */
const percent = (value: number, precision: Precision): string =>
  numberText(precision === 'rounded' && Math.abs(value) >= 10 ? Math.round(value) : value, precision);

const byteUnits = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;

/** A number and its unit, apart, so that a reference may ask for the number alone. */
function parts(value: FigureValue, precision: Precision): { readonly number: string; readonly unit: string } {
  switch (value.kind) {
    case 'money':
      return { number: amountText(value.amount, precision), unit: '' };
    case 'unit-money':
      return {
        number:
          precision !== 'exact' || Number(value.amount.amount) >= 1
            ? amountText(value.amount, precision)
            : formatUnitPrice(money(significant(Number(value.amount.amount), 4).toFixed(12), value.amount.currency)),
        unit: '',
      };
    case 'share':
      return { number: percent(significant(value.value * 100, 12), precision), unit: '%' };
    case 'availability':
      return { number: formatAvailability(value.value).replace(/\s*%$/u, ''), unit: '%' };
    case 'milliseconds':
      return durationParts(value.value, precision);
    case 'rate':
      return {
        number: numberText(significant(value.value, 12), precision),
        unit: `/${value.per === 'd' ? 'day' : value.per}`,
      };
    case 'bytes': {
      const power = Math.min(5, Math.max(0, Math.floor(Math.log10(Math.max(1, value.value)) / 3)));
      return {
        number: numberText(significant(value.value / 1000 ** power, 12), precision),
        unit: byteUnits[power] ?? 'B',
      };
    }
    case 'multiple':
      return { number: numberText(value.value, precision), unit: '×' };
    case 'count':
      return {
        number: numberText(value.value, precision),
        unit: value.isSpelled ? value.unit : unitText(value.unit, String(value.value)),
      };
    case 'text':
      return { number: value.text, unit: '' };
    default:
      return value satisfies never;
  }
}

/** `600 ms`, `1.2 s`, `90 min`, `1 h`, `35 days`: the unit in which one says it. */
function durationParts(milliseconds: number, precision: Precision) {
  // As documents print it: nobody measures less.
  if (milliseconds > 0 && milliseconds < 0.01) return { number: '< 0.01', unit: 'ms' };
  const [size, unit] =
    milliseconds < 1000
      ? ([1, 'ms'] as const)
      : milliseconds < 60_000
        ? ([1000, 's'] as const)
        : milliseconds < 3 * 3_600_000 && milliseconds % 3_600_000 !== 0
          ? ([60_000, 'min'] as const)
          : milliseconds < 3 * 86_400_000 && milliseconds % 86_400_000 !== 0
            ? ([3_600_000, 'h'] as const)
            : ([86_400_000, milliseconds === 86_400_000 ? 'day' : 'days'] as const);
  return { number: numberText(significant(milliseconds / size, 12), precision), unit };
}

/** Symbols stand without a space: `20/s`, `2.5×`. */
const joined = (number: string, unit: string): string =>
  unit === '' ? number : /^[/×]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;

/**
 * A figure as a sentence says it.
 * @example figureText({ kind: 'money', amount: usd('5518.32') }); // '$5,518.32'
 * @example figureText({ kind: 'money', amount: usd('5518.32') }, { words: ['about'] }); // 'about $5,500'
 */
export function figureText(
  value: FigureValue,
  { words, isCapital }: Pick<Reference, 'words' | 'isCapital'> = { words: [], isCapital: false },
): string {
  const precision = words.includes('about') ? 'about' : words.includes('rounded') ? 'rounded' : 'exact';
  const { number, unit } = parts(value, precision);
  const bare = words.includes('number') ? number.replace(/^(-?)[^\d-]+/, '$1') : number;
  const spoken = words.includes('in words') ? inWords(bare) : bare;
  const text = words.includes('number') ? spoken : joined(spoken, unit);
  const whole = precision === 'about' && value.kind !== 'text' ? `about ${text}` : text;
  return isCapital ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
}
