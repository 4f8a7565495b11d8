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
  /** What it is called: `Public edge`. */
  name: z.string().min(1),
  /** What sets the inside apart. */
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
  /** What the data is called. */
  name: z.string().min(1),
  /** How badly a leak would hurt: public, internal, confidential or restricted. */
  level: z.enum(['public', 'internal', 'confidential', 'restricted']),
  /** What belongs to it. */
  examples: z.string().min(1),
  /** Elements that hold it. */
  heldBy: z.array(elementIdSchema).default([]),
  /** Who needs it: parts of the system, people who work with it, and those whose data it is, who may ask for it. */
  neededBy: z.array(elementIdSchema).optional(),
  /** How it is to be treated: encrypted, masked, deleted after a year. */
  handling: z.string().min(1),
});
export const controlSchema = z.strictObject({
  /** Where it stands: edge, network, application, data, identity or operations. */
  layer: z.enum(['edge', 'network', 'application', 'data', 'identity', 'operations']),
  /** What it is called: `Web application firewall`. */
  name: z.string().min(1),
  /** How it works here. */
  how: z.string().min(1),
});

/** How somebody proves who they are and what they may do, step by step. */
export const authenticationSchema = z.strictObject({
  /** In a few sentences: who issues which token, where it is kept, how long it lives. */
  summary: z.string().min(1),
  /** How one signs in, step by step, for each kind of caller. */
  flows: z
    .array(
      z.strictObject({
        /** Who signs in, or how. */
        name: z.string().min(1),
        /** What happens, in order. */
        steps: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** What proves later that one has signed in. */
  tokens: z
    .array(
      z.strictObject({
        /** What it is called: `Access token`. */
        name: z.string().min(1),
        /** How long it is valid. */
        lifetime: z.string().min(1),
        /** Where it is kept. */
        storage: z.string().min(1),
        /** How it is made invalid before its time. */
        revocation: z.string().min(1),
      }),
    )
    .default([]),
  /** How often a caller may try. */
  rateLimits: z
    .array(
      z.strictObject({
        /** What is limited: `POST /login`. */
        endpoint: z.string().min(1),
        /** How often: `5 a minute for each address`. */
        limit: z.string().min(1),
        /** What that prevents. */
        reason: z.string().min(1),
      }),
    )
    .default([]),
  /** How it is decided what somebody may do. */
  authorization: z.string().default(''),
});

export const securitySchema = z.strictObject({
  boundaries: z.array(trustBoundarySchema).default([]),
  /** What could be done to elements and data flows (STRIDE). */
  threats: z.array(threatSchema).default([]),
  /** What is held, how sensitive it is, and who needs it. */
  dataClasses: z.array(dataClassSchema).default([]),
  /** What protects the system, layer by layer. */
  controls: z.array(controlSchema).default([]),
  authentication: authenticationSchema.optional(),
  /** What is done when something has happened. */
  incidentResponse: z
    .array(
      z.strictObject({
        /** Which phase: detect, contain, recover, learn. */
        phase: z.string().min(1),
        /** What is done. */
        actions: z.array(z.string().min(1)).min(1),
        /** Role that answers for it. */
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
  /** The threat in a few words. */
  readonly title: string;
  /** How it would be done. */
  readonly description?: string;
  readonly mitigation?: string;
  readonly notApplicable?: string;
  /** How likely it is, from 1 to 5. */
  readonly likelihood?: 1 | 2 | 3 | 4 | 5;
  /** How bad it would be, from 1 to 5. */
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
