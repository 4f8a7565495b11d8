import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { proofSchema } from './proof.ts';

/** Something that a month of learning leaves behind, to be shown in an interview. */
export const roadmapArtifactSchema = z.strictObject({
  /** What it is called. */
  name: z.string().min(1),
  /** Where it can be seen; absent as long as it doesn't exist. */
  proof: proofSchema.optional(),
});

/** What is learned in a month, and what proves it. Every pillar must produce an artifact. */
export const pillarSchema = z.strictObject({
  id: idSchema,
  /** Month of the roadmap, from 1. */
  month: z.number().int().positive(),
  /** What is learned. */
  name: z.string().min(1),
  /** What is learned, a few words each. */
  topics: z.array(z.string().min(1)).default([]),
  artifacts: z.array(roadmapArtifactSchema).default([]),
});
export type Pillar = Readonly<z.output<typeof pillarSchema>>;

/** A task of the weekly tracker. It is done when its proof exists, or when its author says so. */
export const trackedTaskSchema = z.strictObject({
  /** What is to be done. */
  task: z.string().min(1),
  proof: proofSchema.optional(),
  /** The author's word; a proof is better. */
  done: z.boolean().default(false),
});
export const trackedWeeksSchema = z.strictObject({
  /** `1–2` */
  weeks: z.string().min(1),
  /** What these weeks are for. */
  title: z.string().min(1),
  tasks: z.array(trackedTaskSchema).min(1),
});
export type TrackedWeeks = Readonly<z.output<typeof trackedWeeksSchema>>;
