import { z } from 'zod';
import { type CostOptionSpec, costOption, costOptionSchema } from './cost-option.ts';
import type { ElementReference } from './element.ts';
import { type Exclusion, exclusionSchema } from './exclusion.ts';
import { type Expression, expressionSchema } from './expression.ts';
import {
  type Evidence,
  evidenceSchema,
  type PriceReference,
  priceReferenceSchema,
  type StatedAmount,
  statedAmountSchema,
} from './figure.ts';
import { elementIdSchema, type Identified, idSchema } from './identifier.ts';
import {
  type Currency,
  currencySchema,
  type Duration,
  durationSchema,
  type Fraction,
  fractionSchema,
  type Money,
  moneySchema,
} from './quantity.ts';

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
  /** What is free of it in a month. It belongs to the price in one account: named by several lines, it counts once. */
  allowance: expressionSchema.optional(),
  /** Id of the environment that it is paid for; the one that load and availability are about when absent. */
  environment: idSchema.optional(),
  /** Account that pays, where there are several: each has tiers and allowances of its own. */
  account: z.string().min(1).optional(),
  /** Where it is paid for, where that isn't the study's region: a standby, a copy. */
  region: z.string().min(1).optional(),
  assumption: z.string().default(''),
  /** Line of the stated estimate that it belongs to. */
  statedLine: idSchema.optional(),
});
export type LineItem = Readonly<z.infer<typeof lineItemSchema>>;

const prepayments = ['none', 'partial', 'all'] as const;
/** Lower prices for a promise: savings plan, reserved instances. Paid for its whole term, used or not. */
export const commitmentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Ids of the line items that it covers, or the price that it is for. */
  covers: z.union([z.array(idSchema).min(1), priceReferenceSchema]),
  /** Committed a month: in the price's unit, or in `USD` at the committed rate (savings plan), whatever the prices. */
  quantity: expressionSchema,
  term: durationSchema.refine(
    ({ value }) => value > 0,
    'A commitment has a term: write one above zero, such as years(1).',
  ),
  /** How much of the term is paid in advance; `partial` is half of it. */
  prepayment: z.enum(prepayments),
  /** Share of the list price that is saved, or the price of one committed unit. */
  rate: z.union([
    fractionSchema.refine(({ value }) => value < 1, 'A discount leaves something to pay: write less than 100 %.'),
    moneySchema,
  ]),
  origin: evidenceSchema,
});
export type Commitment = Readonly<z.infer<typeof commitmentSchema>>;

const budgetSchema = z.strictObject({
  amount: moneySchema.refine(
    ({ amount }) => !amount.startsWith('-'),
    'A budget is what may be spent: write an amount of 0 or more.',
  ),
  atScalePoint: idSchema,
  origin: evidenceSchema,
});

export const costModelSchema = z.strictObject({
  /** Where the prices hold, for a study without a deployment; the environment's region otherwise. */
  region: z.string().min(1).optional(),
  /** What the bill is shown in, the portfolio's currency unless given. Prices are sourced in US dollars and converted at a dated rate. */
  currency: currencySchema.optional(),
  /** What is paid by use; what is rented follows from `runs`. */
  lineItems: z.array(lineItemSchema).default([]),
  commitments: z.array(commitmentSchema).default([]),
  /** Driver that a unit cost is given for, e.g. orders. */
  costPer: z
    .array(
      z.strictObject({
        /** What is divided by: `order`. */
        name: z.string().min(1),
        /** How many there are in a month. */
        perMonth: expressionSchema,
      }),
    )
    .default([]),
  /** What may be spent at a scale point. */
  budget: z
    .array(budgetSchema)
    .refine(
      (budgets) => new Set(budgets.map(({ atScalePoint }) => atScalePoint)).size === budgets.length,
      'One scale point has two budgets: keep the one that holds.',
    )
    .default([]),
  /** An estimate that was written down before, line by line, kept beside the computed one. */
  stated: z
    .strictObject({
      total: statedAmountSchema,
      atScalePoint: idSchema,
      lines: z.array(
        z.strictObject({
          id: idSchema,
          /** What the line is called in the estimate. */
          name: z.string().min(1),
          /** What the estimate says was meant: size and number. */
          specification: z.string().default(''),
          ...statedAmountSchema.shape,
        }),
      ),
    })
    .optional(),
  /** What the cloud charged (FOCUS), held against what is computed. */
  bill: z
    .strictObject({
      evidence: evidenceSchema,
      /** `2026-09`; the last whole month of the bill when absent. */
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/, 'Write the month as YYYY-MM.')
        .optional(),
      /** Services whose name on the bill is another one: name on the bill → `service` of the line items. */
      services: z.record(z.string(), z.string().min(1)).default({}),
    })
    .optional(),
  /** Alternatives that are argued about, each with its own bill. */
  options: z.array(costOptionSchema).default([]),
  /** What is deliberately left out, so that a reader doesn't look for it. Nothing is compared with a plain string. */
  exclusions: z.array(z.union([z.string(), exclusionSchema])).default([]),
});
export type CostModel = Readonly<z.infer<typeof costModelSchema>>;

interface LineItemSpec<StatedLine extends string> {
  readonly name: string;
  readonly service: string;
  /** Group of the bill that it belongs to, such as `compute` or `database`. */
  readonly category: LineItem['category'];
  readonly element?: ElementReference;
  /** The price of the book: `price('nat.hour')`. */
  readonly price: PriceReference;
  /** Monthly quantity; its unit must be the price's. */
  readonly quantity: Expression;
  /** What is free of it in a month; it counts once for all lines of the price in one account. */
  readonly allowance?: Expression;
  /** What it is paid for; the environment that load and availability are about when absent. */
  readonly environment?: Identified;
  /** Account that pays, where there are several: each has tiers and allowances of its own. */
  readonly account?: string;
  /** Where it is paid for, where that isn't the study's region: a standby, a copy. */
  readonly region?: string;
  /** What the quantity takes for granted, in a sentence. */
  readonly assumption?: string;
  readonly statedLine?: StatedLine;
}
/** A line item whose quantity has the unit of its price, checked by the compiler. */
export const lineItem = <Unit extends string, const StatedLine extends string = never>(
  spec: Omit<LineItemSpec<StatedLine>, 'price' | 'quantity' | 'allowance'> & {
    readonly price: PriceReference<Unit>;
    readonly quantity: Expression<NoInfer<Unit>>;
    readonly allowance?: Expression<NoInfer<Unit>>;
  },
): LineItemSpec<StatedLine> => spec;

interface CommitmentSpec<Line extends string> {
  /** What was committed to, in words. */
  readonly name: string;
  /** Line items that it covers, or the price that it is for. */
  readonly covers: readonly Line[] | PriceReference;
  /** Committed a month: in the price's unit, or in `USD` at the committed rate (savings plan), whatever the prices. */
  readonly quantity: Expression;
  /** How long one is bound: `years(1)`. */
  readonly term: Duration;
  /** How much of the term is paid in advance; `partial` is half of it. */
  readonly prepayment: (typeof prepayments)[number];
  /** Share of the list price that is saved, or the price of one committed unit. */
  readonly rate: Fraction | Money;
  /** Where the rate is from. */
  readonly origin: Evidence;
}
interface BudgetSpec {
  /** Most that a month may cost. */
  readonly amount: Money;
  /** Scale point at which it holds. */
  readonly atScalePoint: string;
  /** Who set it. */
  readonly origin: Evidence;
}

export interface CostSpec<Line extends string, StatedLine extends string> {
  /** Where the prices hold, for a study without a deployment; the environment's region otherwise. */
  readonly region?: string;
  /** What the bill is shown in, US dollars unless given; converted at the dated rate of the books. */
  readonly currency?: Currency;
  /** What is paid by use: formulas over the drivers of the load. What is rented follows from the deployment. */
  readonly lineItems?: Readonly<Record<Line, LineItemSpec<NoInfer<StatedLine>>>>;
  /** Reserved instances and savings plans; keys become ids. */
  readonly commitments?: Readonly<Record<string, CommitmentSpec<NoInfer<Line>>>>;
  /** What one order, user or device costs: name → how many a month. */
  readonly costPer?: Readonly<Record<string, Expression>>;
  /** One, or one for each scale point that has one. */
  readonly budget?: BudgetSpec | readonly BudgetSpec[];
  /** An estimate made by others, which the computed bill is held against. */
  readonly stated?: {
    /** What it says the month costs. */
    readonly total: StatedAmount;
    /** Scale point that the estimate was made for. */
    readonly atScalePoint: string;
    /** Lines of the estimate; keys become ids that line items name in `statedLine`. */
    readonly lines: Readonly<
      Record<StatedLine, StatedAmount & { readonly name: string; readonly specification?: string }>
    >;
  };
  /** What the cloud charged (FOCUS), held against what is computed; `at` of the measurement names the scale point. */
  readonly bill?: {
    /** File of the cloud's bill in FOCUS format, with its date. */
    readonly evidence: Evidence;
    /** `2026-09`; the last whole month of the bill unless given. */
    readonly month?: string;
    /** Services whose name on the bill is another one: name on the bill → `service` of the line items. */
    readonly services?: Readonly<Record<string, string>>;
  };
  /** Alternatives that are argued about: `{ aurora: { name: 'Aurora', replaces: [ordersDb], with: offer('aurora.db.r6g.2xlarge') } }`. */
  readonly options?: Readonly<Record<string, CostOptionSpec<NoInfer<Line>>>>;
  /** `notIncluded(…)` is held against deployment and controls; a plain string is compared with nothing. */
  readonly exclusions?: readonly (string | Exclusion)[];
}

const entries = <Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
  Object.entries(record ?? {});

/** Declares the bill: line items as price × formula over the drivers of the load, and what was stated before. */
export function costModel<const Line extends string = never, const StatedLine extends string = never>(
  spec: CostSpec<Line, StatedLine>,
): CostModel {
  return costModelSchema.parse({
    ...(spec.region === undefined ? {} : { region: spec.region }),
    ...(spec.currency === undefined ? {} : { currency: spec.currency }),
    lineItems: entries<LineItemSpec<StatedLine>>(spec.lineItems).map(([id, { element, environment, ...item }]) => ({
      id,
      ...item,
      ...(element ? { element: element.id } : {}),
      ...(environment ? { environment: environment.id } : {}),
    })),
    commitments: entries(spec.commitments).map(([id, commitment]) => ({ id, ...commitment })),
    costPer: entries(spec.costPer).map(([name, perMonth]) => ({ name, perMonth })),
    budget: [spec.budget ?? []].flat(),
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
    ...(spec.bill ? { bill: spec.bill } : {}),
    options: entries(spec.options).map(([id, option]) => costOption(id, option)),
    exclusions: [...(spec.exclusions ?? [])],
  });
}
