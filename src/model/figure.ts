import { z } from 'zod';
import { idSchema } from './identifier.ts';
import { linkSchema } from './link.ts';
import { durationSchema, moneySchema, rateSchema } from './quantity.ts';

/** Where a figure comes from. Every figure on a page carries one. */
export const provenanceSchema = z.enum(['computed', 'sourced', 'measured', 'stated']);
export type Provenance = z.infer<typeof provenanceSchema>;

/** A reference to an entry of the price book; made by `price()` in `#books`. */
export const priceReferenceSchema = z.strictObject({
  /** Id in the price book, e.g. `fargate.x86.vcpu-hour`. */
  priceId: z.string().min(1),
  /** What one unit of the price buys, e.g. `vCPU-hour`. */
  unit: z.string().min(1),
});
export interface PriceReference<Unit extends string = string> {
  readonly priceId: string;
  readonly unit: Unit;
}

/** A reference to an entry of the limit book; made by `limit()` in `#books`. */
export const limitReferenceSchema = z.strictObject({
  /** Id in the book: `lambda.concurrency`. */
  limitId: z.string().min(1),
});
export type LimitReference = Readonly<z.infer<typeof limitReferenceSchema>>;

/** What of a file of evidence is meant, and what the file itself doesn't say. */
export const measurementSchema = z.strictObject({
  /** File beside the definition: `evidence/load-test.json`. */
  file: z.string().min(1),
  /** Request name, label or metric in the file; its whole run when absent. */
  metric: z.string().min(1).optional(),
  /** Percentile that is meant where the figure itself names none, e.g. 95. */
  percentile: z.number().gt(0).lt(100).optional(),
  /** What the numbered percentiles of JMeter (`pct1` to `pct3`) or Gatling (`percentiles1` to `4`) were set to. */
  percentiles: z.array(z.number().gt(0).lt(100)).min(1).optional(),
  /** YYYY-MM-DD on which it was measured. */
  date: z.iso.date().optional(),
  /** Version of the code that was measured. */
  commit: z.string().min(1).optional(),
  /** Where it was measured: `staging, 2 tasks`. */
  environment: z.string().min(1).optional(),
  /** Id of the scale point whose load it is evidence for, or the load it was made at where the file doesn't say. */
  at: z.union([idSchema, rateSchema]).optional(),
  /** How long it stays evidence: until then the study's date may be later than the measurement's. */
  validFor: durationSchema.optional(),
});
export type Measurement = Readonly<z.infer<typeof measurementSchema>>;

/** Who says so, and where one can look. */
export const evidenceSchema = z.strictObject({
  /** Whether it was measured or somebody says so. */
  provenance: z.enum(['measured', 'stated']),
  /** Who or what states the figure, or what was measured. */
  source: z.string().min(1),
  /** Where the evidence is, when it is a link. */
  url: linkSchema.optional(),
  /** The file that shows it; a measured figure has one, or a link. */
  measurement: measurementSchema.optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** The author's word, with whose word it is: `stated('Product owner, kick-off notes')`. */
export const stated = (source: string): Evidence => ({ provenance: 'stated', source });

export interface MeasuredSpec extends Measurement {
  /** What was measured, in words; the file's name unless given. */
  readonly source?: string;
}
/**
 * A measurement, with its evidence: a file beside the definition that k6, JMeter, Gatling, pgbench, Locust or a cloud
 * (FOCUS) wrote, or a small one of your own; docs/evidence.md says what is read of each.
 * @example measured({ file: 'evidence/load-test.json', metric: 'POST /orders', date: '2026-11-02', commit: '3f2a91c' })
 */
export function measured(evidence: MeasuredSpec): Evidence;
/** A measurement whose evidence is a link. */
export function measured(source: string, url: string): Evidence;
export function measured(of: MeasuredSpec | string, url?: string): Evidence {
  if (typeof of === 'string') return { provenance: 'measured', source: of, ...(url === undefined ? {} : { url }) };
  const { source = of.file, ...measurement } = of;
  return { provenance: 'measured', source, measurement };
}

/** An amount somebody wrote down before it was computed, kept visible beside the computed one. */
export const statedAmountSchema = z.strictObject({
  amount: moneySchema,
  /** Where it was stated. */
  source: z.string().min(1),
  /** Why it differs from the computed amount; the difference stays visible, as a finding that is known. */
  reason: z.string().min(1).optional(),
});
export type StatedAmount = Readonly<z.infer<typeof statedAmountSchema>>;
