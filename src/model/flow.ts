import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { type Evidence, evidenceSchema } from './figure.ts';
import { elementIdSchema, type Identified, idSchema, idsOf } from './identifier.ts';
import { type LoadRate, type LoadRateSpec, loadRate, loadRateSchema } from './load.ts';
import { type Duration, durationSchema } from './quantity.ts';
import type { RequirementReference } from './requirement.ts';

/** How long one step takes at the receiver, without what it calls in turn. */
export const stepLatencySchema = z.strictObject({ p50: durationSchema, p95: durationSchema });
export type StepLatency = Readonly<z.infer<typeof stepLatencySchema>>;

/**
 * What a caller does when a call fails: it calls again, and everything that the call leads to until its reply happens
 * again too. One model for time and for demand.
 */
export const retriesSchema = z.strictObject({
  /** Chance that an attempt fails, 0–1. */
  probability: z.number().min(0).lt(1),
  /** Attempts in all, the first included; until one succeeds when absent. After the last one the run has failed. */
  attempts: z.number().int().min(1).optional(),
  /** An attempt that takes longer, with the calls nested in it, is given up at this time and counts as failed. */
  timeout: durationSchema
    .refine(({ value }) => value > 0, {
      message: 'An attempt that is given up at once never succeeds: write a timeout above zero.',
    })
    .optional(),
  /** Wait before the second attempt. */
  backoff: durationSchema.optional(),
  /** Factor by which the wait grows from attempt to attempt; 2 when absent. */
  multiplier: z.number().min(1).optional(),
});
export type Retries = Readonly<z.infer<typeof retriesSchema>>;

/** A message from one element to another. */
export interface Message {
  readonly step: 'message';
  /** Who sends it. */
  readonly source: string;
  /** Who receives it. */
  readonly destination: string;
  /** What is asked for or said: `POST /orders`. */
  readonly description: string;
  /** `reply` is drawn as the answer to an earlier call and costs nothing of its own. */
  readonly interaction: 'synchronous' | 'asynchronous' | 'reply';
  /** How long this step takes by itself, without what it calls in turn. */
  readonly latency?: StepLatency | undefined;
  readonly retries?: Retries | undefined;
  /** Whether the sender waits until an asynchronous message is stored; follows from what it is sent to when absent. */
  readonly acknowledged?: boolean | undefined;
  /** Whose word the time and the chance of failing are. */
  readonly origin?: Evidence | undefined;
  /** Id of the topic that it puts a message on. */
  readonly publishes?: string | undefined;
  /** Values that it sets, by `table.column` of the store that it reaches, or by field of the topic that it publishes on. */
  readonly sets?: Readonly<Record<string, readonly string[]>> | undefined;
}
export interface Note {
  readonly step: 'note';
  /** The elements that it is written over. */
  readonly over: readonly string[];
  /** What it says. */
  readonly text: string;
}
export interface Branch {
  /** When this branch is taken, in a few words. */
  readonly label: string;
  /** Share of the runs that take this branch, 0–1; only for alternatives. */
  readonly probability?: number | undefined;
  /** Whose word the share is. */
  readonly origin?: Evidence | undefined;
  /** What then happens, in order. */
  readonly steps: readonly FlowStep[];
}
export interface Fragment {
  /** How its branches happen: alternatively, at the same time, repeatedly or perhaps. */
  readonly step: 'alternatives' | 'optional' | 'loop' | 'parallel';
  /** Its branches, each with steps of its own; one for a loop or an option. */
  readonly branches: readonly Branch[];
  /** How often a loop runs, on average. */
  readonly repetitions?: number | undefined;
}
export type FlowStep = Message | Note | Fragment;

const messageSchema = z.strictObject(
  {
    step: z.literal('message'),
    source: elementIdSchema,
    destination: elementIdSchema,
    description: z.string(),
    interaction: z.enum(['synchronous', 'asynchronous', 'reply']),
    latency: stepLatencySchema.optional(),
    retries: retriesSchema.optional(),
    acknowledged: z.boolean().optional(),
    origin: evidenceSchema.optional(),
    publishes: idSchema.optional(),
    sets: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' && Array.isArray(keys) && keys.includes('retryProbability')
        ? 'Write `retries: { probability: 0.01 }` instead of `retryProbability: 0.01`; `attempts`, `timeout` and `backoff` may follow.'
        : undefined,
  },
);
const noteSchema = z.strictObject({
  step: z.literal('note'),
  over: z.array(elementIdSchema).min(1).max(2),
  text: z.string().min(1),
});
const fragmentSchema = z.strictObject({
  step: z.enum(['alternatives', 'optional', 'loop', 'parallel']),
  get branches() {
    return z
      .array(
        z.strictObject({
          label: z.string(),
          probability: z.number().min(0).max(1).optional(),
          origin: evidenceSchema.optional(),
          steps: z.array(flowStepSchema),
        }),
      )
      .min(1);
  },
  repetitions: z.number().positive().optional(),
});
export const flowStepSchema: z.ZodType<FlowStep> = z.lazy(() =>
  z.discriminatedUnion('step', [messageSchema, noteSchema, fragmentSchema]),
);

/** An ordered exchange between elements (C4 dynamic view). */
export const flowSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string(),
  /** How often it runs, on average and at peak. */
  rate: loadRateSchema.optional(),
  /** After an outage: how fast the backlog is worked off, beside what arrives. */
  catchUp: loadRateSchema.optional(),
  /** Business-critical flows count for single points of failure and the availability target. */
  critical: z.boolean().default(true),
  steps: z.array(flowStepSchema).min(1),
  /** Whose word its times and shares are, unless a step or branch says otherwise. */
  origin: evidenceSchema.optional(),
  /** What was measured of the whole flow, from end to end; held against what its steps add up to. */
  measured: evidenceSchema.optional(),
  /** Ids of the requirements that it fulfils. */
  serves: z.array(idSchema).default([]),
});
export type Flow = Readonly<z.infer<typeof flowSchema>>;

/** Both percentiles or none: one alone fits no distribution. */
type Timing =
  | {
      /** Half of the calls are faster than this; time at the receiver, without what it calls in turn and without waiting. */
      readonly p50: Duration;
      /** 95 of 100 calls are faster than this. */
      readonly p95: Duration;
    }
  | { readonly p50?: never; readonly p95?: never };
type MessageOptions = Timing & {
  /** What the caller does when the call fails: `{ probability: 0.01, attempts: 3, timeout: seconds(1), backoff: ms(200) }`. */
  readonly retries?: Retries;
  /** Whose word the time and the chance of failing are; the flow's unless given. */
  readonly origin?: Evidence;
  /** The topic that it puts a message on, whose rate then follows from the flow's. */
  readonly publishes?: Identified;
  /**
   * Values that it sets, of a column that allows some only, or of a field with an `enum`: `{ 'orders.status': 'cancelled' }`
   * for the store that it reaches, `{ reason: ['declined', 'no-answer'] }` for the topic that it publishes on. Once a step
   * sets one value of a column or field, every value needs a step that sets it.
   */
  readonly sets?: Readonly<Record<string, string | readonly string[]>>;
  /** Only to say in the compiler's message how it is written now. */
  readonly retryProbability?: 'Write retries: { probability: 0.01 } instead.';
};
interface Acknowledged {
  /**
   * Whether the sender waits until the message is stored, so that a later reply may promise it. Default: true for what
   * is sent to a queue before the sender has answered its caller; `false` is fire and forget.
   */
  readonly acknowledged?: boolean;
}
const message = (
  source: ElementReference,
  destination: ElementReference,
  description: string,
  interaction: Message['interaction'],
  { p50, p95, publishes, sets, ...rest }: MessageOptions & Acknowledged = {},
): Message => ({
  step: 'message',
  source: source.id,
  destination: destination.id,
  description,
  interaction,
  // A half that the compiler didn't see is left for the schema, which says what is missing.
  ...(p50 || p95 ? { latency: { p50, p95 } as StepLatency } : {}),
  ...rest,
  ...(publishes ? { publishes: publishes.id } : {}),
  ...(sets ? { sets: Object.fromEntries(Object.entries(sets).map(([key, value]) => [key, [value].flat()])) } : {}),
});

/** The source calls and waits for the answer. */
export const call = (
  source: ElementReference,
  destination: ElementReference,
  description: string,
  options?: MessageOptions,
): Message => message(source, destination, description, 'synchronous', options);
/** The source sends and goes on; to a queue, once the message is stored, unless `acknowledged` is false. */
export const send = (
  source: ElementReference,
  destination: ElementReference,
  description: string,
  options?: MessageOptions & Acknowledged,
): Message => message(source, destination, description, 'asynchronous', options);
/** The answer to an earlier call. */
export const reply = (source: ElementReference, destination: ElementReference, description: string): Message =>
  message(source, destination, description, 'reply');
/** A remark over one or two elements. */
export const note = (over: ElementReference | readonly [ElementReference, ElementReference], text: string): Note => ({
  step: 'note',
  over: 'id' in over ? [over.id] : over.map(({ id }) => id),
  text,
});
/** One of the branches happens; probabilities add up to 1. */
export const alternatives = (...branches: readonly Branch[]): Fragment => ({ step: 'alternatives', branches });
/** A branch of {@link alternatives} or {@link parallel}; `origin` says whose word the probability is. */
export const branch = (label: string, steps: readonly FlowStep[], probability?: number, origin?: Evidence): Branch => ({
  label,
  steps,
  ...(probability === undefined ? {} : { probability }),
  ...(origin ? { origin } : {}),
});
/** All branches run at the same time; the slowest one counts. */
export const parallel = (...branches: readonly Branch[]): Fragment => ({ step: 'parallel', branches });
/** Happens with the given probability, otherwise is skipped; `origin` says whose word the probability is. */
export const optional = (
  label: string,
  steps: readonly FlowStep[],
  probability?: number,
  origin?: Evidence,
): Fragment => ({
  step: 'optional',
  branches: [branch(label, steps, probability, origin)],
});
/** Repeats its steps. */
export const loop = (label: string, repetitions: number, steps: readonly FlowStep[]): Fragment => ({
  step: 'loop',
  branches: [branch(label, steps)],
  repetitions,
});

export interface FlowSpec {
  /** What it is called: `Place an order`. */
  readonly name: string;
  /** What happens, in a sentence. */
  readonly description: string;
  /** How often it runs: `{ mean: orders, peak: times(orders, peakFactor) }` over drivers; a single value is the peak. */
  readonly rate?: LoadRateSpec;
  /** After an outage: how fast the backlog is worked off, beside what arrives. */
  readonly catchUp?: LoadRateSpec;
  /** Default true. */
  readonly critical?: boolean;
  /** What happens, in order. */
  readonly steps: readonly FlowStep[];
  /** Whose word its times and shares are, unless a step or branch says otherwise: `stated('Budget of the design; traces replace it')`. */
  readonly origin?: Evidence;
  /** What was measured of the whole flow, from end to end; held against what its steps add up to. */
  readonly measured?: Evidence;
  readonly serves?: readonly RequirementReference[];
}

/** Declares a flow. `flow('placeOrder', { name: 'Place an order', … , steps: [call(shopper, orderApi, 'POST /orders')] })` */
export function flow(id: string, { steps, serves, rate, catchUp, critical = true, ...spec }: FlowSpec): Flow {
  const often: { rate?: LoadRate; catchUp?: LoadRate } = {
    ...(rate ? { rate: loadRate(rate) } : {}),
    ...(catchUp ? { catchUp: loadRate(catchUp) } : {}),
  };
  return Object.freeze({ id, critical, ...spec, ...often, steps: [...steps], serves: idsOf(serves) });
}

/** Every message of a flow in order, fragments opened. */
export function* messagesOf(steps: readonly FlowStep[]): Generator<Message> {
  for (const step of steps) {
    if (step.step === 'message') yield step;
    else if (step.step !== 'note') for (const { steps: inner } of step.branches) yield* messagesOf(inner);
  }
}

/** What other definitions need of a flow. */
export type FlowReference =
  | Flow
  | (Identified & {
      /** The steps of the flow that is meant. */
      readonly steps: readonly FlowStep[];
    });
