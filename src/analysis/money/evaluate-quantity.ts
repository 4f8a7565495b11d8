import { driversIn } from '../load/drivers-in.ts';
import { Memory } from '../once.ts';
import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';

/** A quantity formula over drivers, as data. */
export type QuantityFormula =
  | { readonly op: 'constant'; readonly value: string }
  | { readonly op: 'driver'; readonly driver: string }
  | { readonly op: 'sum' | 'product' | 'quotient' | 'maximum'; readonly of: readonly QuantityFormula[] }
  | { readonly op: 'ceiling' | 'floor'; readonly of: readonly [QuantityFormula] };

/** An exact fraction, so that rounding up after a division can't be off by one. */
interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function ratioOf(value: DecimalInput): Ratio {
  if (/^\d+$/.test(String(value))) return { numerator: BigInt(value), denominator: 1n };
  const [whole = '0', fraction = ''] = toPlainString(toDecimal(value)).split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

const add = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
const multiply = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});
function divide(a: Ratio, b: Ratio): Ratio {
  if (b.numerator === 0n) throw new RangeError('The formula divides by zero.');
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}
const larger = (a: Ratio, b: Ratio): Ratio => (a.numerator * b.denominator >= b.numerator * a.denominator ? a : b);
function ceiling({ numerator, denominator }: Ratio): Ratio {
  const quotient = numerator / denominator;
  return { numerator: quotient * denominator < numerator ? quotient + 1n : quotient, denominator: 1n };
}
const floor = (value: Ratio): Ratio => {
  const { numerator, denominator } = ceiling({ numerator: -value.numerator, denominator: value.denominator });
  return { numerator: -numerator, denominator };
};

/** Bills of options, swings and break-evens ask for the same formulas, most at the values that they had before. */
const quantities = new Memory<QuantityFormula, string>();

const combine = { sum: add, product: multiply, quotient: divide, maximum: larger } as const;

function evaluate(formula: QuantityFormula, drivers: Readonly<Record<string, DecimalInput>>): Ratio {
  switch (formula.op) {
    case 'constant':
      return ratioOf(formula.value);
    case 'driver': {
      const value = drivers[formula.driver];
      if (value === undefined)
        throw new RangeError(`The formula needs the driver "${formula.driver}", which has no value.`);
      return ratioOf(value);
    }
    case 'ceiling':
      return ceiling(evaluate(formula.of[0], drivers));
    case 'floor':
      return floor(evaluate(formula.of[0], drivers));
    default:
      return formula.of.map((part) => evaluate(part, drivers)).reduce(combine[formula.op]);
  }
}

/**
 * Value of a quantity formula for given driver values. Every step is exact; only a result that doesn't end as a
 * decimal is rounded, half-even, at 40 places.
 * @throws {RangeError} if a driver has no value, or the formula divides by zero
 * @example evaluateQuantity({ op: 'ceiling', of: [{ op: 'quotient', of: [driver('rate'), constant('1000')] }] }, { rate: '33333.3' }); // '34'
 */
export const evaluateQuantity = (formula: QuantityFormula, drivers: Readonly<Record<string, DecimalInput>>): string =>
  quantities.get(
    formula,
    driversIn(formula).map((id) => drivers[id]),
    () => {
      const { numerator, denominator } = evaluate(formula, drivers);
      if (numerator % denominator === 0n) return String(numerator / denominator);
      return toPlainString(toDecimal(String(numerator)).div(toDecimal(String(denominator))));
    },
  );
