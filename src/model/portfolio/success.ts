import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { proofSchema } from './proof.ts';

/** What Casebook can count in a portfolio. */
export const portfolioMeasures = [
  /** Case studies with context, container and component diagrams. */
  'case-studies-with-c4',
  /** Case studies with a cost model. */
  'cost-models',
  /** Failure modes with an effect and controls, over all case studies. */
  'failure-modes',
  /** Decisions that weigh options and have a defence, over all case studies. */
  'defended-decisions',
  /** Items of the artifacts checklist that the flagship answers. */
  'flagship-artifacts',
  /** System-design questions with a worked outline. */
  'design-outlines',
  /** Interview stories that rest on facts of a case study. */
  'stories',
  /** Words of the 30-second pitch. */
  'pitch-words',
  /** Posts that were published. */
  'posts',
  /** Peers who reviewed a case study. */
  'peer-reviews',
] as const;
export type PortfolioMeasure = (typeof portfolioMeasures)[number];

/** How one knows that the goal is reached. */
export const successMetricSchema = z.strictObject({
  id: idSchema,
  /** `execution`: what was built. `credibility`: who saw it. `certification`: who certified it. */
  kind: z.enum(['execution', 'credibility', 'certification']),
  /** What is measured, in words. */
  metric: z.string().min(1),
  /** Counted by Casebook, when it can count it. */
  counted: z
    .strictObject({
      measure: z.enum(portfolioMeasures),
      /** Fewest that are a success. */
      atLeast: z.number().int().nonnegative().optional(),
      /** Most that are a success. */
      atMost: z.number().int().positive().optional(),
    })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      message: 'Say what counts as met: atLeast, atMost or both.',
    })
    .optional(),
  /** Where it can be seen, when nothing can be counted. */
  proof: proofSchema.optional(),
  /** It has to be done live: what is counted or shown prepares it, and only the author can say that it was met. */
  live: z.boolean().default(false),
  /** The author's word, when there is nothing to count or show, or when it has to be done live. */
  met: z.boolean().default(false),
});
export type SuccessMetric = Readonly<z.output<typeof successMetricSchema>>;

/** One row of the alignment scorecard: the author's own judgement, month by month, 1 to 5. */
export const scorecardRowSchema = z.strictObject({
  id: idSchema,
  /** What is rated. */
  dimension: z.string().min(1),
  /** What is aimed for. */
  target: z.number().int().min(1).max(5),
  /** One entry a month; `null` where none was given. */
  scores: z.array(z.number().int().min(1).max(5).nullable()).default([]),
  /** What Casebook counts that speaks for it. */
  counts: z.array(z.enum(portfolioMeasures)).default([]),
});
export type ScorecardRow = Readonly<z.output<typeof scorecardRowSchema>>;
