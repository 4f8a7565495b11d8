import { z } from 'zod';

/** A time span in the author's own unit, so that pages print what was written. */
export const durationSchema = z.strictObject({
  dimension: z.literal('duration'),
  /** How long, in that unit. */
  value: z.number().nonnegative(),
  /** The author's own unit; a month has 730 hours, a year 8,760. */
  unit: z.enum(['ms', 's', 'min', 'h', 'd', 'month', 'year']),
});
export type Duration = Readonly<z.infer<typeof durationSchema>>;

/** How often something happens, in the author's own unit. */
export const rateSchema = z.strictObject({
  dimension: z.literal('rate'),
  /** How often in that span. */
  value: z.number().nonnegative(),
  /** The span that it is counted in; a month has 730 hours. */
  per: z.enum(['s', 'min', 'h', 'd', 'month']),
});
export type Rate = Readonly<z.infer<typeof rateSchema>>;

/** An amount of data. Units are decimal (1 GB = 10⁹ bytes) unless they end in `iB`. */
export const dataSizeSchema = z.strictObject({
  dimension: z.literal('data-size'),
  /** How much, in that unit. */
  value: z.number().nonnegative(),
  /** Decimal (1 GB = 10⁹ bytes) unless it ends in `iB`. */
  unit: z.enum(['B', 'KB', 'MB', 'GB', 'TB', 'KiB', 'MiB', 'GiB', 'TiB']),
});
export type DataSize = Readonly<z.infer<typeof dataSizeSchema>>;

/** A share between 0 and 1; `percent(99.95)` writes 0.9995. */
export const fractionSchema = z.strictObject({
  dimension: z.literal('fraction'),
  /** From 0 to 1. */
  value: z.number().min(0).max(1),
});
export type Fraction = Readonly<z.infer<typeof fractionSchema>>;

/** A dimensionless number of things, e.g. 10,000 concurrent users. */
export const countSchema = z.strictObject({
  dimension: z.literal('count'),
  /** How many. */
  value: z.number().nonnegative(),
  /** What is counted: `concurrent users`. */
  of: z.string().min(1),
});
export type Count = Readonly<z.infer<typeof countSchema>>;

/** Currencies that money is given and shown in; the books hold a dated rate of each. */
export const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'INR', 'JPY', 'SGD'] as const;
/** ISO 4217 alphabetic code. */
export const currencySchema = z.enum(currencies);
export type Currency = z.infer<typeof currencySchema>;

/** An exact amount of money: `amount` is a decimal string, never a float. */
export const moneySchema = z.strictObject({
  /** Exact decimal: `3.50`. */
  amount: z.string().regex(/^-?\d+(\.\d+)?$/, 'Write money as a decimal string such as "3.50".'),
  currency: currencySchema,
});
export type Money = Readonly<z.infer<typeof moneySchema>>;

const duration =
  (unit: Duration['unit']) =>
  (value: number): Duration => ({ dimension: 'duration', value, unit });
const rate =
  (per: Rate['per']) =>
  (value: number): Rate => ({ dimension: 'rate', value, per });
const dataSize =
  (unit: DataSize['unit']) =>
  (value: number): DataSize => ({ dimension: 'data-size', value, unit });

/** Milliseconds. */
export const ms = duration('ms');
/** Seconds. */
export const seconds = duration('s');
/** Minutes. */
export const minutes = duration('min');
/** Hours. */
export const hours = duration('h');
/** Days of 24 hours. */
export const days = duration('d');
/** Months of 730 hours, the length that cloud prices use. */
export const months = duration('month');
/** Years of 8,760 hours. */
export const years = duration('year');

/** So often a second. */
export const perSecond = rate('s');
/** So often a minute. */
export const perMinute = rate('min');
/** So often an hour. */
export const perHour = rate('h');
/** So often a day of 24 hours. */
export const perDay = rate('d');
/** Per month of 730 hours. */
export const perMonth = rate('month');

/** Bytes. */
export const bytes = dataSize('B');
/** Kilobytes of 1,000 bytes. */
export const kilobytes = dataSize('KB');
/** Megabytes of 1,000,000 bytes. */
export const megabytes = dataSize('MB');
/** Gigabytes of 10⁹ bytes. */
export const gigabytes = dataSize('GB');
/** Terabytes of 10¹² bytes. */
export const terabytes = dataSize('TB');
/** GiB of 2³⁰ bytes. */
export const gibibytes = dataSize('GiB');

/** `percent(99.95)` is the fraction 0.9995; exact to twelve digits. */
export const percent = (value: number): Fraction => ({
  dimension: 'fraction',
  value: Number((value / 100).toPrecision(12)),
});
/** `count(10_000, 'concurrent users')`. */
export const count = (value: number, of: string): Count => ({ dimension: 'count', value, of });
/** An amount in any known currency: `moneyOf('3.50', 'EUR')`. */
export const moneyOf = (amount: string, currency: Currency): Money => ({ amount, currency });
/** Dollars as an exact decimal: `usd('3.50')`. A number is refused by the compiler because floats lose cents. */
export const usd = (amount: string): Money => ({ amount, currency: 'USD' });

const millisecondsIn = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  month: 730 * 3_600_000,
  year: 8_760 * 3_600_000,
} as const;
const secondsIn = { s: 1, min: 60, h: 3_600, d: 86_400, month: 730 * 3_600 } as const;
const bytesIn = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
} as const;

/** The span in milliseconds; a month is 730 h, a year 8,760 h. */
export const inMilliseconds = ({ value, unit }: Duration): number => value * millisecondsIn[unit];
/** The rate per second. */
export const inPerSecond = ({ value, per }: Rate): number => value / secondsIn[per];
/** The amount in bytes. */
export const inBytes = ({ value, unit }: DataSize): number => value * bytesIn[unit];
