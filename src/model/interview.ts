import { z } from 'zod';
import { idSchema } from './identifier.ts';

/** Material for the interview about this system. */
export const interviewSchema = z.strictObject({
  /** Whether the public may read it; otherwise only what is built for an interview shows it. */
  published: z.boolean().default(false),
  /** Read aloud in 30 seconds: 75 words at 150 a minute. */
  pitch30Seconds: z.string().default(''),
  /** Read aloud in three minutes: 450 words. */
  pitch3Minutes: z.string().default(''),
  /** For somebody who builds no software: at most 150 words, a minute, and no technology by name. */
  inPlainWords: z.string().min(1).optional(),
  /** Outline of the 15-minute deep dive; minutes add up to 15. */
  deck: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        minutes: z.number().positive(),
        points: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** Situation, task, action, result, trade-off. */
  stories: z
    .array(
      z.strictObject({
        id: idSchema,
        question: z.string().min(1),
        situation: z.string().min(1),
        task: z.string().min(1),
        action: z.string().min(1),
        result: z.string().min(1),
        tradeOff: z.string().min(1),
      }),
    )
    .default([]),
  /** Decision id → what one would do differently. */
  defences: z
    .array(
      z.strictObject({
        decision: idSchema,
        differently: z.string().min(1),
        followUps: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  clarifyingQuestions: z.array(z.strictObject({ question: z.string().min(1), changes: z.string().min(1) })).default([]),
});
export type Interview = Readonly<z.infer<typeof interviewSchema>>;
/** Gathers the interview material. */
export const interview = (spec: z.input<typeof interviewSchema>): Interview => interviewSchema.parse(spec);
