import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { type Evidence, evidenceSchema } from './figure.ts';
import { elementIdSchema, type Identified, idSchema, idsOf } from './identifier.ts';
import { type Fraction, fractionSchema, type Money, moneySchema } from './quantity.ts';
import type { RequirementReference } from './requirement.ts';

/** A step of the five-point scale. */
const scale5 = z.number().int().min(1).max(5);
export type Scale5 = 1 | 2 | 3 | 4 | 5;
/** A step of the ten-point FMEA scale. */
const scale10 = z.number().int().min(1).max(10);

const assessmentSchema = z.strictObject({ likelihood: scale5, impact: scale5 });

/** The inherent risk in figures, where somebody can argue them: the fields of NIST IR 8286's register. */
const riskEstimateSchema = z.strictObject({
  /** Chance that it happens within a year. */
  likelihood: fractionSchema,
  /** What it costs when it happens; the exposure is likelihood × impact. */
  impactCost: moneySchema,
  /** What the treatment costs in a year. */
  responseCost: moneySchema.optional(),
  /** Whose figures these are. */
  origin: evidenceSchema,
});

/** A row of the risk register. */
export const riskSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  /** Because of … */
  cause: z.string().min(1),
  /** … it may happen that … */
  event: z.string().min(1),
  /** … which leads to … */
  consequence: z.string().min(1),
  category: z.enum(['technical', 'operational', 'security', 'financial', 'compliance', 'supplier', 'people']),
  existingControls: z.array(z.string()).default([]),
  /** Before treatment. */
  inherent: assessmentSchema,
  treatment: z.enum(['avoid', 'mitigate', 'transfer', 'accept']),
  actions: z.array(z.string()).default([]),
  /** Role that answers for it. */
  owner: z.string().optional(),
  due: z.iso.date().optional(),
  /** After treatment. */
  residual: assessmentSchema,
  status: z.enum(['open', 'in-progress', 'mitigated', 'accepted', 'closed']),
  review: z.iso.date().optional(),
  /** Why it is acceptable; needed for an accepted risk. */
  justification: z.string().optional(),
  affects: z.array(elementIdSchema).default([]),
  threatens: z.array(idSchema).default([]),
  estimate: riskEstimateSchema.optional(),
});
export type Risk = Readonly<z.infer<typeof riskSchema>>;

interface Assessment {
  /** How likely it is, from 1 (rare) to 5 (almost certain). */
  readonly likelihood: Scale5;
  /** How bad it is, from 1 (hardly noticed) to 5 (the business is at stake). */
  readonly impact: Scale5;
}
export interface RiskSpec {
  /** The risk in a few words. */
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly consequence: string;
  /** Which part of the business answers: technical, operational, security, financial, compliance, supplier or people. */
  readonly category: Risk['category'];
  /** What keeps it in check today. */
  readonly existingControls?: readonly string[];
  readonly inherent: Assessment;
  /** What is decided: avoid, mitigate, transfer or accept it. */
  readonly treatment: Risk['treatment'];
  /** What is done about it. */
  readonly actions?: readonly string[];
  /** Role that answers for it. */
  readonly owner?: string;
  /** YYYY-MM-DD by which the actions are done. */
  readonly due?: string;
  readonly residual: Assessment;
  /** Where its treatment stands. */
  readonly status: Risk['status'];
  /** YYYY-MM-DD on which it is looked at again. */
  readonly review?: string;
  readonly justification?: string;
  readonly affects?: readonly ElementReference[];
  readonly threatens?: readonly RequirementReference[];
  /** The inherent risk in figures: chance within a year, cost when it happens. */
  readonly estimate?: {
    /** Chance that it happens within a year. */
    readonly likelihood: Fraction;
    /** What it costs when it happens. */
    readonly impactCost: Money;
    /** What the treatment costs in a year. */
    readonly responseCost?: Money;
    /** Whose figures these are. */
    readonly origin: Evidence;
  };
}
/** Declares a risk: because of (cause), (event) may happen, which leads to (consequence). */
export const risk = (id: string, { affects, threatens, ...spec }: RiskSpec): Risk =>
  riskSchema.parse({ id, ...spec, affects: idsOf(affects), threatens: idsOf(threatens) });

/** FMEA: how an item fails, what that does, and what is done about it. */
export const failureModeSchema = z.strictObject({
  id: idSchema,
  element: elementIdSchema,
  /** What the item is for. */
  function: z.string().min(1),
  mode: z.string().min(1),
  effect: z.string().min(1),
  cause: z.string().min(1),
  severity: scale10,
  occurrence: scale10,
  prevention: z.string().default(''),
  detectionControl: z.string().default(''),
  /** Ids of the alerts that notice it. */
  detectedBy: z.array(idSchema).optional(),
  /** Why no alert can notice it; what does, says the detection control. */
  noAlert: z.string().min(1).optional(),
  /** 10 is undetectable. */
  detection: scale10,
  action: z.string().default(''),
  owner: z.string().optional(),
  due: z.iso.date().optional(),
  actionTaken: z.string().default(''),
  revised: z.strictObject({ severity: scale10, occurrence: scale10, detection: scale10 }).optional(),
  /** It covers this element failing as a whole: matched against the single points of failure. */
  wholeElement: z.boolean().default(false),
});
export type FailureMode = Readonly<z.infer<typeof failureModeSchema>>;

/** A grade from 1 (hardly) to 10 (without warning, with a hazard; nearly always; undetectable). */
export type Scale10 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface FailureModeSpec {
  /** What fails. */
  readonly element: ElementReference;
  /** What it is for: `Keeps orders`. */
  readonly function: string;
  /** How it fails to do that: `The database is down`. */
  readonly mode: string;
  /** What whoever uses the system notices of it. */
  readonly effect: string;
  /** Why it comes to it. */
  readonly cause: string;
  /** How bad the effect is, from 1 (nobody notices) to 10. */
  readonly severity: Scale10;
  /** How often the cause occurs, from 1 (nearly never) to 10. */
  readonly occurrence: Scale10;
  /** How likely it stays unnoticed until it does harm, from 1 (always noticed) to 10 (undetectable). */
  readonly detection: Scale10;
  /** What keeps the cause from occurring today. */
  readonly prevention?: string;
  /** What notices the failure or its cause today. */
  readonly detectionControl?: string;
  /** The alerts that notice it, by value or by id. */
  readonly detectedBy?: readonly (Identified | string)[];
  /** Why no alert can notice it. */
  readonly noAlert?: string;
  /** What is to be done about it. */
  readonly action?: string;
  /** Role that answers for the action. */
  readonly owner?: string;
  /** YYYY-MM-DD by which the action is done. */
  readonly due?: string;
  /** What was done. */
  readonly actionTaken?: string;
  /** The three grades once the action is taken. */
  readonly revised?: { readonly severity: Scale10; readonly occurrence: Scale10; readonly detection: Scale10 };
  /** It covers this element failing as a whole, so that it answers for a single point of failure; `false` unless given. */
  readonly wholeElement?: boolean;
}
/** Declares a failure mode; severity, occurrence and detection run from 1 to 10. */
export const failureMode = (id: string, { element, detectedBy, ...spec }: FailureModeSpec): FailureMode =>
  failureModeSchema.parse({
    id,
    element: element.id,
    ...spec,
    ...(detectedBy ? { detectedBy: detectedBy.map((alert) => (typeof alert === 'string' ? alert : alert.id)) } : {}),
  });
