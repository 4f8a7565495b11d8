import { z } from 'zod';
import { evolutionStepSchema, type Resource, resourceSchema } from './capacity.ts';
import { type CostModel, costModelSchema } from './cost.ts';
import { cacheSchema, dataStoreSchema, uncachedSchema } from './data-store.ts';
import { type Decision, decisionSchema } from './decision.ts';
import { deploymentEnvironmentSchema } from './deployment.ts';
import { type ElementReference, elementData, elementSchema } from './element.ts';
import { sagaSchema, type Topic, topicSchema } from './event.ts';
import { expressionSchema } from './expression.ts';
import { evidenceSchema } from './figure.ts';
import { type Flow, flowSchema } from './flow.ts';
import { idSchema } from './identifier.ts';
import { type Interview, interviewSchema } from './interview.ts';
import { type Load, loadSchema } from './load.ts';
import { operationsSchema, rolloutSchema } from './operations.ts';
import { portfolioParts } from './portfolio.ts';
import { type Relationship, relationshipSchema } from './relationship.ts';
import { changesSchema, reliabilitySchema } from './reliability.ts';
import { type Requirement, requirementSchema } from './requirement.ts';
import { failureModeSchema, riskSchema } from './risk.ts';
import { securitySchema } from './security.ts';

/** A finding the author knows about and stands by, with the reason. One that no longer occurs is itself a finding. */
export const knownFindingSchema = z.strictObject({
  /** Check id, e.g. `cost/stated-total-differs`. */
  check: z.string().min(1),
  /**
   * Where it occurs, or what holds that place: `resources.fargateQuota`, `relationships.shop.api→shop.db`; `resources[14]`
   * by position. Every occurrence when absent.
   */
  at: z.string().optional(),
  /** Why you stand by it; printed with the finding. */
  reason: z.string().min(1),
  /** Id of the decision that resolves it, shown beside the finding. */
  resolvedBy: z.string().optional(),
});

/** A figure that somebody stated and that the study keeps visible, e.g. `1,200 orders a minute`. */
export const statedFigureSchema = z.strictObject({
  /** What findings and references name. */
  id: z.string().min(1),
  /** What the figure is, in a few words. */
  label: z.string().min(1),
  /** The figure as it was stated: `1,200 orders a minute`. */
  value: z.string().min(1),
  origin: evidenceSchema,
  /** The arithmetic behind it, so that the statement can be checked. */
  recomputed: z
    .strictObject({
      /** `value` as a decimal with the digits that are meant: 86000000000 claims two. */
      amount: z.string().regex(/^\d+(\.\d+)?$/, 'Write the amount as a decimal string such as "86000000000".'),
      /** Formula over the drivers of the cost model, in the unit of the amount. */
      formula: expressionSchema,
      /** Scale point whose drivers hold; the first when absent. */
      atScalePoint: idSchema.optional(),
      /** Why they differ; the difference stays visible, as a finding that is known. */
      reason: z.string().min(1).optional(),
    })
    .optional(),
});

/** One of the five numbers that open the case study. */
export const keyFigureSchema = z.union([
  z.strictObject({
    /** Which figure: a stated one, or one that is computed from the study. */
    of: z.literal('stated'),
    /** What the figure is, in a few words. */
    label: z.string().min(1),
    /** The figure as it is printed: `1,200`. */
    value: z.string().min(1),
    unit: z.string().default(''),
    origin: evidenceSchema,
  }),
  z.strictObject({
    of: z.enum(['monthly-cost', 'unit-cost', 'availability', 'latency', 'first-limit']),
    label: z.string().min(1),
    /** The flow that it is about, for availability and latency. */
    flow: z.string().optional(),
  }),
]);

/** A block of source code that the case study argues about. */
export const listingSchema = z.strictObject({
  /** What `<Listing id>` in the story names. */
  id: z.string().min(1),
  /** What the code is, as a caption. */
  title: z.string().min(1),
  /** Language for the colours: `go`, `sql`, `yaml`. */
  language: z.string().min(1),
  /** The code itself. */
  source: z.string().min(1),
  /** What to see in it. */
  note: z.string().default(''),
});

/** What lies beside the case studies in a published portfolio, or below `case-studies/`: none of them can have its name. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...portfolioParts,
  'decisions',
  'provenance',
  'index',
  'pdf',
  'templates',
  'books',
]);

/** A case study as plain data: one system, everything about it, references as ids. */
export const caseStudySchema = z.strictObject({
  /** Folder name and address, e.g. `order-processing`. */
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case letters, digits and dashes.')
    .refine((slug) => !reservedSlugs.has(slug), "The portfolio's own pages or files lie there: choose another name."),
  title: z.string().min(1),
  /** The claim of the case study in one sentence. */
  summary: z.string().min(1),
  /** Why the business needs it; Markdown. */
  context: z.string().default(''),
  /** YYYY-MM-DD of the last revision; dates the PDF. */
  date: z.iso.date().optional(),
  tags: z.array(z.string()).default([]),
  /** Id of the software system the study is about; the first internal one when absent. */
  subject: z.string().optional(),
  keyFigures: z.array(keyFigureSchema).max(6).default([]),
  elements: z.array(elementSchema).min(1),
  relationships: z.array(relationshipSchema).default([]),
  /** Scale points and drivers: what the system is asked to carry. */
  load: loadSchema.optional(),
  deployments: z.array(deploymentEnvironmentSchema).default([]),
  flows: z.array(flowSchema).default([]),
  requirements: z.array(requirementSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
  dataStores: z.array(dataStoreSchema).default([]),
  caches: z.array(cacheSchema).default([]),
  uncached: z.array(uncachedSchema).default([]),
  topics: z.array(topicSchema).default([]),
  sagas: z.array(sagaSchema).default([]),
  cost: costModelSchema.optional(),
  resources: z.array(resourceSchema).default([]),
  reliability: z.array(reliabilitySchema).default([]),
  /** What own releases, defects and configuration cost each own service, unless its reliability entry says otherwise. */
  changes: changesSchema.optional(),
  evolution: z.array(evolutionStepSchema).default([]),
  risks: z.array(riskSchema).default([]),
  failureModes: z.array(failureModeSchema).default([]),
  security: securitySchema.optional(),
  operations: operationsSchema.optional(),
  rollout: rolloutSchema.optional(),
  interview: interviewSchema.optional(),
  listings: z.array(listingSchema).default([]),
  statedFigures: z.array(statedFigureSchema).default([]),
  /** Numbers that texts type on purpose, as they are typed, with what they are: `'800 ms': 'Deadline of the payment call'`. */
  constants: z
    .record(z.string(), z.string().min(1, 'Say what the number is, so that a reader knows why it is typed.'))
    .refine((constants) => !Object.keys(constants).some((typed) => typed.trim() === ''), {
      message: 'The key of a constant is the number as it is typed, such as "800 ms": one of them is empty.',
    })
    .default({}),
  /** Words a newcomer needs. */
  glossary: z
    .array(
      z.strictObject({
        /** The word. */
        term: z.string().min(1),
        /** What it means here. */
        meaning: z.string().min(1),
      }),
    )
    .default([]),
  knownFindings: z.array(knownFindingSchema).default([]),
});
/** Validated and frozen: what analysis and rendering work on. */
export type CaseStudy = z.output<typeof caseStudySchema>;
/** What {@link defineCaseStudy} returns: plain data that still has to pass the schema. */
export type CaseStudyData = z.input<typeof caseStudySchema>;

type Listed<Value> = readonly Value[] | Readonly<Record<string, Value>>;
type Plain<Key extends keyof CaseStudyData> = CaseStudyData[Key];

/** What an author writes. Everything beyond slug, title, summary and one element is optional. */
export interface CaseStudyDefinition {
  readonly slug: string;
  /** What the system is called, as a heading. */
  readonly title: string;
  /** The claim of the case study in one sentence. */
  readonly summary: string;
  /** Why the business needs it; Markdown. */
  readonly context?: string;
  /** YYYY-MM-DD of the last revision; dates the PDF. */
  readonly date?: string;
  /** Words by which the study is found on the site. */
  readonly tags?: readonly string[];
  /** The system that the study is about; the first own one when absent. */
  readonly subject?: ElementReference;
  /** Up to six figures that open the case study. */
  readonly keyFigures?: Plain<'keyFigures'>;
  /** People, systems; a system brings its containers and components along. */
  readonly elements: Listed<ElementReference>;
  /** Who uses whom, and how: `uses(orderApi, ordersDb, 'Reads and writes orders', 'SQL')`. */
  readonly relationships?: readonly Relationship[];
  /** What `defineLoad` returned: scale points and drivers. */
  readonly load?: Load;
  /** Environments, with what runs in each, where, and on which offer. */
  readonly deployments?: Listed<NonNullable<Plain<'deployments'>>[number]>;
  /** What happens when the system is used: ordered exchanges between elements, with their rate. */
  readonly flows?: Listed<Flow>;
  /** What the system must do, how well, and what is decided outside. */
  readonly requirements?: Listed<Requirement>;
  /** Decision records, together with the files in `decisions/`. */
  readonly decisions?: Listed<Decision>;
  /** What each store holds: its schema, indexes, partitions, growth and backup. */
  readonly dataStores?: Listed<NonNullable<Plain<'dataStores'>>[number]>;
  /** What is cached, how long, and what happens when the cache is gone. */
  readonly caches?: Listed<NonNullable<Plain<'caches'>>[number]>;
  /** What is deliberately not cached, and why. */
  readonly uncached?: Plain<'uncached'>;
  /** Topics of events with their schema, producers and consumers. */
  readonly topics?: Listed<Topic>;
  /** Transactions over several services, each step with its compensation. */
  readonly sagas?: Listed<NonNullable<Plain<'sagas'>>[number]>;
  /** The bill: what is paid by use, the budget, and what others said that it costs. */
  readonly cost?: CostModel;
  /** What can give way as the load grows: instances, connections, partitions, quotas. */
  readonly resources?: Listed<Resource>;
  /** How often each element is up, how many of it are needed, and what stands in for it. */
  readonly reliability?: Plain<'reliability'>;
  /** What own releases, defects and configuration cost each own service, or `leftOut('reason')`. */
  readonly changes?: NonNullable<Plain<'changes'>>;
  /** What changes as the load grows, in order. */
  readonly evolution?: Listed<NonNullable<Plain<'evolution'>>[number]>;
  /** The risk register. */
  readonly risks?: Listed<NonNullable<Plain<'risks'>>[number]>;
  /** How things fail, what that does, and what notices it (FMEA). */
  readonly failureModes?: Listed<NonNullable<Plain<'failureModes'>>[number]>;
  /** Trust boundaries, threats, classes of data, controls and authentication. */
  readonly security?: NonNullable<Plain<'security'>>;
  /** Objectives, alerts, runbook, dashboards and recovery. */
  readonly operations?: NonNullable<Plain<'operations'>>;
  /** The phases in which it goes live, each with its gate and way back. */
  readonly rollout?: NonNullable<Plain<'rollout'>>;
  /** What is said in an interview about this system; not published unless it says so. */
  readonly interview?: Interview;
  /** Blocks of source code that the story argues about. */
  readonly listings?: Plain<'listings'>;
  /** Figures that somebody stated and that stay visible, whatever is computed. */
  readonly statedFigures?: Plain<'statedFigures'>;
  /** Numbers that texts type on purpose, as they are typed, with what they are. */
  readonly constants?: Plain<'constants'>;
  readonly glossary?: Plain<'glossary'>;
  /** Findings you stand by, with the reason. */
  readonly knownFindings?: Plain<'knownFindings'>;
}

const listOf = <Value>(listed: Listed<Value> | undefined): readonly Value[] | undefined =>
  listed === undefined || Array.isArray(listed) ? (listed as readonly Value[] | undefined) : Object.values(listed);

/**
 * Declares a case study. Lists may be arrays or the records that builders return. The result is plain data;
 * the loader validates it, so that a mistake is reported with its place instead of thrown here.
 */
export function defineCaseStudy(definition: CaseStudyDefinition): CaseStudyData {
  const { subject, elements, load, ...rest } = definition;
  const data: Record<string, unknown> = { elements: (listOf(elements) ?? []).flatMap(elementData) };
  for (const [key, value] of Object.entries(rest))
    if (value !== undefined) data[key] = lists.has(key) ? listOf(value as Listed<unknown>) : value;
  if (subject) data['subject'] = subject.id;
  if (load) data['load'] = { scalePoints: load.scalePoints, drivers: load.drivers };
  return data as CaseStudyData;
}

const lists: ReadonlySet<string> = new Set([
  'deployments',
  'flows',
  'requirements',
  'decisions',
  'dataStores',
  'caches',
  'topics',
  'sagas',
  'resources',
  'evolution',
  'risks',
  'failureModes',
]);
