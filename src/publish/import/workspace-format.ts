import { z } from 'zod';

// What we read of Structurizr's workspace format. Whatever else a workspace holds may be there.

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const name = z.string().refine((value) => value.trim() !== '', { message: 'The name is empty.' });
const id = z.string().min(1);
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
/** Parts that are only counted. */
const counted = list(z.unknown());
const properties = z
  .record(z.string(), z.string())
  .nullish()
  .transform((entries) => entries ?? {});

const relationshipFormat = z.object({
  sourceId: id.nullish(),
  destinationId: id,
  description: text,
  technology: text,
  tags: text,
  interactionStyle: z.enum(['Synchronous', 'Asynchronous']).nullish(),
  /** The relationship that this one only repeats, at another level or between instances. */
  linkedRelationshipId: id.nullish(),
});

const decisionFormat = z.object({ id: text, date: text, status: text, title: text, content: text, format: text });
const documentation = z
  .object({ sections: counted, decisions: list(decisionFormat) })
  .nullish()
  .transform((value) => value ?? { sections: [], decisions: [] });

const itemFormat = { id, tags: text, properties, relationships: list(relationshipFormat), perspectives: counted };
const elementFormat = { ...itemFormat, name, description: text, url: text, group: text };
const technicalFormat = { ...elementFormat, documentation, technology: text };
const location = z.enum(['Internal', 'External', 'Unspecified']).nullish();

const componentFormat = z.object(technicalFormat);
const containerFormat = z.object({ ...technicalFormat, components: list(componentFormat) });
const softwareSystemFormat = z.object({ ...elementFormat, documentation, location, containers: list(containerFormat) });
const personFormat = z.object({ ...elementFormat, location });

const deployedFormat = { ...itemFormat, environment: z.string().min(1).default('Default'), healthChecks: counted };
const infrastructureNodeFormat = z.object({ ...deployedFormat, name, description: text, technology: text });
const containerInstanceFormat = z.object({ ...deployedFormat, containerId: id });
const systemInstanceFormat = z.object({ ...deployedFormat, softwareSystemId: id });
const deploymentNodeFields = {
  ...deployedFormat,
  name,
  description: text,
  technology: text,
  instances: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? '1')),
  infrastructureNodes: list(infrastructureNodeFormat),
  containerInstances: list(containerInstanceFormat),
  softwareSystemInstances: list(systemInstanceFormat),
};
export interface WorkspaceDeploymentNode extends z.output<z.ZodObject<typeof deploymentNodeFields>> {
  readonly children: readonly WorkspaceDeploymentNode[];
}
const deploymentNodeFormat: z.ZodType<WorkspaceDeploymentNode> = z.object({
  ...deploymentNodeFields,
  get children() {
    return list(deploymentNodeFormat);
  },
});

export const workspaceFormat = z.object({
  name: text,
  description: text,
  documentation,
  model: z.object({
    people: list(personFormat),
    softwareSystems: list(softwareSystemFormat),
    customElements: list(z.object({ id })),
    deploymentNodes: list(deploymentNodeFormat),
  }),
  views: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((views) => views ?? {}),
});

export type Workspace = z.output<typeof workspaceFormat>;
type WorkspacePerson = z.output<typeof personFormat>;
export type WorkspaceSystem = z.output<typeof softwareSystemFormat>;
export type WorkspaceContainer = z.output<typeof containerFormat>;
export type WorkspaceComponent = z.output<typeof componentFormat>;
export type WorkspaceElement = WorkspacePerson | WorkspaceSystem | WorkspaceContainer | WorkspaceComponent;
export type WorkspaceRelationship = z.output<typeof relationshipFormat>;
export type WorkspaceDecision = z.output<typeof decisionFormat>;
export type WorkspaceInfrastructureNode = z.output<typeof infrastructureNodeFormat>;
export type WorkspaceInstance = z.output<typeof containerInstanceFormat> | z.output<typeof systemInstanceFormat>;
