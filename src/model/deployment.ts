import { z } from 'zod';
import type { Container, SoftwareSystem } from './element.ts';
import { elementIdSchema, type Identified, idSchema } from './identifier.ts';
import { type Sizing, sizingSchema } from './sizing.ts';

/** What a deployment node is, for its look and its place in the network diagram. */
export const deploymentNodeKindSchema = z.enum([
  'cloud',
  'region',
  'vpc',
  'zone',
  'subnet',
  'cluster',
  'server',
  'edge',
  'group',
]);
export type DeploymentNodeKind = z.infer<typeof deploymentNodeKindSchema>;

/** C4: something software runs on. Ids are unique within the environment. */
export interface DeploymentNode {
  readonly node: 'deployment';
  /** Its id, unique within the environment. */
  readonly id: string;
  readonly name: string;
  readonly kind: DeploymentNodeKind;
  readonly technology: string;
  readonly description: string;
  readonly instances: number;
  /** How its children are placed in the diagram. */
  readonly arrangement: 'row' | 'column';
  /** What is inside: nodes, infrastructure and what runs. */
  readonly children: readonly DeploymentChild[];
}
/** C4: infrastructure that is not ours to write, such as a load balancer. */
export interface InfrastructureNode {
  readonly node: 'infrastructure';
  /** Its id, unique within the environment. */
  readonly id: string;
  /** What stands in the box. */
  readonly name: string;
  /** What it is made of. */
  readonly technology: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  /** e.g. `elastic-load-balancing`. */
  readonly icon?: string | undefined;
}
/** C4: a container, or an external system, running on a node. */
export interface ContainerInstance {
  readonly node: 'instance';
  /** Its id in the environment; the element's own key when absent. */
  readonly id: string;
  /** What runs here. */
  readonly element: string;
  /** What this one is, beside its size: `primary`, `broker A`, `Object Lock, 7 years`. */
  readonly detail: string;
  /** How many of what runs stand in this box; the analysis fills it in. */
  readonly instances: number;
  /** Type and size, as the analysis finds it in what runs. */
  readonly size: string;
  /** Icon of the service, e.g. `amazon-rds`; that of the element when absent. */
  readonly icon?: string | undefined;
}
export type DeploymentChild = DeploymentNode | InfrastructureNode | ContainerInstance;

const infrastructureSchema = z.strictObject({
  node: z.literal('infrastructure'),
  id: idSchema,
  name: z.string().min(1),
  technology: z.string(),
  description: z.string(),
  icon: z.string().optional(),
});
const instanceSchema = z.strictObject({
  node: z.literal('instance'),
  id: idSchema,
  element: elementIdSchema,
  detail: z.string().default(''),
  instances: z.number().int().positive().default(1),
  size: z.string().default(''),
  /** Icon of the service that runs it. */
  icon: z.string().optional(),
});
const deploymentNodeSchema: z.ZodType<DeploymentNode> = z.strictObject({
  node: z.literal('deployment'),
  id: idSchema,
  name: z.string().min(1),
  kind: deploymentNodeKindSchema,
  technology: z.string(),
  description: z.string(),
  instances: z.number().int().positive(),
  arrangement: z.enum(['row', 'column']),
  get children() {
    return z.array(z.union([infrastructureSchema, instanceSchema, deploymentNodeSchema]));
  },
});

/** A security-group rule: who may reach what on which port. */
export const securityGroupRuleSchema = z
  .strictObject({
    /** Security group it belongs to. */
    group: z.string().min(1),
    /** Whether the group is reached or reaches out. */
    direction: z.enum(['ingress', 'egress']),
    /** Security group or CIDR on the other side. */
    peer: z.string().min(1),
    /** Port or range: `5432`, `8080-8090`. */
    port: z.string().min(1),
    /** `tcp` unless given. */
    protocol: z.string().default('tcp'),
    /** For what it is needed, where the names of who is allowed don't say it. */
    reason: z.string().default(''),
    /** Who opens the connection, and to whom: elements, or nodes of the environment. Compared with the relationships. */
    allows: z
      .array(z.strictObject({ source: elementIdSchema, destination: elementIdSchema }))
      .min(1)
      .optional(),
  })
  .refine(({ reason, allows }) => reason !== '' || allows !== undefined, {
    path: ['reason'],
    message: 'Say what the rule is for, or name in `allows` who opens the connection to whom.',
  });
export type SecurityGroupRule = z.infer<typeof securityGroupRuleSchema>;

/** One environment: nested nodes, what runs on them, and the traffic between them. */
export const deploymentEnvironmentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  description: z.string().default(''),
  /** Region of the vendor, e.g. `us-east-1`; prices and limits are those of it. */
  region: z.string().min(1).optional(),
  /** Availability zones that it is spread over. */
  zones: z.number().int().positive().optional(),
  /** Account that pays, where it isn't that of the others: each has tiers and allowances of its own. */
  account: z.string().min(1).optional(),
  /** What runs: how many of which offer. */
  runs: z.array(sizingSchema).default([]),
  /** Where it is drawn. */
  nodes: z.array(z.union([deploymentNodeSchema, infrastructureSchema, instanceSchema])).default([]),
  /** Between nodes, by id. */
  connections: z
    .array(
      z.strictObject({
        source: idSchema,
        destination: idSchema,
        /** What passes: `Forwards requests`. */
        description: z.string(),
        /** Protocol: `HTTP`. */
        technology: z.string().default(''),
        /** Whether the source waits for an answer. */
        interaction: z.enum(['synchronous', 'asynchronous']).default('synchronous'),
      }),
    )
    .default([]),
  securityGroupRules: z.array(securityGroupRuleSchema).default([]),
  /** How the outermost nodes are placed in the picture. */
  arrangement: z.enum(['row', 'column']).default('row'),
});
export type DeploymentEnvironment = Readonly<z.infer<typeof deploymentEnvironmentSchema>>;

interface NodeSpec {
  /** What stands in the box: `VPC 10.20.0.0/16`. */
  readonly name: string;
  /** What it is, which decides its look: region, VPC, zone, subnet, cluster, server, edge or group. */
  readonly kind?: DeploymentNodeKind;
  /** What it is made of: `AWS`. */
  readonly technology?: string;
  /** What it is for, in a sentence. */
  readonly description?: string;
  /** How many of this box there are. */
  readonly instances?: number;
  readonly arrangement?: 'row' | 'column';
}
/** `deploymentNode('vpc', { name: 'VPC 10.20.0.0/16', kind: 'vpc' }, zoneA, zoneB)` */
export const deploymentNode = (
  id: string,
  spec: NodeSpec,
  ...children: readonly DeploymentChild[]
): DeploymentNode => ({
  node: 'deployment',
  id,
  kind: 'group',
  technology: '',
  description: '',
  instances: 1,
  arrangement: 'column',
  ...spec,
  children,
});
/** A load balancer, NAT gateway, firewall… */
export const infrastructureNode = (
  id: string,
  spec: { readonly name: string; readonly technology?: string; readonly description?: string; readonly icon?: string },
): InfrastructureNode => ({ node: 'infrastructure', id, technology: '', description: '', ...spec });
/**
 * A container running on the surrounding node; `id` defaults to the container's own key. How many there are and how
 * large they are follows from `runs`.
 */
export const containerInstance = (
  element: Container | SoftwareSystem,
  spec: { readonly id?: string; readonly detail?: string; readonly icon?: string } = {},
): ContainerInstance => ({
  node: 'instance',
  id: spec.id ?? element.id.slice(element.id.lastIndexOf('.') + 1),
  element: element.id,
  detail: spec.detail ?? '',
  instances: 1,
  size: '',
  ...(spec.icon === undefined ? {} : { icon: spec.icon }),
});
/** Traffic between two nodes of one environment. */
export const connects = (
  source: Identified,
  destination: Identified,
  description: string,
  technology = '',
  interaction: 'synchronous' | 'asynchronous' = 'synchronous',
) => ({
  /** Node that opens the connection. */
  source: source.id,
  /** Node that is reached. */
  destination: destination.id,
  /** What passes: `Forwards requests`. */
  description,
  /** Protocol: `HTTP`. */
  technology,
  /** Whether the source waits for an answer. */
  interaction,
});

export interface SecurityGroupRuleSpec extends Omit<z.input<typeof securityGroupRuleSchema>, 'allows'> {
  /** `[[orderApi, ordersDb]]`: who opens the connection, and to whom. */
  readonly allows?: readonly (readonly [source: Identified, destination: Identified])[];
}
export interface DeploymentSpec {
  /** What it is called: `Production`. */
  readonly name: string;
  /** What sets the environment apart, in a sentence. */
  readonly description?: string;
  /** Region of the vendor, e.g. `us-east-1`; prices and limits are those of it. */
  readonly region?: string;
  /** Availability zones that it is spread over. */
  readonly zones?: number;
  /** Account that pays, where it isn't that of the others: each has tiers and allowances of its own. */
  readonly account?: string;
  /** What runs: `[runs(orderApi, { running: 3, … })]`. */
  readonly runs?: readonly Sizing[];
  /** Where it is drawn. */
  readonly nodes?: readonly DeploymentChild[];
  readonly connections?: readonly ReturnType<typeof connects>[];
  /** Who may reach what on which port. */
  readonly securityGroupRules?: readonly SecurityGroupRuleSpec[];
  readonly arrangement?: 'row' | 'column';
}
/** Declares an environment such as production. */
export const deploymentEnvironment = (
  id: string,
  { securityGroupRules, ...spec }: DeploymentSpec,
): DeploymentEnvironment =>
  deploymentEnvironmentSchema.parse({
    id,
    ...spec,
    securityGroupRules: (securityGroupRules ?? []).map(({ allows, ...rule }) => ({
      ...rule,
      ...(allows
        ? { allows: allows.map(([source, destination]) => ({ source: source.id, destination: destination.id })) }
        : {}),
    })),
  });

/** Every node of an environment, outer before inner. */
export function* nodesOf(nodes: readonly DeploymentChild[]): Generator<DeploymentChild> {
  for (const node of nodes) {
    yield node;
    if (node.node === 'deployment') yield* nodesOf(node.children);
  }
}
