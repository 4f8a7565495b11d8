import { z } from 'zod';
import type { ElementReference } from './element.ts';
import type { FlowReference } from './flow.ts';
import { elementIdSchema, type Identified, idSchema, idsOf } from './identifier.ts';
import { durationSchema, fractionSchema } from './quantity.ts';
import type { RequirementReference } from './requirement.ts';

/** A service-level objective over a rolling window; the error budget follows from it. */
export const serviceLevelObjectiveSchema = z.strictObject({
  id: idSchema,
  /** What is promised, in a few words. */
  name: z.string().min(1),
  /** Good events ÷ valid events, in words. */
  indicator: z.string().min(1),
  objective: fractionSchema,
  window: durationSchema,
  /** Alerts on burn rates watch what is counted as it happens; what is counted once a day has none. */
  counted: z.enum(['continuously', 'daily']).default('continuously'),
  /** Bad events below which no alert fires, so that a handful at night is none. */
  minimumEvents: z.number().int().positive().optional(),
  /** Id of the flow whose runs are the valid events; its rate says how soon the minimum is reached. */
  flow: idSchema.optional(),
  /** Id of the requirement that it watches. */
  serves: idSchema.optional(),
});
/** Google SRE workbook: every alert has an entry in the runbook. */
export const alertSchema = z.strictObject({
  id: idSchema,
  /** What it is called where it goes off. */
  name: z.string().min(1),
  /** What sets it off: `5xx above 1 % for 5 minutes`. */
  condition: z.string().min(1),
  /** Whether it wakes somebody, makes a ticket or is only shown. */
  severity: z.enum(['page', 'ticket', 'notice']),
  element: elementIdSchema,
  objective: idSchema.optional(),
  /** Id of the runbook entry that says what to do. */
  runbook: idSchema.optional(),
});
export const runbookEntrySchema = z.strictObject({
  id: idSchema,
  /** What the entry is about. */
  title: z.string().min(1),
  /** What has happened when the alert goes off. */
  overview: z.string().min(1),
  /** What users notice. */
  impact: z.string().min(1),
  /** How to see that it is really so, step by step. */
  verification: z.array(z.string().min(1)).min(1),
  /** How to find the cause, step by step. */
  troubleshooting: z.array(z.string().min(1)).default([]),
  /** How to mend it, step by step. */
  resolution: z.array(z.string().min(1)).min(1),
  dependencies: z.array(elementIdSchema).default([]),
  /** Whom to call when this doesn't help. */
  escalation: z.string().min(1),
});
/** Something that can be lost, and how it comes back. */
const recoveryScenarioSchema = z.strictObject({
  id: idSchema,
  /** What is lost: `A zone fails`. */
  scenario: z.string().min(1),
  /** Longest time without service. */
  recoveryTime: durationSchema,
  /** Longest span of writes that may be lost. */
  recoveryPoint: durationSchema,
  /** Elements whose data comes back from its backup; a standby that takes over restores nothing. */
  restores: z.array(elementIdSchema).default([]),
  /** How it comes back: from a backup, a standby, another region. */
  strategy: z.string().min(1),
  /** What is done, in order. */
  steps: z.array(z.string().min(1)).min(1),
});
export const operationsSchema = z.strictObject({
  objectives: z.array(serviceLevelObjectiveSchema).default([]),
  alerts: z.array(alertSchema).default([]),
  /** What to do when an alert goes off. */
  runbook: z.array(runbookEntrySchema).default([]),
  /** What is looked at, and which question each answers. */
  dashboards: z
    .array(
      z.strictObject({
        /** What it is called. */
        name: z.string().min(1),
        /** The question that it answers. */
        question: z.string().min(1),
        /** What it shows. */
        panels: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  recovery: z.array(recoveryScenarioSchema).default([]),
  /** Who is called when, if nobody has solved it. */
  escalation: z
    .array(
      z.strictObject({
        /** After how long: `15 minutes`. */
        after: z.string().min(1),
        /** Role that is called. */
        who: z.string().min(1),
        /** By which means. */
        how: z.string().min(1),
      }),
    )
    .default([]),
});
export type Operations = Readonly<z.infer<typeof operationsSchema>>;
export type RunbookEntry = Operations['runbook'][number];
export type ServiceLevelObjective = Operations['objectives'][number];
export type Alert = Operations['alerts'][number];
export type RecoveryScenario = Operations['recovery'][number];

/** Declares a runbook entry. */
export const runbookEntry = (
  id: string,
  {
    dependencies,
    ...spec
  }: Omit<z.input<typeof runbookEntrySchema>, 'id' | 'dependencies'> & {
    readonly dependencies?: readonly ElementReference[];
  },
): RunbookEntry => runbookEntrySchema.parse({ id, ...spec, dependencies: idsOf(dependencies) });
/** Declares a service-level objective. */
export const serviceLevelObjective = (
  id: string,
  {
    serves,
    flow,
    ...spec
  }: Omit<z.input<typeof serviceLevelObjectiveSchema>, 'id' | 'serves' | 'flow'> & {
    readonly serves?: RequirementReference;
    readonly flow?: FlowReference;
  },
): ServiceLevelObjective =>
  serviceLevelObjectiveSchema.parse({
    id,
    ...spec,
    ...(serves ? { serves: serves.id } : {}),
    ...(flow ? { flow: flow.id } : {}),
  });
/** Declares an alert; it names the runbook entry that says what to do. */
export const alert = (
  id: string,
  {
    element,
    runbook,
    objective,
    ...spec
  }: Pick<Alert, 'name' | 'condition' | 'severity'> & {
    readonly element: ElementReference;
    readonly runbook?: RunbookEntry;
    readonly objective?: Identified;
  },
): Alert =>
  alertSchema.parse({
    id,
    ...spec,
    element: element.id,
    ...(runbook ? { runbook: runbook.id } : {}),
    ...(objective ? { objective: objective.id } : {}),
  });
/** Declares what can be lost and how it comes back; it names the elements whose backups it relies on. */
export const recoveryScenario = (
  id: string,
  {
    restores,
    ...spec
  }: Omit<z.input<typeof recoveryScenarioSchema>, 'id' | 'restores'> & {
    readonly restores?: readonly ElementReference[];
  },
): RecoveryScenario => recoveryScenarioSchema.parse({ id, ...spec, restores: idsOf(restores) });
/** Gathers how the system is run. */
export const operations = (spec: z.input<typeof operationsSchema>): Operations => operationsSchema.parse(spec);

/** How the system gets into users' hands: phases with a gate and a way back. */
export const rolloutSchema = z.strictObject({
  strategy: z.string().min(1),
  phases: z
    .array(
      z.strictObject({
        id: idSchema,
        /** What it is called: `Canary`. */
        name: z.string().min(1),
        /** Share of traffic or who is served. */
        scope: z.string().min(1),
        /** How many days it takes. */
        durationDays: z.number().positive(),
        /** What is done in it. */
        activities: z.array(z.string().min(1)).min(1),
        /** What must hold before the next phase. */
        gate: z.array(z.string().min(1)),
        /** How it is taken back. */
        rollback: z.string(),
      }),
    )
    .min(1),
});
export type Rollout = Readonly<z.infer<typeof rolloutSchema>>;
/** Declares the rollout plan; phases in order, keys become ids. */
export const rollout = (spec: {
  /** How it goes live, in a sentence or two. */
  readonly strategy: string;
  /** Steps to everybody, in order; keys become ids. */
  readonly phases: Readonly<Record<string, Omit<Rollout['phases'][number], 'id'>>>;
}): Rollout =>
  rolloutSchema.parse({
    strategy: spec.strategy,
    phases: Object.entries(spec.phases).map(([id, phase]) => ({ id, ...phase })),
  });
