import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { elementIdSchema, type Identified, idSchema, idsOf } from './identifier.ts';
import type { RequirementReference } from './requirement.ts';

export const decisionStatusSchema = z.enum(['proposed', 'accepted', 'rejected', 'deprecated', 'superseded']);
export type DecisionStatus = z.infer<typeof decisionStatusSchema>;

/** An option with its arguments, each a clause that reads after "Good, because". */
export const decisionOptionSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  /** What is meant by it, in a sentence. */
  description: z.string().default(''),
  good: z.array(z.string()).default([]),
  /** What speaks neither for nor against it. */
  neutral: z.array(z.string()).default([]),
  /** What speaks against it. */
  bad: z.array(z.string()).default([]),
});
export type DecisionOption = Readonly<z.infer<typeof decisionOptionSchema>>;

/** A short word that decisions on one subject share: `data`, `cost`. */
const decisionTagSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Start with a small letter; use small letters, digits and dashes.');

/** An architecture decision with the fields of MADR 4.0.0, and what it is tied to. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  /** `NNNN` in the file name. */
  number: z.number().int().min(1).max(9999),
  /** A sentence that states the decision: `Publish events through an outbox`. */
  title: z.string().min(1),
  status: decisionStatusSchema,
  /** YYYY-MM-DD of the last update. */
  date: z.iso.date().optional(),
  decisionMakers: z.array(z.string()).default([]),
  consulted: z.array(z.string()).default([]),
  informed: z.array(z.string()).default([]),
  /** Context and problem statement; Markdown. */
  context: z.string().min(1),
  drivers: z.array(z.string()).default([]),
  options: z.array(decisionOptionSchema),
  /** Id of the chosen option. */
  chosen: z.string().optional(),
  /** Reads after `Chosen option: "…", because`. */
  because: z.string().default(''),
  consequences: z.strictObject({
    good: z.array(z.string()).default([]),
    neutral: z.array(z.string()).default([]),
    bad: z.array(z.string()).default([]),
  }),
  /** How one can see that it was carried out. */
  confirmation: z.string().default(''),
  moreInformation: z.string().default(''),
  /** Ids of the elements that it shapes. */
  affects: z.array(elementIdSchema).default([]),
  /** Ids of the requirements that it serves. */
  serves: z.array(idSchema).default([]),
  /** Ids of the decisions that it replaces. */
  supersedes: z.array(idSchema).default([]),
  /** Id of the decision that replaced it; needed when its status is `superseded`. */
  supersededBy: idSchema.optional(),
  /** What it is about, to find decisions on one subject by: `data`, `cost`. */
  tags: z.array(decisionTagSchema).default([]),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

export interface OptionSpec {
  /** The option in a few words: `PostgreSQL`. */
  readonly title: string;
  readonly description?: string;
  /** Clauses that read after "Good, because". */
  readonly good?: readonly string[];
  readonly neutral?: readonly string[];
  readonly bad?: readonly string[];
}
export interface DecisionSpec<Options extends string> {
  readonly number: number;
  /** A sentence that states the decision. */
  readonly title: string;
  /** Where it stands: proposed, accepted, rejected, deprecated or superseded. */
  readonly status?: DecisionStatus;
  /** YYYY-MM-DD of the last update. */
  readonly date?: string;
  /** Roles that decided. */
  readonly decisionMakers?: readonly string[];
  /** Roles whose opinion was asked for. */
  readonly consulted?: readonly string[];
  /** Roles that are told. */
  readonly informed?: readonly string[];
  readonly context: string;
  /** What the options are held against. */
  readonly drivers?: readonly string[];
  /** What was considered; keys become ids. */
  readonly options: Readonly<Record<Options, OptionSpec>>;
  /** Key of the chosen option; a key that isn't among the options doesn't compile. */
  readonly chosen?: NoInfer<Options>;
  /** Reads after `Chosen option: "…", because`. */
  readonly because?: string;
  /** What follows from the choice. */
  readonly consequences?: {
    /** What gets better. */
    readonly good?: readonly string[];
    /** What changes without being better or worse. */
    readonly neutral?: readonly string[];
    /** What gets worse: a decision without a price isn't one. */
    readonly bad?: readonly string[];
  };
  readonly confirmation?: string;
  /** Whatever else belongs to the record; Markdown. */
  readonly moreInformation?: string;
  readonly affects?: readonly ElementReference[];
  readonly serves?: readonly RequirementReference[];
  readonly supersedes?: readonly DecisionReference[];
  /** Id of the decision that replaced this one. An id, because that decision is declared later and names this one. */
  readonly supersededBy?: string;
  /** What it is about, in small letters: `data`, `cost`. */
  readonly tags?: readonly string[];
}
/** What others need of a decision. */
export interface DecisionReference extends Identified {
  readonly number: number;
  readonly title: string;
}

/** Declares a decision; `chosen` must be a key of `options`. */
export function decision<const Options extends string>(
  id: string,
  { status = 'accepted', options, consequences, affects, serves, supersedes, tags, ...spec }: DecisionSpec<Options>,
): Decision {
  return Object.freeze({
    id,
    status,
    because: '',
    confirmation: '',
    moreInformation: '',
    ...spec,
    decisionMakers: [...(spec.decisionMakers ?? [])],
    consulted: [...(spec.consulted ?? [])],
    informed: [...(spec.informed ?? [])],
    drivers: [...(spec.drivers ?? [])],
    options: (Object.entries(options) as [string, OptionSpec][]).map(([key, option]) => ({
      id: key,
      title: option.title,
      description: option.description ?? '',
      good: [...(option.good ?? [])],
      neutral: [...(option.neutral ?? [])],
      bad: [...(option.bad ?? [])],
    })),
    consequences: {
      good: [...(consequences?.good ?? [])],
      neutral: [...(consequences?.neutral ?? [])],
      bad: [...(consequences?.bad ?? [])],
    },
    affects: idsOf(affects),
    serves: idsOf(serves),
    supersedes: idsOf(supersedes),
    tags: [...(tags ?? [])],
  });
}
