import { type DeploymentChild, type DeploymentEnvironment, nodesOf, type Relationship } from '#model';
import { deploymentEdges } from '../view/deployment-edges.ts';
import type { ViewEdge } from '../view/view.ts';
import type { RelationshipLookup } from './relationship-lookup.ts';
import type { DeploymentNodeJson, InfrastructureNodeJson, InstanceJson, RelationshipJson } from './workspace-json.ts';

/** What the rest of the workspace offers to a deployment. */
export interface DeploymentContext {
  readonly relationships: readonly Relationship[];
  /** Structurizr's id of an element, by ours. */
  readonly elementId: (id: string) => string | undefined;
  readonly isContainer: (id: string) => boolean;
  readonly related: RelationshipLookup;
  readonly nextId: () => string;
}

/** An environment with Structurizr's ids. */
interface Numbered {
  readonly environment: DeploymentEnvironment;
  readonly context: DeploymentContext;
  /** Structurizr's id of a node, by ours; without instances of unknown elements. */
  readonly ids: ReadonlyMap<string, string>;
  readonly instances: ReadonlyMap<string, { readonly elementId: string; readonly instanceId: number }>;
  readonly edges: readonly ViewEdge[];
}

function numbered(environment: DeploymentEnvironment, context: DeploymentContext): Numbered {
  const ids = new Map<string, string>();
  const instances = new Map<string, { elementId: string; instanceId: number }>();
  for (const node of nodesOf(environment.nodes)) {
    if (node.node === 'instance') {
      const elementId = context.elementId(node.element);
      if (elementId === undefined) continue;
      const before = [...instances.values()].filter((instance) => instance.elementId === elementId).length;
      instances.set(node.id, { elementId, instanceId: before + 1 });
    }
    ids.set(node.id, context.nextId());
  }
  return { environment, context, ids, instances, edges: deploymentEdges(environment, context.relationships) };
}

/** The relationship of the model that traffic between two instances follows. */
function linkOf({ context, instances }: Numbered, { source, destination }: ViewEdge): string | undefined {
  const from = instances.get(source);
  const to = instances.get(destination);
  return from && to ? context.related(from.elementId, to.elementId)[0]?.id : undefined;
}

function relationshipsFrom(all: Numbered, source: string): RelationshipJson[] {
  return all.edges
    .filter((edge) => edge.source === source)
    .flatMap((edge) => {
      const sourceId = all.ids.get(edge.source);
      const destinationId = all.ids.get(edge.destination);
      if (sourceId === undefined || destinationId === undefined) return [];
      const isAsynchronous = edge.interaction === 'asynchronous';
      const link = linkOf(all, edge);
      return {
        id: all.context.nextId(),
        sourceId,
        destinationId,
        description: edge.description,
        ...(edge.technology === '' ? {} : { technology: edge.technology }),
        tags: isAsynchronous ? 'Relationship,Asynchronous' : 'Relationship',
        ...(isAsynchronous ? { interactionStyle: 'Asynchronous' as const } : {}),
        ...(link === undefined ? {} : { linkedRelationshipId: link }),
      };
    });
}

const elementBase = (all: Numbered, id: string, tag: string) => ({
  id: all.ids.get(id) ?? '',
  environment: all.environment.name,
  tags: `Element,${tag}`,
  relationships: relationshipsFrom(all, id),
});

const idProperty = ({ environment }: Numbered, id: string) => ({ 'casebook.id': `${environment.id}.${id}` });

/** `children` sorted into the four lists that a Structurizr deployment node has. */
function contentsOf(all: Numbered, children: readonly DeploymentChild[]) {
  const nodes: DeploymentNodeJson[] = [];
  const infrastructureNodes: InfrastructureNodeJson[] = [];
  const containerInstances: InstanceJson[] = [];
  const softwareSystemInstances: InstanceJson[] = [];
  for (const child of children) {
    if (child.node === 'deployment')
      nodes.push({
        ...elementBase(all, child.id, 'Deployment Node'),
        name: child.name,
        description: child.description,
        technology: child.technology,
        instances: String(child.instances),
        properties: { ...idProperty(all, child.id), 'casebook.kind': child.kind },
        ...contentsOf(all, child.children),
      });
    else if (child.node === 'infrastructure')
      infrastructureNodes.push({
        ...elementBase(all, child.id, 'Infrastructure Node'),
        name: child.name,
        description: child.description,
        technology: child.technology,
        properties: idProperty(all, child.id),
      });
    else {
      const instance = all.instances.get(child.id);
      if (!instance) continue;
      const properties = {
        ...idProperty(all, child.id),
        ...(child.instances > 1 ? { instances: String(child.instances) } : {}),
        ...(child.size === '' ? {} : { size: child.size }),
      };
      const { instanceId, elementId } = instance;
      if (all.context.isContainer(child.element))
        containerInstances.push({
          ...elementBase(all, child.id, 'Container Instance'),
          containerId: elementId,
          instanceId,
          properties,
        });
      else
        softwareSystemInstances.push({
          ...elementBase(all, child.id, 'Software System Instance'),
          softwareSystemId: elementId,
          instanceId,
          properties,
        });
    }
  }
  return { children: nodes, infrastructureNodes, containerInstances, softwareSystemInstances };
}

/** The deployment nodes of one environment; what stands outside any node gets one of the environment's name. */
export function deploymentNodes(environment: DeploymentEnvironment, context: DeploymentContext): DeploymentNodeJson[] {
  const all = numbered(environment, context);
  const { children, ...outside } = contentsOf(all, environment.nodes);
  if (Object.values(outside).every((list) => list.length === 0)) return children;
  const outer: DeploymentNodeJson = {
    id: context.nextId(),
    name: environment.name,
    description: '',
    technology: '',
    environment: environment.name,
    instances: '1',
    tags: 'Element,Deployment Node',
    properties: {},
    relationships: [],
    children: [],
    ...outside,
  };
  return [...children, outer];
}

/** Every element of deployment nodes, outer before inner. */
export function* deploymentElements(
  nodes: readonly DeploymentNodeJson[],
): Generator<DeploymentNodeJson | InfrastructureNodeJson | InstanceJson> {
  for (const node of nodes) {
    yield node;
    yield* node.infrastructureNodes;
    yield* node.containerInstances;
    yield* node.softwareSystemInstances;
    yield* deploymentElements(node.children);
  }
}
