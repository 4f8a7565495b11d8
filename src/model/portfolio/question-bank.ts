import { z } from 'zod';
import { expressionSchema } from '../expression.ts';
import { idSchema } from '../identifier.ts';
import { proofSchema } from './proof.ts';

/** A figure of the back of the envelope: computed from the question's own assumptions, never typed in. */
export const estimateSchema = z.strictObject({
  /** What is estimated. */
  name: z.string().min(1),
  /** Formula over the question's assumptions: `ratio('request', driver('links', 'link'), …)`. */
  formula: expressionSchema,
});

/** A system-design question with the outline of an answer of 45 minutes. */
export const designQuestionSchema = z.strictObject({
  id: idSchema,
  /** `Design a rate limiter` */
  question: z.string().min(1),
  /** What to ask before drawing anything, and what the answer changes. */
  clarify: z
    .array(
      z.strictObject({
        /** What to ask. */
        question: z.string().min(1),
        /** What another answer would change. */
        changes: z.string().min(1),
      }),
    )
    .default([]),
  /** What is assumed unless the interviewer says otherwise. */
  assumptions: z
    .array(
      z.strictObject({
        id: idSchema,
        /** What is assumed. */
        name: z.string().min(1),
        /** Exact decimal. */
        value: z.string().regex(/^\d+(\.\d+)?$/),
        /** Its unit: `link`. */
        unit: z.string(),
      }),
    )
    .default([]),
  estimates: z.array(estimateSchema).default([]),
  /** The answer, part by part. */
  outline: z
    .array(
      z.strictObject({
        /** What the part is called. */
        part: z.string().min(1),
        /** How long it is spoken about; all of them make 45. */
        minutes: z.number().positive(),
        /** What is said and drawn. */
        points: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** The choice that will be attacked, and the answer. */
  tradeOffs: z
    .array(
      z.strictObject({
        /** What is chosen. */
        choice: z.string().min(1),
        /** What that costs. */
        price: z.string().min(1),
      }),
    )
    .default([]),
  /** What gives way first as load grows. */
  breaksFirst: z.string().default(''),
  /** Where the case studies show the same reasoning. */
  shownIn: z.array(proofSchema).default([]),
});
export type DesignQuestion = Readonly<z.output<typeof designQuestionSchema>>;

/** A question about behavior, and how to answer it truthfully. */
export const behavioralQuestionSchema = z.strictObject({
  id: idSchema,
  /** The question as it is asked. */
  question: z.string().min(1),
  /** What the interviewer wants to find out. */
  asks: z.string().min(1),
  /** How to build the answer. */
  outline: z.array(z.string().min(1)).default([]),
  /** Id of the portfolio's story that can carry the answer. */
  story: idSchema.optional(),
});
export type BehavioralQuestion = Readonly<z.output<typeof behavioralQuestionSchema>>;
