import { z } from 'zod';
import { moneySchema } from './quantity.ts';

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
export const limitReferenceSchema = z.strictObject({ limitId: z.string().min(1) });
export type LimitReference = Readonly<z.infer<typeof limitReferenceSchema>>;

/** Who says so, and where one can look. */
export const evidenceSchema = z.strictObject({
  provenance: z.enum(['measured', 'stated']),
  /** Who or what states the figure, or what was measured. */
  source: z.string().min(1),
  /** Where the evidence is. Required for a measured figure. */
  url: z.url().optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** The author's word, with whose word it is: `stated('Product owner, kick-off notes')`. */
export const stated = (source: string): Evidence => ({ provenance: 'stated', source });
/** A measurement, with the link to its evidence. */
export const measured = (source: string, url: string): Evidence => ({ provenance: 'measured', source, url });

/** An amount somebody wrote down before it was computed, kept visible beside the computed one. */
export const statedAmountSchema = z.strictObject({
  amount: moneySchema,
  /** Where it was stated. */
  source: z.string().min(1),
  /** Why it differs from the computed amount; the difference stays visible, as a finding that is known. */
  reason: z.string().min(1).optional(),
});
export type StatedAmount = Readonly<z.infer<typeof statedAmountSchema>>;
