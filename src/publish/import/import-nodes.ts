import { deploymentNodeKindSchema } from '#model';
import { type ClaimIdentifier, camelCase, givenId } from './identifiers.ts';
import type { ImportedNode } from './imported-deployment.ts';
import type { ElementsById, Notes } from './imported-model.ts';
import { refused } from './refused.ts';
import type {
  WorkspaceDeploymentNode,
  WorkspaceInfrastructureNode,
  WorkspaceInstance,
  WorkspaceRelationship,
} from './workspace-format.ts';

/** A node with what only the workspace says about it. */
export interface PlacedNode {
  readonly imported: ImportedNode;
  readonly path: string;
  readonly relationships: readonly WorkspaceRelationship[];
}

export interface NodeContext {
  /** As the user named it, for messages. */
  readonly file: string;
  readonly byId: ElementsById;
  readonly notes: Notes;
  /** Keys of one environment. */
  readonly claimKey: ClaimIdentifier;
  /** Constants of the whole file. */
  readonly claimConstant: ClaimIdentifier;
  /** Receives every node by its id in the workspace, inner before outer. */
  readonly placed: Map<string, PlacedNode>;
}

type WorkspaceNode = WorkspaceDeploymentNode | WorkspaceInfrastructureNode | WorkspaceInstance;

/**
 * A deployment node with everything on it.
 * @throws {ToolError} when two nodes have one id, or an instance is one of nothing
 */
export function importNode(node: WorkspaceDeploymentNode, path: string, context: NodeContext): ImportedNode {
  const { name, description, technology } = node;
  const names = claimNames('node', givenId(node.properties) ?? camelCase(name), context);
  const within = <Node>(list: string, nodes: readonly Node[], build: (one: Node, at: string) => ImportedNode) =>
    nodes.map((one, index) => build(one, `${path}.${list}[${index}]`));
  const kind = deploymentNodeKindSchema.safeParse(node.properties['casebook.kind']);
  const children = [
    ...within('children', node.children, (one, at) => importNode(one, at, context)),
    ...within('infrastructureNodes', node.infrastructureNodes, (one, at) => infrastructure(one, at, context)),
    ...within('containerInstances', node.containerInstances, (one, at) => instance(one, one.containerId, at, context)),
    ...within('softwareSystemInstances', node.softwareSystemInstances, (one, at) =>
      instance(one, one.softwareSystemId, at, context),
    ),
  ];
  const imported: ImportedNode = {
    node: 'deployment',
    ...names,
    name,
    description,
    technology,
    kind: kind.success ? kind.data : null,
    instances: countOf(node.instances, name, context.notes),
    children,
  };
  return place(node, imported, path, context);
}

function infrastructure(node: WorkspaceInfrastructureNode, path: string, context: NodeContext): ImportedNode {
  const { name, description, technology } = node;
  const names = claimNames('node', givenId(node.properties) ?? camelCase(name), context);
  return place(node, { node: 'infrastructure', ...names, name, description, technology, children: [] }, path, context);
}

function instance(node: WorkspaceInstance, elementId: string, path: string, context: NodeContext): ImportedNode {
  const element = context.byId.get(elementId);
  if (element === undefined || (element.kind !== 'container' && element.kind !== 'software-system'))
    throw refused(
      `${context.file} › ${path}`,
      `No container or system has the id "${elementId}".`,
      'It is unknown what runs here.',
    );
  const names = claimNames('instance', givenId(node.properties) ?? element.key, context);
  const { instances = '1', size = '' } = node.properties;
  const count = countOf(instances, element.name, context.notes);
  return place(node, { node: 'instance', ...names, element, instances: count, size, children: [] }, path, context);
}

function claimNames(kind: string, word: string, { claimKey, claimConstant }: NodeContext) {
  const key = claimKey(kind, word);
  return { key, constant: claimConstant(kind, key, `${key}${kind === 'node' ? 'Node' : 'Instance'}`) };
}

function place({ id, relationships }: WorkspaceNode, imported: ImportedNode, path: string, context: NodeContext) {
  if (context.placed.has(id))
    throw refused(`${context.file} › ${path}.id`, `Two nodes have the id "${id}".`, 'Traffic to it could mean either.');
  context.placed.set(id, { imported, path, relationships });
  return imported;
}

function countOf(instances: string, name: string, notes: Notes): number {
  if (/^[1-9]\d{0,8}$/.test(instances)) return Number(instances);
  notes.push(`The number of instances of "${name}", "${instances}": it is no number, so it became 1.`);
  return 1;
}
