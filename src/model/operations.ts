import { z } from 'zod';
import type { ElementReference } from './element.ts';
import type { FlowReference } from './flow.ts';
import { elementIdSchema, type Identified, idSchema, idsOf } from './identifier.ts';
import { durationSchema, fractionSchema } from './quantity.ts';
import type { RequirementReference } from './requirement.ts';

/** A service-level objective over a rolling window; the error budget follows from it. */
export const serviceLevelObjectiveSchema = z.strictObject({
  id: idSchema,
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
  name: z.string().min(1),
  condition: z.string().min(1),
  severity: z.enum(['page', 'ticket', 'notice']),
  element: elementIdSchema,
  objective: idSchema.optional(),
  /** Id of the runbook entry that says what to do. */
  runbook: idSchema.optional(),
});
export const runbookEntrySchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  overview: z.string().min(1),
  /** What users notice. */
  impact: z.string().min(1),
  verification: z.array(z.string().min(1)).min(1),
  troubleshooting: z.array(z.string().min(1)).default([]),
  resolution: z.array(z.string().min(1)).min(1),
  dependencies: z.array(elementIdSchema).default([]),
  escalation: z.string().min(1),
});
/** Something that can be lost, and how it comes back. */
const recoveryScenarioSchema = z.strictObject({
  id: idSchema,
  scenario: z.string().min(1),
  /** Longest time without service. */
  recoveryTime: durationSchema,
  /** Longest span of writes that may be lost. */
  recoveryPoint: durationSchema,
  /** Elements whose data comes back from its backup; a standby that takes over restores nothing. */
  restores: z.array(elementIdSchema).default([]),
  strategy: z.string().min(1),
  steps: z.array(z.string().min(1)).min(1),
});
export const operationsSchema = z.strictObject({
  objectives: z.array(serviceLevelObjectiveSchema).default([]),
  alerts: z.array(alertSchema).default([]),
  runbook: z.array(runbookEntrySchema).default([]),
  dashboards: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        question: z.string().min(1),
        panels: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  recovery: z.array(recoveryScenarioSchema).default([]),
  escalation: z
    .array(z.strictObject({ after: z.string().min(1), who: z.string().min(1), how: z.string().min(1) }))
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
        name: z.string().min(1),
        /** Share of traffic or who is served. */
        scope: z.string().min(1),
        durationDays: z.number().positive(),
        activities: z.array(z.string().min(1)).min(1),
        /** What must hold before the next phase. */
        gate: z.array(z.string().min(1)),
        rollback: z.string(),
      }),
    )
    .min(1),
});
export type Rollout = Readonly<z.infer<typeof rolloutSchema>>;
/** Declares the rollout plan; phases in order, keys become ids. */
export const rollout = (spec: {
  readonly strategy: string;
  readonly phases: Readonly<Record<string, Omit<Rollout['phases'][number], 'id'>>>;
}): Rollout =>
  rolloutSchema.parse({
    strategy: spec.strategy,
    phases: Object.entries(spec.phases).map(([id, phase]) => ({ id, ...phase })),
  });
