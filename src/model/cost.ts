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
  /** Where the prices hold, for a study without a deployment; the environment's region otherwise. */
  region: z.string().min(1).optional(),
  currency: z.literal('USD').default('USD'),
  lineItems: z.array(lineItemSchema).default([]),
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

export interface CostSpec<Line extends string, StatedLine extends string> {
  /** Where the prices hold, for a study without a deployment; the environment's region otherwise. */
  readonly region?: string;
  /** What is paid by use: formulas over the drivers of the load. What is rented follows from the deployment. */
  readonly lineItems?: Readonly<Record<Line, LineItemSpec<NoInfer<StatedLine>>>>;
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
  readonly costPer?: Readonly<Record<string, Expression>>;
  readonly budget?: { readonly amount: Money; readonly atScalePoint: string; readonly origin: Evidence };
  readonly stated?: {
    readonly total: StatedAmount;
    readonly atScalePoint: string;
    readonly lines: Readonly<
      Record<StatedLine, StatedAmount & { readonly name: string; readonly specification?: string }>
    >;
  };
  readonly exclusions?: readonly string[];
}

const entries = <Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
  Object.entries(record ?? {});

/** Declares the bill: line items as price × formula over the drivers of the load, and what was stated before. */
export function costModel<const Line extends string = never, const StatedLine extends string = never>(
  spec: CostSpec<Line, StatedLine>,
): CostModel {
  return costModelSchema.parse({
    ...(spec.region === undefined ? {} : { region: spec.region }),
    lineItems: entries<LineItemSpec<StatedLine>>(spec.lineItems).map(([id, { element, ...item }]) => ({
      id,
      ...item,
      ...(element ? { element: element.id } : {}),
    })),
    commitments: entries(spec.commitments).map(([id, commitment]) => ({ id, ...commitment })),
    costPer: entries(spec.costPer).map(([name, perMonth]) => ({ name, perMonth })),
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
