import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { evidenceSchema } from './figure.ts';
import type { FlowReference } from './flow.ts';
import { elementIdSchema, idSchema, idsOf } from './identifier.ts';
import { durationSchema, fractionSchema } from './quantity.ts';

/** What own releases, defects and configuration cost, or why they are left out of the figure. */
export const changesSchema = z.union([
  z.strictObject({
    /** Releases and changes of configuration in a month of 730 hours, of one service. */
    perMonth: z.number().nonnegative(),
    /** Share of them that fail: the change failure rate of DORA. */
    failureRate: fractionSchema,
    /** Until a failed one is rolled back: the failed deployment recovery time of DORA. */
    timeToRestore: durationSchema,
    /** Share of the requests that a failed one reaches: 5 % behind a canary; all when absent. */
    reaches: fractionSchema.optional(),
    origin: evidenceSchema,
  }),
  z.strictObject({
    /** Why they aren't in the availability. */
    leftOut: z.string().min(1),
  }),
]);
export type Changes = Readonly<z.infer<typeof changesSchema>>;
/** Says that own releases and defects are not in the availability, and why: `changes: leftOut('Managed by AWS')`. */
export const leftOut = (reason: string): Changes => ({ leftOut: reason });

const statedFraction = { value: fractionSchema, origin: evidenceSchema };
const ofSchema = z.enum(['instance', 'service']);

/** How available an element is. How many run, where, and how many are needed follows from the deployment and the load. */
export const reliabilitySchema = z.strictObject(
  {
    element: elementIdSchema,
    /**
     * `limit('sla.rds.multi-az')` speaks of the whole service, `{ value: percent(99), origin: stated('…') }` of one
     * instance, unless `of` says otherwise: `{ ...limit('sla.ec2.region'), of: 'instance' }`. When absent, the agreement
     * of the offer that the element runs on.
     */
    availability: z
      .union([
        z.strictObject({
          /** Id of the service-level agreement in the book of limits. */
          limitId: z.string().min(1),
          /** Whether the figure is that of one instance or of all of them together. */
          of: ofSchema.optional(),
        }),
        z.strictObject({ ...statedFraction, of: ofSchema.optional() }),
      ])
      .optional(),
    /** Overrides the number of instances that must be up, with the reason, which is shown. */
    needs: z
      .strictObject({
        /** How many of what runs have to be up. */
        instances: z.number().int().positive(),
        /** Why that many. */
        reason: z.string().min(1),
      })
      .optional(),
    /** Share of the unavailability of an instance that hits all of them together. */
    sharedCause: z.strictObject(statedFraction).optional(),
    /** What own releases cost here; what the case study says of all own services when absent. */
    changes: changesSchema.optional(),
    /** Element that takes its work while it is down: the two are parallel. Its own fallback counts in turn. */
    fallback: elementIdSchema.optional(),
    /** Ids of the flows in which the fallback takes over; every flow when absent. */
    fallbackIn: z.array(idSchema).optional(),
    /** What a reader should know of the figure. */
    note: z.string().default(''),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' && keys?.some((key: string) => ['instances', 'required', 'zones'].includes(key))
        ? 'Instances and zones are said once, in the deployment: `runs(orderApi, { running: 3, zones: 3 })`. How many are needed follows from load and capacity; `needs: { instances: 2, reason: "…" }` overrides it.'
        : undefined,
  },
);
export type Reliability = Readonly<z.infer<typeof reliabilitySchema>>;

/** The entry as it is written: elements and flows by reference. */
export interface ReliabilitySpec
  extends Omit<z.input<typeof reliabilitySchema>, 'element' | 'fallback' | 'fallbackIn'> {
  /** Element that takes its work while it is down. */
  readonly fallback?: ElementReference;
  /** Flows in which the fallback takes over; every flow when absent. */
  readonly fallbackIn?: readonly FlowReference[];
  /** Only to say in the compiler's message where it is written now. */
  readonly instances?: 'Write runs(element, { running: 3 }) in the deployment.';
  /** As `instances`. */
  readonly required?: "It follows from load and capacity; write needs: { instances: 2, reason: '…' } to override it.";
  /** As `instances`. */
  readonly zones?: 'Write runs(element, { running: 3, zones: 3 }) in the deployment.';
}
/** `reliability(ordersDb, { availability: limit('sla.rds.multi-az') })` */
export const reliability = (
  element: ElementReference,
  { fallback, fallbackIn, ...spec }: ReliabilitySpec,
): Reliability =>
  reliabilitySchema.parse({
    element: element.id,
    ...spec,
    ...(fallback ? { fallback: fallback.id } : {}),
    ...(fallbackIn ? { fallbackIn: idsOf(fallbackIn) } : {}),
  });
