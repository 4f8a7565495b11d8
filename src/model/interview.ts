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
        /** Title of the slide. */
        title: z.string().min(1),
        /** How long it is spoken about. */
        minutes: z.number().positive(),
        /** What is said. */
        points: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** Situation, task, action, result, trade-off. */
  stories: z
    .array(
      z.strictObject({
        id: idSchema,
        /** The question that it answers. */
        question: z.string().min(1),
        /** Where it happened. */
        situation: z.string().min(1),
        /** What had to be done, and by you. */
        task: z.string().min(1),
        /** What you did. */
        action: z.string().min(1),
        /** What came of it, in figures where there are some. */
        result: z.string().min(1),
        /** What was given up for it. */
        tradeOff: z.string().min(1),
      }),
    )
    .default([]),
  /** Decision id → what one would do differently. */
  defences: z
    .array(
      z.strictObject({
        decision: idSchema,
        /** What you would do differently today. */
        differently: z.string().min(1),
        /** What you will be asked next. */
        followUps: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** What to ask before designing, and what the answer changes. */
  clarifyingQuestions: z
    .array(
      z.strictObject({
        /** The question. */
        question: z.string().min(1),
        /** What another answer would change in the design. */
        changes: z.string().min(1),
      }),
    )
    .default([]),
});
export type Interview = Readonly<z.infer<typeof interviewSchema>>;
/** Gathers the interview material. */
export const interview = (spec: z.input<typeof interviewSchema>): Interview => interviewSchema.parse(spec);
