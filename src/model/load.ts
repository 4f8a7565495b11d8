import { z } from 'zod';
import { type Expression, expressionSchema } from './expression.ts';
import { type Evidence, evidenceSchema } from './figure.ts';
import type { FlowReference } from './flow.ts';
import { idSchema } from './identifier.ts';
import { type Duration, durationSchema, type Rate, rateSchema } from './quantity.ts';

/** A named load: at launch, ten times. */
export const scalePointSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  /** Id of the scale point that it is another answer to, at the same load. */
  alternativeTo: idSchema.optional(),
});

const driverBase = {
  id: idSchema,
  /** What it counts: `Orders a day`. */
  name: z.string().min(1),
  /** Its unit: `order/day`. */
  unit: z.string().min(1),
  origin: evidenceSchema.optional(),
};

/** A number that the load is made of: orders a day, devices, users. Given at each scale point, or following from others. */
export const driverSchema = z.union([
  z.strictObject({
    ...driverBase,
    /** Value at each scale point, as exact decimals. */
    values: z.record(
      idSchema,
      z
        .string()
        .regex(
          /^\d+(\.\d+)?$/,
          'Write a number of 0 or more in plain digits, such as 100000 or "0.25": no sign, no separators, no exponent.',
        ),
    ),
    /** `false` for what can't be a little more or less: a switch, a number of environments. */
    varies: z.boolean().optional(),
  }),
  z.strictObject({
    ...driverBase,
    /** What it follows from. */
    formula: expressionSchema,
  }),
]);
export type Driver = Readonly<z.infer<typeof driverSchema>>;

/** What the system is asked to carry: the one place for scale points and drivers. */
export const loadSchema = z.strictObject({
  /** In ascending order of load, alternatives apart; the first is where the system starts. */
  scalePoints: z
    .array(
      scalePointSchema.refine(({ id, alternativeTo }) => alternativeTo !== id, {
        path: ['alternativeTo'],
        message: 'A scale point is no alternative to itself: name another one.',
      }),
    )
    .min(1, 'Name at least one scale point: `{ launch: { name: "At launch" } }`.'),
  drivers: z.array(driverSchema).default([]),
});
export type Load = Readonly<z.infer<typeof loadSchema>>;

interface ScalePointSpec<ScalePoint extends string> {
  /** What it is called in tables: `Ten times`. */
  readonly name: string;
  /** What this load means for the business. */
  readonly description?: string;
  /** The scale point that it is another answer to, at the same load: no step of growth. */
  readonly alternativeTo?: ScalePoint;
}
interface GivenDriver<ScalePoint extends string, Unit extends string> {
  /** What it counts: `Orders a day`. */
  readonly name: string;
  /** `order/day` for a rate; `share`, or `of …`, for a part of a whole, which is never above 1. */
  readonly unit: Unit;
  readonly values: Readonly<Record<ScalePoint, number | string>>;
  /** Who says so: `stated('Product owner')`. */
  readonly origin?: Evidence;
  /** `false` for what can't be a little more or less: a switch, a number of environments. */
  readonly varies?: boolean;
}
interface DerivedDriver<Unit extends string> {
  readonly name: string;
  /** What it follows from; the result has the formula's unit. */
  readonly formula: Expression<Unit>;
  /** Whose word the formula is, where it isn't arithmetic alone. */
  readonly origin?: Evidence;
}

export interface LoadSpec<
  ScalePoint extends string,
  Given extends Readonly<Record<string, string>>,
  Derived extends Readonly<Record<string, string>>,
> {
  /** In ascending order of load, alternatives apart. */
  readonly scalePoints: Readonly<Record<ScalePoint, ScalePointSpec<NoInfer<ScalePoint>>>>;
  /** The numbers that the load is made of; keys become ids. */
  readonly drivers: { readonly [Key in keyof Given]: GivenDriver<NoInfer<ScalePoint>, Given[Key]> };
  /** Drivers that follow from others, so that they move with them. Receives the given ones as expressions. */
  readonly derived?: (drivers: { readonly [Key in keyof Given]: Expression<Given[Key]> }) => {
    readonly [Key in keyof Derived]: DerivedDriver<Derived[Key]>;
  };
}
/** The load as data, and its drivers as expressions that everything else is written over. */
export interface DefinedLoad<Drivers> extends Load {
  readonly driver: Drivers;
}

/**
 * Declares the load once: scale points, and drivers with their value at each or a formula over others. Rates of flows
 * and topics, growth of tables, counts of instances and lines of the bill are expressions over `load.driver`.
 * @example defineLoad({ scalePoints: { launch: { name: 'At launch' } }, drivers: { orders: { name: 'Orders a day', unit: 'order/day', values: { launch: 100_000 } } } }).driver.orders
 */
export function defineLoad<
  const ScalePoint extends string,
  const Given extends Readonly<Record<string, string>>,
  const Derived extends Readonly<Record<string, string>> = Readonly<Record<never, string>>,
>(
  spec: LoadSpec<ScalePoint, Given, Derived>,
): DefinedLoad<
  { readonly [Key in keyof Given]: Expression<Given[Key]> } & {
    readonly [Key in keyof Derived]: Expression<Derived[Key]>;
  }
> {
  const reference = (id: string, unit: string): Expression => ({ op: 'driver', driver: id, unit });
  const given = Object.entries<GivenDriver<ScalePoint, string>>(spec.drivers);
  const expressions: Record<string, Expression> = Object.fromEntries(
    given.map(([id, { unit }]) => [id, reference(id, unit)]),
  );
  const derived = Object.entries<DerivedDriver<string>>(
    spec.derived?.(expressions as { readonly [Key in keyof Given]: Expression<Given[Key]> }) ?? {},
  );
  for (const [id, { formula }] of derived) expressions[id] = reference(id, formula.unit);
  const { scalePoints, drivers } = loadSchema.parse({
    scalePoints: Object.entries<ScalePointSpec<ScalePoint>>(spec.scalePoints).map(([id, point]) => ({ id, ...point })),
    drivers: [
      ...given.map(([id, { values, ...driver }]) => ({
        id,
        ...driver,
        values: Object.fromEntries(
          Object.entries<number | string>(values).map(([point, value]) => [point, String(value)]),
        ),
      })),
      ...derived.map(([id, driver]) => ({ id, ...driver, unit: driver.formula.unit })),
    ],
  });
  return {
    scalePoints,
    drivers,
    driver: expressions as { readonly [Key in keyof Given]: Expression<Given[Key]> } & {
      readonly [Key in keyof Derived]: Expression<Derived[Key]>;
    },
  };
}

const timeUnits = ['s', 'second', 'min', 'minute', 'h', 'hour', 'd', 'day', 'month'] as const;
type TimeUnit = (typeof timeUnits)[number];
/** An expression whose unit says per what time: `order/day`, `request/s`. */
export type RateExpression = Expression<`${string}/${TimeUnit}`>;

const secondsOfUnit: Readonly<Record<TimeUnit, number>> = {
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3_600,
  hour: 3_600,
  d: 86_400,
  day: 86_400,
  month: 730 * 3_600,
};
/** Seconds that a rate's unit stands for: 86,400 for `order/day`; a month is 730 h. `undefined` when it says no time. */
export function secondsPer(unit: string): number | undefined {
  const time = unit.slice(unit.lastIndexOf('/') + 1);
  return unit.includes('/') && time in secondsOfUnit ? secondsOfUnit[time as TimeUnit] : undefined;
}

const rateExpressionSchema = expressionSchema.refine(({ unit }) => secondsPer(unit) !== undefined, {
  message: `A rate says per what time: end its unit in one of ${timeUnits.map((unit) => `"/${unit}"`).join(', ')}, as in "order/day".`,
});
const oneRateSchema = z.union([rateSchema, rateExpressionSchema]);

/** How often something happens: at peak, or on average and at peak, or again and again while something lasts. */
export const loadRateSchema = z.union([
  rateSchema,
  z.strictObject({ mean: oneRateSchema.optional(), peak: oneRateSchema }),
  /** Little's law: as many are open as are opened in the time that one lasts, and each asks once in every period. */
  z.strictObject({
    every: durationSchema.refine(({ value }) => value > 0, {
      message: 'What asks again after no time asks without end: write a period above zero.',
    }),
    while: idSchema,
    lasting: durationSchema,
  }),
  rateExpressionSchema,
]);
export type LoadRate = Readonly<z.infer<typeof loadRateSchema>>;

/** How often a flow runs or a message is sent. A single value is the peak. */
export type LoadRateSpec =
  | Rate
  | RateExpression
  | {
      /** Mean over a day, for bills and storage. */
      readonly mean?: Rate | RateExpression;
      /** In the busiest hour, for capacity and latency. */
      readonly peak: Rate | RateExpression;
    }
  | {
      /** A page that asks again every five seconds… */
      readonly every: Duration;
      /** …as long as what this flow opens… */
      readonly while: FlowReference;
      /** …stays open, on average. */
      readonly lasting: Duration;
    };

/** A rate as data: references as ids. */
export function loadRate(rate: LoadRateSpec): LoadRate {
  if (!('every' in rate)) return rate as LoadRate;
  return { ...rate, while: rate.while.id };
}

/** Of a rate, how many there are in a month of 730 h: 100,000 `order/day` are 3,041,666.67 `order`. */
export function inAMonth<const Counted extends string>(
  expression: Expression<`${Counted}/${TimeUnit}`>,
): Expression<Counted> {
  const factor: Record<string, [string, string]> = { d: ['730', '24'], h: ['730', '1'], s: ['2628000', '1'] };
  const time = expression.unit.slice(expression.unit.lastIndexOf('/') + 1);
  const counted = expression.unit.slice(0, expression.unit.lastIndexOf('/')) as Counted;
  const [times, by] =
    time === 'month' ? ['1', '1'] : time.startsWith('min') ? ['43800', '1'] : (factor[time[0] ?? ''] ?? ['1', '1']);
  if (times === by) return { op: 'product', of: [expression], unit: counted };
  const constant = (value: string) => ({ op: 'constant', value, unit: '' }) as const;
  return {
    op: 'quotient',
    of: [{ op: 'product', of: [expression, constant(times)], unit: counted }, constant(by)],
    unit: counted,
  };
}
