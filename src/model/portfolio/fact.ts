import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { studySlugSchema } from './proof.ts';

const study = studySlugSchema;

/** A figure of a case study, looked up when the text that names it is set: it can't go stale. */
export const factSchema = z.discriminatedUnion('of', [
  /** Computed cost of a month; at the first scale point unless one is named. */
  z.strictObject({ of: z.literal('monthly-cost'), study, scalePoint: idSchema.optional() }),
  /** The estimate that somebody wrote down before it was computed. */
  z.strictObject({ of: z.literal('stated-monthly-cost'), study }),
  /** What the stated estimate's own lines really cost. */
  z.strictObject({ of: z.literal('recomputed-estimate'), study }),
  /** Computed cost of one user, order or device. */
  z.strictObject({ of: z.literal('unit-cost'), study, scalePoint: idSchema.optional() }),
  /** Computed availability of a flow. */
  z.strictObject({ of: z.literal('availability'), study, flow: idSchema }),
  /** Computed minutes a month in which the flow is not available. */
  z.strictObject({ of: z.literal('downtime'), study, flow: idSchema }),
  /** Simulated latency of a flow, at the percentile of its target or p95. */
  z.strictObject({ of: z.literal('latency'), study, flow: idSchema }),
  /** What gives way first, and at which multiple of the peak. */
  z.strictObject({ of: z.literal('first-limit'), study }),
  /** At which multiple of the peak this resource is saturated. */
  z.strictObject({ of: z.literal('limit'), study, resource: idSchema }),
  /** The target of a requirement, as its author wrote it. */
  z.strictObject({ of: z.literal('target'), study, requirement: idSchema }),
  /** A figure that the study keeps as stated. */
  z.strictObject({ of: z.literal('stated-figure'), study, figure: z.string().min(1) }),
  /** Severity × occurrence × detection of a failure mode. */
  z.strictObject({ of: z.literal('risk-priority'), study, failureMode: idSchema }),
]);
/** A figure of a case study by what it is: `{ of: 'monthly-cost', study: 'order-processing' }`. */
export type Fact = Readonly<z.output<typeof factSchema>>;

/** Figures by the name that the text uses for them: `{cost}` in the text, `cost` here. */
export const factsSchema = z.record(idSchema, factSchema);
