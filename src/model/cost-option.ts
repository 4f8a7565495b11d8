import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { type Evidence, evidenceSchema } from './figure.ts';
import { elementIdSchema, idSchema, idsOf } from './identifier.ts';
import { type Money, moneySchema } from './quantity.ts';
import { type OfferReference, offerReferenceSchema, type Sizing, sizingSchema } from './sizing.ts';

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const besideSchema = z.strictObject({
  /** What is paid: `An engineer's work`. */
  name: z.string().min(1),
  /** A month, whatever the load. */
  amount: moneySchema,
  origin: evidenceSchema,
});
/** An alternative that is argued about: what of the study it changes. Its bill is computed beside the study's own. */
export const costOptionSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Elements that no longer run as the environment says. */
  replaces: z.array(elementIdSchema).default([]),
  /** What each of them is rented as instead, as often as before. */
  offer: offerReferenceSchema.optional(),
  /** What runs instead. */
  runs: z.array(sizingSchema).default([]),
  /** Other values of given drivers, by driver and scale point. */
  drivers: z.record(idSchema, z.record(idSchema, decimal)).default({}),
  /** Ids of line items that it does without. */
  without: z.array(idSchema).default([]),
  /** Id of the driver at whose value the answer changes: it is solved for on the bill. */
  breakEven: idSchema.optional(),
  /** What it costs beside the bill, which the value at which the answer changes has to pay for. */
  beside: besideSchema.optional(),
});
export type CostOption = Readonly<z.infer<typeof costOptionSchema>>;

export interface CostOptionSpec<Line extends string> {
  /** The option as a heading: `Aurora instead of RDS`. */
  readonly name: string;
  /** Elements that are rented as something else; those that `with` names when absent. */
  readonly replaces?: readonly ElementReference[];
  /** The offer that they are instead, as often as before, or what runs instead of them. */
  readonly with?: OfferReference | readonly Sizing[];
  /** Other values of given drivers at scale points: `{ batchSize: { launch: 10 } }`. */
  readonly drivers?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** Line items that it does without. */
  readonly without?: readonly Line[];
  /** The driver at whose value the answer changes; `[[option.aurora.cost.breakEven.orders]]` is that value. */
  readonly breakEven?: string;
  /** What it costs a month beside the bill, such as people; it counts at the break-even only. */
  readonly beside?: {
    /** What that figure is called. */
    readonly name: string;
    /** What somebody else says that it costs a month. */
    readonly amount: Money;
    /** Whose figure it is. */
    readonly origin: Evidence;
  };
}

/** An option as data: references as ids, numbers as exact decimals. */
export function costOption<Line extends string>(
  id: string,
  { name, replaces, with: instead = [], drivers = {}, without = [], breakEven, beside }: CostOptionSpec<Line>,
): CostOption {
  const [runs, offer] = 'offerId' in instead ? [[], instead] : [instead, undefined];
  return costOptionSchema.parse({
    id,
    name,
    replaces: replaces ? idsOf(replaces) : [...new Set(runs.map(({ element }) => element))],
    ...(offer ? { offer } : {}),
    runs,
    drivers: Object.fromEntries(
      Object.entries(drivers).map(([driver, values]) => [
        driver,
        Object.fromEntries(Object.entries(values).map(([point, value]) => [point, String(value)])),
      ]),
    ),
    without,
    ...(breakEven === undefined ? {} : { breakEven }),
    ...(beside ? { beside } : {}),
  });
}
