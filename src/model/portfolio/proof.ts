import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { linkSchema } from '../link.ts';

/** Folder name of a case study. */
export const studySlugSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Use the folder name of a case study, such as order-processing.');

/** The pages of a case study that a proof may point at. */
export const studyPages = [
  'story',
  'requirements',
  'architecture',
  'flows',
  'data',
  'events',
  'deployment',
  'cost',
  'scaling',
  'risks',
  'security',
  'operations',
  'rollout',
  'decisions',
  'findings',
] as const;

/** What inside a case study shows it; the case study as a whole when nothing is named. */
export const placeInStudySchema = z
  .strictObject({
    study: studySlugSchema,
    page: z.enum(studyPages).optional(),
    decision: idSchema.optional(),
    requirement: idSchema.optional(),
    flow: idSchema.optional(),
    failureMode: idSchema.optional(),
    risk: idSchema.optional(),
  })
  .refine(
    ({ page, decision, requirement, flow, failureMode, risk }) =>
      [page, decision, requirement, flow, failureMode, risk].filter((value) => value !== undefined).length <= 1,
    {
      message: 'Name one of page, decision, requirement, flow, failureMode and risk, so that the link has one target.',
    },
  );
/** A place in a case study, by the ids of its definition: `{ study: 'order-processing', decision: 'transactional-outbox' }`. */
export type PlaceInStudy = Readonly<z.output<typeof placeInStudySchema>>;

/** Where something can be seen: in a case study of this portfolio, or at an address. */
export const proofSchema = z.union([
  placeInStudySchema.safeExtend({
    /** What one sees there, in a few words. */
    shows: z.string().min(1),
  }),
  z.strictObject({
    /** Address outside of the portfolio. */
    url: linkSchema,
    /** What one sees there, in a few words. */
    shows: z.string().min(1),
  }),
]);
export type Proof = Readonly<z.output<typeof proofSchema>>;
