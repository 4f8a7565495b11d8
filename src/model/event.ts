import { z } from 'zod';
import type { ElementReference } from './element.ts';
import type { Message } from './flow.ts';
import { elementIdSchema, type Identified, idSchema, keyed } from './identifier.ts';
import { type LoadRateSpec, loadRate, loadRateSchema } from './load.ts';
import { type DataSize, type Duration, dataSizeSchema, durationSchema, type Rate, rateSchema } from './quantity.ts';

const consumerSchema = z.strictObject({
  element: elementIdSchema,
  /** Consumer group; instances of one group share the partitions. */
  group: z.string().min(1),
  /** Consumers running at peak; more than partitions is waste, fewer is a bottleneck. */
  instances: z.number().int().positive().optional(),
  /** What it processes of one partition, in order: with 60 ms a message, 16 a second. */
  throughputPerPartition: rateSchema
    .refine(({ value }) => value > 0, 'A consumer that runs gets through more than nothing.')
    .optional(),
  /** What it does with the event. */
  does: z.string().min(1),
  /** How a second delivery does no harm; a reason why it may, otherwise. */
  idempotency: z.string().default(''),
});
/** A topic or queue: what travels on it, in which order, for how long, and who uses it. */
export const topicSchema = z.strictObject({
  id: idSchema,
  /** Its address on the broker, e.g. `orders.created`. */
  name: z.string().min(1),
  /** The event, e.g. `OrderCreated`. */
  event: z.string().min(1),
  description: z.string().default(''),
  /** Id of the broker. */
  on: elementIdSchema,
  /** Absent for a bus or queue that has none, e.g. Amazon EventBridge or SQS. */
  partitions: z.number().int().positive().optional(),
  retention: durationSchema,
  /** Field that decides the partition and so the order; without partitions, the field that tells whose messages belong together. */
  key: z.string().min(1),
  /** What has to stay in order, in words: `all events of one order`. */
  ordering: z.string().default(''),
  /** Field whose messages have to stay in order, e.g. `orderId`; holds only when it is the `key`. */
  orderedBy: z.string().min(1).optional(),
  /** Messages on average and at peak; what the flows publish on it, where a step names it and this is absent. */
  rate: loadRateSchema.optional(),
  messageSize: dataSizeSchema.optional(),
  /** JSON Schema of the payload. */
  schema: z.record(z.string(), z.json()).default({}),
  version: z.string().default('1.0.0'),
  compatibility: z.enum(['backward', 'forward', 'full', 'none']).default('backward'),
  producers: z.array(elementIdSchema).default([]),
  consumers: z.array(consumerSchema).default([]),
  /** Where messages go that can't be processed. */
  deadLetter: z.string().optional(),
});
export type Topic = Readonly<z.infer<typeof topicSchema>>;

export interface TopicSpec {
  readonly name: string;
  /** The event, e.g. `OrderCreated`. */
  readonly event: string;
  /** What an event of it says happened. */
  readonly description?: string;
  readonly on: ElementReference;
  /** Leave it out for a bus or queue that has none. */
  readonly partitions?: number;
  /** How long an event is kept. */
  readonly retention: Duration;
  readonly key: string;
  readonly ordering?: string;
  /** Field whose messages have to stay in order, e.g. `orderId`. */
  readonly orderedBy?: string;
  /** Messages on average and at peak; follows from the flows whose steps name the topic, so leave it out there. */
  readonly rate?: LoadRateSpec;
  /** Size of one message, for storage, traffic and bill. */
  readonly messageSize?: DataSize;
  readonly schema?: z.infer<typeof topicSchema>['schema'];
  /** Version of the schema. */
  readonly version?: string;
  /** Which changes of the schema are allowed: backward, forward, full or none. */
  readonly compatibility?: Topic['compatibility'];
  readonly producers?: readonly ElementReference[];
  /** Who reads it, in which group. */
  readonly consumers?: readonly {
    readonly element: ElementReference;
    /** Name of its consumer group. */
    readonly group: string;
    /** Consumers running at peak; more than partitions is waste, fewer is a bottleneck. */
    readonly instances?: number;
    /** What it processes of one partition, in order. */
    readonly throughputPerPartition?: Rate;
    /** What it does with an event. */
    readonly does: string;
    /** How a second delivery does no harm. */
    readonly idempotency?: string;
  }[];
  readonly deadLetter?: string;
}
/** Declares topics; keys become ids. */
export const topics = <const Key extends string>(specs: Readonly<Record<Key, TopicSpec>>) =>
  keyed(
    specs,
    (id, { on, producers, consumers, rate, ...spec }): Topic =>
      topicSchema.parse({
        id,
        ...spec,
        ...(rate ? { rate: loadRate(rate) } : {}),
        on: on.id,
        producers: (producers ?? []).map((element) => element.id),
        consumers: (consumers ?? []).map(({ element, ...consumer }) => ({ ...consumer, element: element.id })),
      }),
  );

/** Messages of flows, as source, destination and description tell them apart. */
const callsSchema = z.array(
  z.object({
    source: elementIdSchema,
    destination: elementIdSchema,
    /** What is asked for, as the flow or relationship says it. */
    description: z.string(),
  }),
);

/** A long transaction as a row of local ones, each with what undoes it. */
export const sagaSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  style: z.enum(['orchestration', 'choreography']),
  /** Element that keeps the saga's state, when it is orchestrated. */
  coordinator: elementIdSchema.optional(),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        /** What is done: `Reserve inventory`. */
        action: z.string().min(1),
        element: elementIdSchema,
        /** Ids of the topics that report success and failure. */
        succeeds: idSchema.optional(),
        fails: idSchema.optional(),
        /** What undoes it. */
        compensation: z.string().optional(),
        /** Why nothing has to be undone: read-only, or the last step (the pivot). */
        noCompensation: z.string().optional(),
        timeout: durationSchema.optional(),
        /** The calls of flows that carry it out, where its element alone doesn't tell which they are. */
        calls: callsSchema.optional(),
        /** The calls of flows that undo it. Later steps are undone first, in the picture and in every flow. */
        compensationCalls: callsSchema.optional(),
      }),
    )
    .min(1),
  /** State after all steps succeeded, and after compensation. */
  success: z.string().min(1),
  failure: z.string().min(1),
});
export type Saga = Readonly<z.infer<typeof sagaSchema>>;

export interface SagaStepSpec {
  /** What the step does. */
  readonly action: string;
  readonly element: ElementReference;
  readonly succeeds?: TopicReference;
  readonly fails?: TopicReference;
  /** What undoes it; otherwise say why nothing has to be undone. */
  readonly compensation?: string;
  /** Why nothing has to be undone. */
  readonly noCompensation?: string;
  /** How long it is waited for. */
  readonly timeout?: Duration;
  /** The calls of flows that carry it out; needed only where several calls reach its element. */
  readonly calls?: readonly Message[];
  /** The calls of flows that undo it: a flow that makes them undoes the later step first. */
  readonly compensationCalls?: readonly Message[];
}
/** What a saga needs of a topic. */
export interface TopicReference extends Identified {
  readonly event: string;
}
export interface SagaSpec {
  /** What it is called: `Place an order`. */
  readonly name: string;
  /** What it brings about, in a sentence. */
  readonly description?: string;
  /** Whether somebody conducts the steps or each follows the events of the one before. */
  readonly style: 'orchestration' | 'choreography';
  readonly coordinator?: ElementReference;
  /** In order; keys become ids. */
  readonly steps: Readonly<Record<string, SagaStepSpec>>;
  readonly success: string;
  /** What the user sees when it is undone. */
  readonly failure: string;
}
/** Declares a saga; step keys become ids, in order. */
export const saga = (id: string, { coordinator, steps, ...spec }: SagaSpec): Saga =>
  sagaSchema.parse({
    id,
    ...spec,
    ...(coordinator ? { coordinator: coordinator.id } : {}),
    steps: Object.entries(steps).map(([key, { element, succeeds, fails, ...step }]) => ({
      id: key,
      ...step,
      element: element.id,
      ...(succeeds ? { succeeds: succeeds.id } : {}),
      ...(fails ? { fails: fails.id } : {}),
    })),
  });
