import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { elementIdSchema, idSchema, idsOf } from './identifier.ts';
import type { Relationship } from './relationship.ts';

/** STRIDE categories. */
export const strideSchema = z.enum([
  'spoofing',
  'tampering',
  'repudiation',
  'information-disclosure',
  'denial-of-service',
  'elevation-of-privilege',
]);
export type Stride = z.infer<typeof strideSchema>;

/** Inside the same boundary, parties trust each other to the same degree. */
export const trustBoundarySchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  /** Ids of the elements inside. */
  contains: z.array(elementIdSchema).min(1),
});

/** What a threat is about: an element, or the data flow between two. */
const threatTargetSchema = z.union([
  z.strictObject({ element: elementIdSchema }),
  z.strictObject({ source: elementIdSchema, destination: elementIdSchema }),
]);
export const threatSchema = z
  .strictObject({
    id: idSchema,
    target: threatTargetSchema,
    category: strideSchema,
    title: z.string().min(1),
    description: z.string().default(''),
    /** What stops it; empty only with `notApplicable`. */
    mitigation: z.string().default(''),
    /** Why this category can't happen here. */
    notApplicable: z.string().optional(),
    likelihood: z.number().int().min(1).max(5).optional(),
    impact: z.number().int().min(1).max(5).optional(),
    /** `planned`: what stops it is designed; `mitigated`: it is built. Absent where the category can't happen. */
    status: z.enum(['open', 'planned', 'in-progress', 'mitigated', 'accepted']).optional(),
  })
  .refine(({ status, notApplicable }) => status === undefined || notApplicable === undefined, {
    path: ['status'],
    message: 'What can’t happen has no status: leave out `status` or `notApplicable`.',
  });
export type Threat = Readonly<z.infer<typeof threatSchema>>;
export type ThreatStatus = NonNullable<Threat['status']>;

export const dataClassSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  level: z.enum(['public', 'internal', 'confidential', 'restricted']),
  examples: z.string().min(1),
  /** Elements that hold it. */
  heldBy: z.array(elementIdSchema).default([]),
  /** Who needs it: parts of the system, people who work with it, and those whose data it is, who may ask for it. */
  neededBy: z.array(elementIdSchema).optional(),
  handling: z.string().min(1),
});
export const controlSchema = z.strictObject({
  layer: z.enum(['edge', 'network', 'application', 'data', 'identity', 'operations']),
  name: z.string().min(1),
  how: z.string().min(1),
});

/** How somebody proves who they are and what they may do, step by step. */
export const authenticationSchema = z.strictObject({
  /** In a few sentences: who issues which token, where it is kept, how long it lives. */
  summary: z.string().min(1),
  flows: z.array(z.strictObject({ name: z.string().min(1), steps: z.array(z.string().min(1)).min(1) })).default([]),
  tokens: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        lifetime: z.string().min(1),
        storage: z.string().min(1),
        revocation: z.string().min(1),
      }),
    )
    .default([]),
  rateLimits: z
    .array(z.strictObject({ endpoint: z.string().min(1), limit: z.string().min(1), reason: z.string().min(1) }))
    .default([]),
  authorization: z.string().default(''),
});

export const securitySchema = z.strictObject({
  boundaries: z.array(trustBoundarySchema).default([]),
  threats: z.array(threatSchema).default([]),
  dataClasses: z.array(dataClassSchema).default([]),
  controls: z.array(controlSchema).default([]),
  authentication: authenticationSchema.optional(),
  incidentResponse: z
    .array(
      z.strictObject({
        phase: z.string().min(1),
        actions: z.array(z.string().min(1)).min(1),
        owner: z.string().min(1),
      }),
    )
    .default([]),
});
export type Security = Readonly<z.infer<typeof securitySchema>>;

/** `trustBoundary('edge', 'Public edge', [waf, orderApi])` */
export const trustBoundary = (id: string, name: string, contains: readonly ElementReference[], description = '') => ({
  id,
  name,
  description,
  contains: idsOf(contains),
});
export interface ThreatSpec {
  readonly title: string;
  readonly description?: string;
  readonly mitigation?: string;
  readonly notApplicable?: string;
  readonly likelihood?: 1 | 2 | 3 | 4 | 5;
  readonly impact?: 1 | 2 | 3 | 4 | 5;
  /** `planned` unless the category can't happen; `mitigated` claims that the mitigation is built. */
  readonly status?: ThreatStatus;
}
/** A threat to an element, or to the data flow of a relationship. */
export const threat = (
  id: string,
  target: ElementReference | Relationship,
  category: Stride,
  spec: ThreatSpec,
): Threat =>
  threatSchema.parse({
    id,
    target: 'source' in target ? { source: target.source, destination: target.destination } : { element: target.id },
    category,
    ...(spec.notApplicable === undefined ? { status: 'planned' } : {}),
    ...spec,
  });
interface DataClassSpec extends Omit<z.input<typeof dataClassSchema>, 'id' | 'heldBy' | 'neededBy'> {
  readonly heldBy?: readonly ElementReference[];
  /** Who needs it: parts of the system, people who work with it, and those whose data it is. Each needs a way to it. */
  readonly neededBy?: readonly ElementReference[];
}
/** `dataClass('payment', { name: 'Payment data', level: 'restricted', heldBy: [paymentService], … })` */
export const dataClass = (id: string, { heldBy, neededBy, ...spec }: DataClassSpec) =>
  dataClassSchema.parse({
    id,
    ...spec,
    heldBy: idsOf(heldBy),
    ...(neededBy ? { neededBy: idsOf(neededBy) } : {}),
  });
/** Gathers what is known about the system's security. */
export const security = (spec: z.input<typeof securitySchema>): Security => securitySchema.parse(spec);
