import { z } from 'zod';
import type { Container, SoftwareSystem } from './element.ts';
import { type Expression, expressionSchema } from './expression.ts';
import { elementIdSchema, idSchema } from './identifier.ts';
import { type DataSize, dataSizeSchema } from './quantity.ts';

/** A reference to an entry of the offer book; made by `offer()` in `#books`. */
export const offerReferenceSchema = z.strictObject({
  /** Id in the offer book, e.g. `fargate.x86`. */
  offerId: z.string().min(1),
  /** vCPU and memory of one unit, where the author chooses them. */
  size: z
    .strictObject({
      /** Virtual CPUs. */
      vCpu: z.number().positive(),
      /** Memory in GiB. */
      memoryGiB: z.number().positive(),
    })
    .exactOptional(),
});
export type OfferReference = Readonly<z.infer<typeof offerReferenceSchema>>;

/** More than anybody runs of one thing: the computations of redundancy and waiting go through every one. */
const mostUnits = 100_000;
const plainCountSchema = z
  .number()
  .nonnegative()
  .max(mostUnits, `At most ${mostUnits} of one thing can be computed: count larger units.`);
const oneCountSchema = z.union([plainCountSchema, expressionSchema]);
/** How many: a number, a formula over drivers, or one of them at each scale point. */
const countAtScaleSchema = z.union([plainCountSchema, expressionSchema, z.record(idSchema, oneCountSchema)]);
export type CountAtScale = Readonly<z.infer<typeof countAtScaleSchema>>;

/** What runs of an element: how many of which offer, where, at each scale point. The one place for it. */
export const sizingSchema = z.strictObject({
  element: elementIdSchema,
  offer: offerReferenceSchema.optional(),
  /** Type and size in words, without an offer: `4 vCPU, 16 GB, our own rack`. */
  size: z.string().default(''),
  /** What runs and is paid for. */
  running: countAtScaleSchema,
  /** Lower end of autoscaling; what runs, when absent. */
  minimum: countAtScaleSchema.optional(),
  /** Upper end of autoscaling; what runs, when absent. */
  maximum: countAtScaleSchema.optional(),
  /** Availability zones that they are spread over; those of the environment when absent. */
  zones: z.number().int().positive().optional(),
  /** Where it isn't the environment's. */
  region: z.string().min(1).optional(),
  /** Disk of one unit, at each scale point; paid for with the offer. */
  storage: z.union([dataSizeSchema, z.record(idSchema, dataSizeSchema)]).optional(),
  /** Line of the stated estimate that its rent belongs to. */
  statedLine: idSchema.optional(),
  /** What one should know of the count: why not fewer, why not more. */
  note: z.string().default(''),
});
export type Sizing = Readonly<z.infer<typeof sizingSchema>>;

type CountSpec = number | Expression | Readonly<Record<string, number | Expression>>;
export interface SizingSpec {
  /** What is rented: `offer('fargate.x86', { vCpu: 1, memoryGiB: 2 })`. */
  readonly offer?: OfferReference;
  /** Type and size in words, without an offer. */
  readonly size?: string;
  /** What runs and is paid for: `3`, `{ launch: 3, tenfold: 12 }`, or a formula over drivers. */
  readonly running: CountSpec;
  /** Lower end of autoscaling. */
  readonly minimum?: CountSpec;
  /** Upper end of autoscaling: capacity that comes without a decision. */
  readonly maximum?: CountSpec;
  /** Availability zones that they are spread over; those of the environment when absent. */
  readonly zones?: number;
  readonly region?: string;
  /** Disk of one unit, paid for with the offer: `gigabytes(500)`, or one size a scale point. */
  readonly storage?: DataSize | Readonly<Record<string, DataSize>>;
  /** Line of the stated estimate that its rent belongs to. */
  readonly statedLine?: string;
  readonly note?: string;
}

/**
 * Says what runs of an element. The bill's rented lines, capacity, how many are needed at peak, the boxes of the
 * deployment picture and the tables of instances follow from it.
 * @example runs(orderApi, { offer: offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }), running: { launch: 3, tenfold: 12 }, maximum: 24 })
 */
export const runs = (element: Container | SoftwareSystem, spec: SizingSpec): Sizing =>
  sizingSchema.parse({ element: element.id, ...spec });

/** Id under which formulas know how many of an element run. */
export const runningId = (element: string): string => `running:${element}`;
/**
 * How many of an element run, for formulas: 100 GB for each broker is `times(running(eventLog, 'broker'), 100)`.
 * @param unit what one of them is called
 */
export const running = <const Unit extends string>(
  element: {
    /** Id of the element. */
    readonly id: string;
  },
  unit: Unit,
): Expression<Unit> => ({
  op: 'driver',
  driver: runningId(element.id),
  unit,
});

/** Id under which formulas know the zones that an environment is spread over. */
export const zonesId = (environment: string): string => `zones:${environment}`;
/**
 * How many zones an environment is spread over, for formulas: a gateway in each is `zonesOf(production, 'gateway')`.
 * @param unit what there is one of in each
 */
export const zonesOf = <const Unit extends string>(
  environment: {
    /** Id of the environment. */
    readonly id: string;
  },
  unit: Unit,
): Expression<Unit> => ({ op: 'driver', driver: zonesId(environment.id), unit });

/** Id under which formulas know what a data store holds. */
export const storedId = (dataStore: string): string => `stored:${dataStore}`;
/**
 * Gigabytes of rows that a data store comes to hold, as its growth says: row size × rows a day × days kept, without
 * indexes. For formulas: a disk half as large again is `times(stored(orders), 1.5)`.
 */
export const stored = (dataStore: {
  /** Id of the data store. */
  readonly id: string;
}): Expression<'GB'> => ({
  op: 'driver',
  driver: storedId(dataStore.id),
  unit: 'GB',
});
