import { z } from 'zod';
import { expressionSchema } from '../expression.ts';
import { idSchema } from '../identifier.ts';
import { proofSchema } from './proof.ts';

/** A figure of the back of the envelope: computed from the question's own assumptions, never typed in. */
export const estimateSchema = z.strictObject({
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
  clarify: z.array(z.strictObject({ question: z.string().min(1), changes: z.string().min(1) })).default([]),
  /** What is assumed unless the interviewer says otherwise. */
  assumptions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: z.string().min(1),
        value: z.string().regex(/^\d+(\.\d+)?$/),
        unit: z.string(),
      }),
    )
    .default([]),
  estimates: z.array(estimateSchema).default([]),
  /** The answer, part by part. */
  outline: z
    .array(
      z.strictObject({
        part: z.string().min(1),
        minutes: z.number().positive(),
        points: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** The choice that will be attacked, and the answer. */
  tradeOffs: z.array(z.strictObject({ choice: z.string().min(1), price: z.string().min(1) })).default([]),
  breaksFirst: z.string().default(''),
  /** Where the case studies show the same reasoning. */
  shownIn: z.array(proofSchema).default([]),
});
export type DesignQuestion = Readonly<z.output<typeof designQuestionSchema>>;

/** A question about behavior, and how to answer it truthfully. */
export const behavioralQuestionSchema = z.strictObject({
  id: idSchema,
  question: z.string().min(1),
  /** What the interviewer wants to find out. */
  asks: z.string().min(1),
  /** How to build the answer. */
  outline: z.array(z.string().min(1)).default([]),
  /** Id of the portfolio's story that can carry the answer. */
  story: idSchema.optional(),
});
export type BehavioralQuestion = Readonly<z.output<typeof behavioralQuestionSchema>>;
