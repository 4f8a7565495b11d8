import { z } from 'zod';
import type { ElementReference } from './element.ts';
import type { TopicReference } from './event.ts';
import { type Expression, expressionSchema } from './expression.ts';
import { type Evidence, evidenceSchema, type LimitReference, limitReferenceSchema } from './figure.ts';
import type { FlowReference } from './flow.ts';
import { elementIdSchema, idSchema } from './identifier.ts';
import { type Duration, durationSchema, type Fraction, fractionSchema, type Rate, rateSchema } from './quantity.ts';

const amountSchema = z.union([z.number().positive(), expressionSchema]);
const demandSchema = z.discriminatedUnion('from', [
  /** The forced-flow law over all flows: arrivals at the element, times visits per arrival. */
  z.strictObject({
    from: z.literal('flows'),
    /** Requests that it gets for each arrival, or for each run of the flow. */
    visits: z.number().positive().default(1),
  }),
  /** One flow's rate, times visits per run. */
  z.strictObject({
    from: z.literal('flow'),
    flow: idSchema,
    visits: z.number().positive().default(1),
    /** Why one run visits it more or less often than the flow draws. */
    reason: z.string().min(1).optional(),
  }),
  /** Held rather than passed: connections, open sockets; grows with load from this base. */
  z.strictObject({
    from: z.literal('occupied'),
    /** How many are held at the first scale point. */
    units: amountSchema,
    /** Whether it grows in proportion to the load. */
    growsWithLoad: z.boolean(),
  }),
  /** Connections: every running instance of each client holds a pool. */
  z.strictObject({
    from: z.literal('pools'),
    /** Who holds how many of them. */
    pools: z
      .array(
        z.strictObject({
          client: elementIdSchema,
          /** Connections that one running instance keeps. */
          size: z.number().positive(),
        }),
      )
      .min(1),
  }),
  /** What is rented of a kind: vCPU of all Fargate tasks against the quota of the account. */
  z.strictObject({
    from: z.literal('rented'),
    /** How the ids of the offers that are counted begin: `fargate`. */
    offers: z.string().min(1),
    /** What of each rented unit is counted: the unit itself, its vCPU or its memory. */
    counts: z.enum(['unit', 'vCpu', 'memoryGiB']),
  }),
  /** A rate that no flow has, stated: connects after an outage, polls of a reader. */
  z.strictObject({
    from: z.literal('rate'),
    /** How often a second, at the first scale point's peak. */
    perSecond: amountSchema,
    growsWithLoad: z.boolean(),
  }),
]);

/** Something that can give way as load grows. */
export const resourceSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  element: elementIdSchema,
  kind: z.enum(['instances', 'connections', 'partitions', 'shards', 'quota', 'storage']),
  /** What one unit carries; absent for things that are only counted, and where it follows from the two below. */
  throughputPerUnit: rateSchema.optional(),
  /** Mean time that one request occupies its place in a unit, without waiting. */
  serviceTime: durationSchema.optional(),
  /** Requests that one unit works on at once: threads, workers, connections. Throughput = concurrency ÷ service time. */
  concurrency: z.number().positive().optional(),
  /** How many there are of what the deployment doesn't run: a quota, rows, shards. */
  units: amountSchema.optional(),
  /** Id of the topic whose partitions they are. */
  topic: idSchema.optional(),
  /** What is counted where units carry no throughput: `MB`; the unit of the limit, or else the kind, when absent. */
  unit: z.string().min(1).optional(),
  /** Upper end of autoscaling or of the quota, if it can grow without a decision. */
  maximumUnits: z.number().positive().optional(),
  /** How many times the mean load of a partition or shard the hottest one carries; 1 when absent. */
  skew: z.number().min(1).optional(),
  limit: limitReferenceSchema.optional(),
  demand: demandSchema,
  /** Utilization at which one has to act; queueing explodes above it. */
  headroom: fractionSchema,
  origin: evidenceSchema.optional(),
  /** What to do when it gives way. */
  remedy: z.string().default(''),
});
export type Resource = Readonly<z.infer<typeof resourceSchema>>;

export interface ResourceSpec {
  /** What it is called on pages: `Order API instances`. */
  readonly name: string;
  readonly element: ElementReference;
  /** What is counted: running instances, connections, partitions, shards, a quota, or storage. */
  readonly kind: Resource['kind'];
  /** What one unit carries; follows from the two below where both are given. */
  readonly throughputPerUnit?: Rate;
  /** Mean time that one request occupies its place in a unit, without waiting. */
  readonly serviceTime?: Duration;
  /** Requests that one unit works on at once. Throughput = concurrency ÷ service time. */
  readonly concurrency?: number;
  /**
   * How many there are of what the deployment doesn't run: a quota, rows, shards. Leave it out where `runs` says how
   * many of the element run, where `topic` has the partitions, or where the offer has the connections.
   */
  readonly units?: number | Expression;
  /** The topic whose partitions they are. */
  readonly topic?: TopicReference;
  /** What is counted where units carry no throughput: `MB`; the unit of the limit, or else the kind, when absent. */
  readonly unit?: string;
  /** Upper end of autoscaling. */
  readonly maximumUnits?: number;
  /** How many times the mean load of a partition or shard the hottest one carries: 3 for a hot key. */
  readonly skew?: number;
  /** The limit of the book that it ends at: `limit('lambda.concurrency')`. */
  readonly limit?: LimitReference;
  /** Default: every call that the flows make to the element. */
  readonly demand?:
    | { readonly from: 'flows'; readonly visits?: number }
    | {
        readonly from: 'flow';
        readonly flow: FlowReference;
        /** Visits of one run, where they aren't those that the flow draws. */
        readonly visits?: number;
        /** Why they differ. */
        readonly reason?: string;
      }
    | {
        readonly from: 'occupied';
        readonly units: number | Expression;
        /** Whether it grows in proportion to the load. */
        readonly growsWithLoad: boolean;
      }
    /** Connections: every running instance of each client holds a pool of this size. */
    | {
        readonly from: 'pools';
        /** Who holds how many of them. */
        readonly pools: readonly {
          readonly client: ElementReference;
          /** Connections that one running instance keeps. */
          readonly size: number;
        }[];
      }
    /** What is rented of offers whose ids start like this: `{ offers: 'fargate', counts: 'vCpu' }`. */
    | {
        readonly from: 'rented';
        /** How the ids of the offers that are counted begin. */
        readonly offers: string;
        /** What of each rented unit is counted. */
        readonly counts: 'unit' | 'vCpu' | 'memoryGiB';
      }
    | { readonly from: 'rate'; readonly perSecond: number | Expression; readonly growsWithLoad: boolean };
  /** Default 70 %. */
  readonly headroom?: Fraction;
  /** Whose word the throughput is, or how it was measured. */
  readonly origin?: Evidence;
  readonly remedy?: string;
}
const demandOf = (demand: ResourceSpec['demand']): unknown => {
  if (demand?.from === 'flow') return { ...demand, flow: demand.flow.id };
  if (demand?.from === 'pools')
    return { ...demand, pools: demand.pools.map(({ client, size }) => ({ client: client.id, size })) };
  return demand ?? { from: 'flows' };
};

/** Declares something that can give way as load grows. */
export const resource = (id: string, { element, demand, headroom, topic, ...spec }: ResourceSpec): Resource =>
  resourceSchema.parse({
    id,
    ...spec,
    element: element.id,
    ...(topic ? { topic: topic.id } : {}),
    demand: demandOf(demand),
    headroom: headroom ?? { dimension: 'fraction', value: 0.7 },
  });

/** What changes at a multiple of today's load. */
export const evolutionStepSchema = z.strictObject({
  id: idSchema,
  /** Multiple of the peak load at which it is needed: 10 for 10×. */
  atLoad: z.number().gt(1),
  /** The step in a few words, as a heading. */
  title: z.string().min(1),
  /** What is done, in a sentence or two. */
  change: z.string().min(1),
  /** Ids of the resources whose limit it moves. */
  relieves: z.array(idSchema).default([]),
  /** How much a relieved resource carries afterwards, in the unit of its capacity, at today's demand for each run. */
  carries: z
    .array(
      z.strictObject({
        resource: idSchema,
        /** Load that it carries afterwards, in the unit of its capacity. */
        to: z.number().positive(),
      }),
    )
    .optional(),
  /** What runs afterwards, where the step changes it: its effect on everything else is computed. */
  runs: z
    .array(
      z.strictObject({
        element: elementIdSchema,
        running: z.number().positive().optional(),
        maximum: z.number().positive().optional(),
      }),
    )
    .default([]),
  cost: z.string().default(''),
});
export type EvolutionStep = Readonly<z.infer<typeof evolutionStepSchema>>;
/** A resource that a step relieves, and how much it carries afterwards, in the unit of its capacity. */
export interface Relief {
  /** What is relieved. */
  readonly resource: Resource;
  /** Load that it carries afterwards, in the unit of its capacity. */
  readonly to: number;
}
export interface EvolutionStepSpec extends Omit<EvolutionStep, 'id' | 'relieves' | 'carries' | 'cost' | 'runs'> {
  /** What runs afterwards: `[{ element: orderApi, maximum: 30 }]`. What that does to everything else is computed. */
  readonly runs?: readonly {
    readonly element: ElementReference;
    /** How many run afterwards. */
    readonly running?: number;
    /** How many may run afterwards. */
    readonly maximum?: number;
  }[];
  /** `[paymentQuota]`, or `[{ resource: paymentQuota, to: 100 }]` to say until which load the step carries. */
  readonly relieves?: readonly (Resource | Relief)[];
  /** What it costs, in words. */
  readonly cost?: string;
}
/** Declares a step of growth; it names the resources whose limit it moves. */
export const evolutionStep = (id: string, { relieves = [], runs = [], ...spec }: EvolutionStepSpec): EvolutionStep => {
  const carries = relieves.flatMap((relief) =>
    'resource' in relief ? [{ resource: relief.resource.id, to: relief.to }] : [],
  );
  return evolutionStepSchema.parse({
    id,
    ...spec,
    runs: runs.map(({ element, ...counts }) => ({ element: element.id, ...counts })),
    relieves: relieves.map((relief) => ('resource' in relief ? relief.resource.id : relief.id)),
    ...(carries.length > 0 ? { carries } : {}),
  });
};
