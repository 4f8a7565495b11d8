import { z } from 'zod';
import { type Evidence, evidenceSchema } from './figure.ts';
import { type Identified, idSchema, keyed } from './identifier.ts';
import {
  type Count,
  countSchema,
  type DataSize,
  type Duration,
  dataSizeSchema,
  durationSchema,
  type Fraction,
  fractionSchema,
  type Money,
  moneySchema,
  type Rate,
  rateSchema,
} from './quantity.ts';

/** The nine characteristics of ISO/IEC 25010:2023. */
export const characteristicSchema = z.enum([
  'functional-suitability',
  'performance-efficiency',
  'compatibility',
  'interaction-capability',
  'reliability',
  'security',
  'maintainability',
  'flexibility',
  'safety',
]);
export type Characteristic = z.infer<typeof characteristicSchema>;

const targetValueSchema = z.union([
  durationSchema,
  rateSchema,
  dataSizeSchema,
  fractionSchema,
  countSchema,
  z.strictObject({ dimension: z.literal('money'), ...moneySchema.shape }),
]);

/** How a requirement is shown to hold. Without one it is a wish. */
export const verificationSchema = z.discriminatedUnion('by', [
  /** One of our own computations: it is compared with the target on every check. */
  z.strictObject({
    by: z.literal('computation'),
    computation: z.enum(['cost', 'availability', 'latency', 'capacity', 'recovery-time', 'recovery-point'], {
      error: ({ input }) =>
        input === 'recovery'
          ? 'Write "recovery-time" for the time without service or "recovery-point" for the writes that may be lost.'
          : undefined,
    }),
    /** The flow that the computation is about, where it is about one; the only one that serves the requirement when absent. */
    flow: idSchema.optional(),
    /** Flows whose rates together are the target's, for a throughput of several. */
    flows: z.array(idSchema).min(2).readonly().optional(),
    /** The recovery scenario that it is about; the worst of all when absent. */
    scenario: idSchema.optional(),
    /** It shows what was rejected: computed and shown, but it doesn't decide about the requirement. */
    forComparison: z.boolean().optional(),
  }),
  /** A test, a design property or an audit that somebody can look at. */
  z.strictObject({
    by: z.enum(['test', 'design', 'review', 'measurement']),
    /** What shows it, in one sentence. */
    how: z.string().min(1),
    evidence: evidenceSchema.optional(),
  }),
]);
export type Verification = Readonly<z.infer<typeof verificationSchema>>;

/** Something the system does. */
export const functionalRequirementSchema = z.strictObject({
  kind: z.literal('functional'),
  id: idSchema,
  /** The requirement in a few words. */
  title: z.string().min(1),
  /** What it means, in a sentence. */
  description: z.string().default(''),
  /** How badly it is needed: must, should or could. */
  priority: z.enum(['must', 'should', 'could']).default('must'),
  verifiedBy: z.array(verificationSchema).default([]),
});

/** A quality scenario: a characteristic with a metric, a target and the load at which it holds. */
export const qualityRequirementSchema = z.strictObject({
  kind: z.literal('quality'),
  id: idSchema,
  /** The requirement in a few words. */
  title: z.string().min(1),
  /** What it means, in a sentence. */
  description: z.string().default(''),
  characteristic: characteristicSchema,
  /** What is measured: `Time from POST /orders to the confirmation, 95th percentile`. */
  metric: z.string().min(1),
  /** Whether the target is a ceiling or a floor. */
  comparison: z.enum(['at-most', 'at-least', 'exactly']),
  /** The figure that is asked for: `ms(200)`, `percent(99.9)`, `usd('500')`. */
  target: targetValueSchema,
  /** Percentile that the target is about, e.g. 95; only for latency. */
  percentile: z.number().gt(0).lt(100).optional(),
  /** Id of the scale point at which it has to hold; the first when absent. */
  atScalePoint: idSchema.optional(),
  /** What that load is, in words. */
  underLoad: z.string().default(''),
  /** Where the target comes from. */
  origin: evidenceSchema.optional(),
  verifiedBy: z.array(verificationSchema).default([]),
});

/** Something that is decided outside: regulation, budget, team, an existing system. */
export const constraintSchema = z.strictObject({
  kind: z.literal('constraint'),
  id: idSchema,
  /** The constraint in a few words. */
  title: z.string().min(1),
  /** What it means, in a sentence. */
  description: z.string().default(''),
  verifiedBy: z.array(verificationSchema).default([]),
});

export const requirementSchema = z.discriminatedUnion('kind', [
  functionalRequirementSchema,
  qualityRequirementSchema,
  constraintSchema,
]);
export type Requirement = Readonly<z.output<typeof requirementSchema>>;
export type FunctionalRequirement = Extract<Requirement, { kind: 'functional' }>;
export type QualityRequirement = Extract<Requirement, { kind: 'quality' }>;
export type Constraint = Extract<Requirement, { kind: 'constraint' }>;

/** How a requirement is shown to hold, as an author writes it. */
export type VerificationSpec =
  | {
      /** How it is shown: computed from the study, tested, designed in, reviewed, or measured in operation. */
      readonly by: 'computation';
      /** Recovery time is the time without service, recovery point the span of writes that may be lost. */
      readonly computation: 'cost' | 'availability' | 'latency' | 'capacity' | 'recovery-time' | 'recovery-point';
      /** Id of the flow that the computation is about; the only one that serves the requirement when absent. */
      readonly flow?: string;
      /** Ids of the flows whose rates together are the target's, for a throughput of several. */
      readonly flows?: readonly [string, string, ...string[]];
      /** Id of the recovery scenario that it is about; the worst of all when absent. */
      readonly scenario?: string;
      /** It shows what was rejected: computed and shown, but it doesn't decide about the requirement. */
      readonly forComparison?: boolean;
    }
  | {
      readonly by: 'test' | 'design' | 'review' | 'measurement';
      /** What shows it, in one sentence. */
      readonly how: string;
      /** The measurement that shows it, where there is one. */
      readonly evidence?: Evidence;
    };

interface RequirementSpec {
  readonly title: string;
  readonly description?: string;
  readonly verifiedBy?: readonly VerificationSpec[];
}
export interface FunctionalSpec extends RequirementSpec {
  readonly priority?: 'must' | 'should' | 'could';
}
export interface QualitySpec extends RequirementSpec {
  /** One of the nine of ISO/IEC 25010:2023. */
  readonly characteristic: Characteristic;
  /** What is measured. */
  readonly metric: string;
  readonly comparison: 'at-most' | 'at-least' | 'exactly';
  readonly target: Duration | Rate | DataSize | Fraction | Count | Money;
  /** Percentile that the target is about, e.g. 95; only for latency. */
  readonly percentile?: number;
  /** Id of the scale point at which it has to hold; the first when absent. */
  readonly atScalePoint?: string;
  /** What that load is, in words. */
  readonly underLoad?: string;
  /** Where the target comes from. */
  readonly origin?: Evidence;
}

const targetOf = (target: QualitySpec['target']): QualityRequirement['target'] =>
  'dimension' in target ? target : { dimension: 'money', ...target };

/** What the system does; keys become ids. */
export const functionalRequirements = <const Key extends string>(specs: Readonly<Record<Key, FunctionalSpec>>) =>
  keyed(
    specs,
    (id, { verifiedBy, ...spec }): FunctionalRequirement => ({
      kind: 'functional',
      id,
      description: '',
      priority: 'must',
      ...spec,
      verifiedBy: [...(verifiedBy ?? [])],
    }),
  );

/** How well it does it: quality scenarios with a target; keys become ids. */
export const qualityRequirements = <const Key extends string>(specs: Readonly<Record<Key, QualitySpec>>) =>
  keyed(
    specs,
    (id, { target, verifiedBy, ...spec }): QualityRequirement => ({
      kind: 'quality',
      id,
      description: '',
      underLoad: '',
      ...spec,
      target: targetOf(target),
      verifiedBy: [...(verifiedBy ?? [])],
    }),
  );

/** What is decided outside; keys become ids. */
export const constraints = <const Key extends string>(specs: Readonly<Record<Key, RequirementSpec>>) =>
  keyed(
    specs,
    (id, { verifiedBy, ...spec }): Constraint => ({
      kind: 'constraint',
      id,
      description: '',
      ...spec,
      verifiedBy: [...(verifiedBy ?? [])],
    }),
  );

/** What a decision, risk or flow needs of a requirement. */
export type RequirementReference =
  | Requirement
  | (Identified & {
      /** Functional, quality or constraint. */
      readonly kind: Requirement['kind'];
    });
