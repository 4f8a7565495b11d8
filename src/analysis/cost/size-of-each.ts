import type { Expression, Load } from '#model';
import type { DriverValues } from '../load/index.ts';
import { evaluateQuantity } from '../money/index.ts';

/** Bytes of a size, milliseconds of a span. */
const measures: Readonly<Record<string, readonly ['size' | 'span', number]>> = {
  byte: ['size', 1],
  bytes: ['size', 1],
  B: ['size', 1],
  kB: ['size', 1e3],
  KB: ['size', 1e3],
  KiB: ['size', 2 ** 10],
  MB: ['size', 1e6],
  MiB: ['size', 2 ** 20],
  GB: ['size', 1e9],
  GiB: ['size', 2 ** 30],
  TB: ['size', 1e12],
  TiB: ['size', 2 ** 40],
  ms: ['span', 1],
  s: ['span', 1e3],
  second: ['span', 1e3],
};
const scales: Readonly<Record<string, number>> = { thousand: 1e3, '1k': 1e3, million: 1e6, '1M': 1e6, billion: 1e9 };
const spans = new Set(['s', 'second', 'min', 'minute', 'h', 'hour', 'day', 'd', 'week', 'month', 'year']);

/** What one unit of something takes, in bytes or milliseconds: `KB/record`, `GB per million messages`. */
function measureOf(unit: string): { readonly of: 'size' | 'span'; readonly factor: number } | undefined {
  const [, measured = '', scale = '', each = ''] =
    /^(\w+)(?: ?\/ ?| (?:per|a|an|each) )(thousand|1k|million|1M|billion)?\s*(.*)$/.exec(unit) ?? [];
  const measure = measures[measured];
  if (!measure || each in measures || spans.has(each) || (scale === '' && each === '')) return undefined;
  const [of, factor] = measure;
  return { of, factor: factor / (scales[scale] ?? 1) };
}

/** A size by itself: `Bytes of a message`, in bytes. */
function measureAlone(unit: string): ReturnType<typeof measureOf> {
  const measure = measures[unit];
  return measure && { of: measure[0], factor: measure[1] };
}

/** How large, or how long, a formula takes each of what it counts for. */
export interface SizeOfEach {
  readonly of: 'size' | 'span';
  /** In bytes or milliseconds. */
  readonly amount: number;
  /** As it is written, in its own unit. */
  readonly value: string;
  readonly unit: string;
}

function evaluated(expression: Expression, values: DriverValues): string | undefined {
  try {
    return evaluateQuantity(expression, values);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/**
 * Sizes and spans of single things by which a formula multiplies a count: `290 byte/message` of `messages × size`. A driver
 * that follows from others is looked into, and of a maximum what decides; what rounds a part of one up to a whole is taken as
 * rounded, and divisors are not sizes.
 */
export function* sizesOfEach(
  formula: Expression,
  values: DriverValues,
  drivers: Load['drivers'],
  open: readonly string[] = [],
): Generator<SizeOfEach> {
  const within = (part: Expression, seen = open) => sizesOfEach(part, values, drivers, seen);
  const given = formula.op === 'driver' ? drivers.find(({ id }) => id === formula.driver) : undefined;
  const measure = measureOf(formula.unit) ?? (given && 'values' in given ? measureAlone(formula.unit) : undefined);
  if (measure) {
    const value = evaluated(formula, values);
    if (value !== undefined)
      yield { of: measure.of, amount: Number(value) * measure.factor, value, unit: formula.unit };
    return;
  }
  switch (formula.op) {
    case 'constant':
      return;
    case 'driver':
      if (given && 'formula' in given && !open.includes(given.id)) yield* within(given.formula, [...open, given.id]);
      return;
    case 'maximum': {
      const most = evaluated(formula, values);
      const deciding = formula.of.find((part) => evaluated(part, values) === most);
      if (deciding) yield* within(deciding);
      return;
    }
    case 'quotient':
      return yield* within(formula.of[0] as Expression);
    case 'ceiling':
      if (Number(evaluated(formula.of[0], values)) < 1) return;
  }
  for (const part of formula.of) yield* within(part);
}
