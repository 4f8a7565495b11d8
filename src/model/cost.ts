import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { type Expression, expressionSchema } from './expression.ts';
import {
  type Evidence,
  evidenceSchema,
  type PriceReference,
  priceReferenceSchema,
  type StatedAmount,
  statedAmountSchema,
} from './figure.ts';
import { elementIdSchema, idSchema } from './identifier.ts';
import { type Fraction, fractionSchema, type Money, moneySchema } from './quantity.ts';

/** What the bill depends on: orders a day, devices, users. */
export const driverSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  unit: z.string().min(1),
  /** Value at each scale point, as exact decimals. */
  values: z.record(idSchema, z.string().regex(/^\d+(\.\d+)?$/)),
  origin: evidenceSchema.optional(),
  /** `false` for what can't be a little more or less: a switch, a number of environments. */
  varies: z.boolean().optional(),
});
export const scalePointSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  /** Id of the scale point that it is another answer to, at the same load. */
  alternativeTo: idSchema.optional(),
});

/** ListCost = ListUnitPrice × PricingQuantity (FOCUS names); the quantity is a formula over the drivers. */
export const lineItemSchema = z.strictObject({
  id: idSchema,
  /** What is paid for, in words. */
  name: z.string().min(1),
  /** FOCUS ServiceName, e.g. `Amazon MSK`; line items are stacked by it. */
  service: z.string().min(1),
  category: z.enum([
    'compute',
    'database',
    'cache',
    'messaging',
    'storage',
    'network',
    'security',
    'observability',
    'communication',
    'other',
  ]),
  /** Element that causes it. */
  element: elementIdSchema.optional(),
  price: priceReferenceSchema,
  /** Monthly quantity in the price's unit. */
  quantity: expressionSchema,
  assumption: z.string().default(''),
  /** Line of the stated estimate that it belongs to. */
  statedLine: idSchema.optional(),
});
export type LineItem = Readonly<z.infer<typeof lineItemSchema>>;

/** A discount for a promise: savings plan, reserved instance. */
export const commitmentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Share of the list cost that is saved. */
  discount: fractionSchema,
  term: z.string().min(1),
  appliesTo: z.array(idSchema).min(1),
  origin: evidenceSchema,
});

export const costModelSchema = z.strictObject({
  region: z.string().min(1),
  currency: z.literal('USD').default('USD'),
  /** In ascending order of load, alternatives apart; the first is where the system starts. */
  scalePoints: z.array(scalePointSchema).min(1),
  drivers: z.array(driverSchema),
  lineItems: z.array(lineItemSchema).min(1),
  commitments: z.array(commitmentSchema).default([]),
  /** Driver that a unit cost is given for, e.g. orders. */
  costPer: z.array(z.strictObject({ name: z.string().min(1), perMonth: expressionSchema })).default([]),
  budget: z.strictObject({ amount: moneySchema, atScalePoint: idSchema, origin: evidenceSchema }).optional(),
  /** An estimate that was written down before, line by line, kept beside the computed one. */
  stated: z
    .strictObject({
      total: statedAmountSchema,
      atScalePoint: idSchema,
      lines: z.array(
        z.strictObject({
          id: idSchema,
          name: z.string().min(1),
          specification: z.string().default(''),
          ...statedAmountSchema.shape,
        }),
      ),
    })
    .optional(),
  /** What is deliberately left out, so that a reader doesn't look for it. */
  exclusions: z.array(z.string()).default([]),
});
export type CostModel = Readonly<z.infer<typeof costModelSchema>>;

interface DriverSpec<ScalePoint extends string> {
  readonly name: string;
  /** `share`, or `of …`, for a part of a whole, which is never above 1. */
  readonly unit: string;
  readonly values: Readonly<Record<ScalePoint, number | string>>;
  readonly origin?: Evidence;
  /** `false` for what can't be a little more or less: a switch, a number of environments. */
  readonly varies?: boolean;
}
interface ScalePointSpec<ScalePoint extends string> {
  readonly name: string;
  readonly description?: string;
  /** The scale point that it is another answer to, at the same load: no step of growth. */
  readonly alternativeTo?: ScalePoint;
}
interface LineItemSpec<StatedLine extends string> {
  readonly name: string;
  readonly service: string;
  readonly category: LineItem['category'];
  readonly element?: ElementReference;
  readonly price: PriceReference;
  /** Monthly quantity; its unit must be the price's. */
  readonly quantity: Expression;
  readonly assumption?: string;
  readonly statedLine?: StatedLine;
}
/** A line item whose quantity has the unit of its price, checked by the compiler. */
export const lineItem = <Unit extends string, StatedLine extends string = never>(
  spec: Omit<LineItemSpec<StatedLine>, 'price' | 'quantity'> & {
    readonly price: PriceReference<Unit>;
    readonly quantity: Expression<NoInfer<Unit>>;
  },
): LineItemSpec<StatedLine> => spec;

export interface CostSpec<
  ScalePoint extends string,
  Driver extends string,
  Line extends string,
  StatedLine extends string,
> {
  readonly region: string;
  /** In ascending order of load, alternatives apart. */
  readonly scalePoints: Readonly<Record<ScalePoint, ScalePointSpec<NoInfer<ScalePoint>>>>;
  readonly drivers: Readonly<Record<Driver, DriverSpec<NoInfer<ScalePoint>>>>;
  /** Receives each driver as an expression. */
  readonly lineItems: (
    drivers: Readonly<Record<Driver, Expression>>,
  ) => Readonly<Record<Line, LineItemSpec<NoInfer<StatedLine>>>>;
  readonly commitments?: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly discount: Fraction;
        readonly term: string;
        readonly appliesTo: readonly NoInfer<Line>[];
        readonly origin: Evidence;
      }
    >
  >;
  /** What one order, user or device costs: name → how many a month. */
  readonly costPer?: (drivers: Readonly<Record<Driver, Expression>>) => Readonly<Record<string, Expression>>;
  readonly budget?: { readonly amount: Money; readonly atScalePoint: NoInfer<ScalePoint>; readonly origin: Evidence };
  readonly stated?: {
    readonly total: StatedAmount;
    readonly atScalePoint: NoInfer<ScalePoint>;
    readonly lines: Readonly<
      Record<StatedLine, StatedAmount & { readonly name: string; readonly specification?: string }>
    >;
  };
  readonly exclusions?: readonly string[];
}

const entries = <Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
  Object.entries(record ?? {});

/** Declares the bill: drivers at scale points, line items as price × formula, and what was stated before. */
export function costModel<
  const ScalePoint extends string,
  const Driver extends string,
  const Line extends string,
  const StatedLine extends string = never,
>(spec: CostSpec<ScalePoint, Driver, Line, StatedLine>): CostModel {
  const drivers = {} as Record<Driver, Expression>;
  for (const [id, { unit }] of entries<DriverSpec<ScalePoint>>(spec.drivers))
    drivers[id as Driver] = { op: 'driver', driver: id, unit };
  return costModelSchema.parse({
    region: spec.region,
    scalePoints: entries<ScalePointSpec<ScalePoint>>(spec.scalePoints).map(([id, point]) => ({
      id,
      ...point,
    })),
    drivers: entries<DriverSpec<ScalePoint>>(spec.drivers).map(([id, { values, ...driver }]) => ({
      id,
      ...driver,
      values: Object.fromEntries(entries<number | string>(values).map(([point, value]) => [point, String(value)])),
    })),
    lineItems: entries<LineItemSpec<StatedLine>>(spec.lineItems(drivers)).map(([id, { element, ...item }]) => ({
      id,
      ...item,
      ...(element ? { element: element.id } : {}),
    })),
    commitments: entries(spec.commitments).map(([id, commitment]) => ({ id, ...commitment })),
    costPer: entries(spec.costPer?.(drivers)).map(([name, perMonth]) => ({ name, perMonth })),
    ...(spec.budget ? { budget: spec.budget } : {}),
    ...(spec.stated
      ? {
          stated: {
            ...spec.stated,
            lines: entries<StatedAmount & { name: string; specification?: string }>(spec.stated.lines).map(
              ([id, line]) => ({ id, ...line }),
            ),
          },
        }
      : {}),
    exclusions: [...(spec.exclusions ?? [])],
  });
}
