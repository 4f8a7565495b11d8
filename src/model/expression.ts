import { z } from 'zod';

/**
 * A quantity formula over drivers, as data, so that it can be evaluated exactly at every scale point and printed
 * beside its result. `Unit` is checked by the compiler: hours don't add to requests.
 */
export type Expression<Unit extends string = string> = ExpressionNode & {
  /** Unit of the result, which the compiler compares. */
  readonly unit: Unit;
};

type ExpressionNode =
  | {
      /** What is done: a constant, a driver, a sum, product, quotient or maximum, rounded up or down. */
      readonly op: 'constant';
      /** Exact decimal. */
      readonly value: string;
      /** Unit of the result: `order/day`. */
      readonly unit: string;
    }
  | {
      readonly op: 'driver';
      /** Id of the driver. */
      readonly driver: string;
      readonly unit: string;
    }
  | {
      readonly op: 'sum' | 'product' | 'quotient' | 'maximum';
      /** What is calculated with. */
      readonly of: readonly ExpressionNode[];
      readonly unit: string;
    }
  | { readonly op: 'ceiling' | 'floor'; readonly of: readonly [ExpressionNode]; readonly unit: string };

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'Write a number in plain digits, such as 100000 or "0.25".');
export const expressionSchema: z.ZodType<ExpressionNode> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.literal('constant'), value: decimal, unit: z.string() }),
    z.strictObject({ op: z.literal('driver'), driver: z.string(), unit: z.string() }),
    z.strictObject({
      op: z.enum(['sum', 'product', 'quotient', 'maximum']),
      of: z.array(expressionSchema).min(1),
      unit: z.string(),
    }),
    z.strictObject({ op: z.enum(['ceiling', 'floor']), of: z.tuple([expressionSchema]), unit: z.string() }),
  ]),
);

const decimalOf = (value: number | string): string => {
  const text = String(value);
  if (/e/i.test(text)) throw new RangeError(`Write ${text} as a decimal string, so that no digit is lost.`);
  return text;
};

/** A fixed quantity: `quantity(24, 'task')`. Numbers keep their shortest decimal form. */
export const quantity = <const Unit extends string>(value: number | string, unit: Unit): Expression<Unit> => ({
  op: 'constant',
  value: decimalOf(value),
  unit,
});

/**
 * A driver of the cost model by its id, for formulas outside of it: `driver('devices', 'device')`. Line items receive
 * their drivers as arguments instead, so that the compiler knows the ids.
 */
export const driver = <const Unit extends string>(id: string, unit: Unit): Expression<Unit> => ({
  op: 'driver',
  driver: id,
  unit,
});

/** a + b + …; all of one unit. */
export const sum = <Unit extends string>(
  first: Expression<Unit>,
  ...rest: readonly Expression<NoInfer<Unit>>[]
): Expression<Unit> => ({
  op: 'sum',
  of: [first, ...rest],
  unit: first.unit,
});

/** The quantity times a plain number. */
export const times = <Unit extends string>(
  expression: Expression<Unit>,
  factor: number | string,
): Expression<Unit> => ({
  op: 'product',
  of: [expression, quantity(factor, '')],
  unit: expression.unit,
});

/** The quantity divided by a plain number. */
export const dividedBy = <Unit extends string>(
  expression: Expression<Unit>,
  divisor: number | string,
): Expression<Unit> => ({
  op: 'quotient',
  of: [expression, quantity(divisor, '')],
  unit: expression.unit,
});

/** `product('vCPU-hour', tasks, vcpuPerTask, hoursPerMonth)`: factors of any unit, the result's unit named by the author. */
export const product = <const Unit extends string>(
  unit: Unit,
  ...factors: readonly Expression[]
): Expression<Unit> => ({
  op: 'product',
  of: factors,
  unit,
});

/** `ratio('shard', recordsPerSecond, recordsPerShard)`: a ÷ b, the result's unit named by the author. */
export const ratio = <const Unit extends string>(
  unit: Unit,
  numerator: Expression,
  denominator: Expression,
): Expression<Unit> => ({
  op: 'quotient',
  of: [numerator, denominator],
  unit,
});

/** Rounded up to whole units: you can't rent a third of an instance. */
export const wholeUnits = <Unit extends string>(expression: Expression<Unit>): Expression<Unit> => ({
  op: 'ceiling',
  of: [expression],
  unit: expression.unit,
});

/** Rounded down to whole units: a third of a tenant doesn't fit. */
export const fullUnits = <Unit extends string>(expression: Expression<Unit>): Expression<Unit> => ({
  op: 'floor',
  of: [expression],
  unit: expression.unit,
});

/** The larger one; `atLeast(needed, quantity(3, 'task'))` keeps a floor for availability. */
export const atLeast = <Unit extends string>(
  first: Expression<Unit>,
  second: Expression<NoInfer<Unit>>,
): Expression<Unit> => ({
  op: 'maximum',
  of: [first, second],
  unit: first.unit,
});

/** The 730 hours of a month that cloud prices assume. */
export const hoursPerMonth = quantity(730, 'hour');
