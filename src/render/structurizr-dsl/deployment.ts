import { bracedBlock } from '../braced-block.ts';
import { deploymentElements } from '../structurizr/deployment.ts';
import type {
  DeploymentNodeJson,
  InfrastructureNodeJson,
  InstanceJson,
  RelationshipJson,
  WorkspaceJson,
} from '../structurizr/workspace-json.ts';
import { quoted } from './escape.ts';
import { detailLines, type IdentifierOf, relationshipLines } from './statements.ts';

/** Structurizr tells the nodes of one parent apart by name. */
function withUniqueNames<Node extends { readonly name: string }>(nodes: readonly Node[], taken: Set<string>): Node[] {
  return nodes.map((node) => {
    let name = node.name;
    for (let copy = 2; taken.has(name); copy += 1) name = `${node.name} (${copy})`;
    taken.add(name);
    return { ...node, name };
  });
}

const namedLine = (keyword: string, values: readonly string[]): string => [keyword, ...values.map(quoted)].join(' ');

function instanceLines(instance: InstanceJson, identifierOf: IdentifierOf): string[] {
  const { id, containerId, softwareSystemId = '' } = instance;
  const of =
    containerId === undefined
      ? `softwareSystemInstance ${identifierOf(softwareSystemId)}`
      : `containerInstance ${identifierOf(containerId)}`;
  return bracedBlock(`${identifierOf(id)} = ${of}`, detailLines(instance));
}

function infrastructureLines(node: InfrastructureNodeJson, identifierOf: IdentifierOf): string[] {
  const line = namedLine('infrastructureNode', [node.name, node.description, node.technology]);
  return bracedBlock(`${identifierOf(node.id)} = ${line}`, detailLines(node));
}

function nodeLines(node: DeploymentNodeJson, identifierOf: IdentifierOf): string[] {
  const line = namedLine('deploymentNode', [node.name, node.description, node.technology]);
  const taken = new Set<string>();
  return bracedBlock(`${identifierOf(node.id)} = ${line}`, [
    ...(node.instances === '1' ? [] : [`instances ${quoted(node.instances)}`]),
    ...detailLines(node),
    ...withUniqueNames(node.infrastructureNodes, taken).flatMap((inner) => infrastructureLines(inner, identifierOf)),
    ...[...node.containerInstances, ...node.softwareSystemInstances].flatMap((inner) =>
      instanceLines(inner, identifierOf),
    ),
    ...withUniqueNames(node.children, taken).flatMap((inner) => nodeLines(inner, identifierOf)),
  ]);
}

/**
 * The traffic that the DSL lets an author declare: from infrastructure, to infrastructure, or between two nodes.
 * Between instances it repeats the relationships of the model by itself.
 */
function declaredTraffic(nodes: readonly DeploymentNodeJson[]): RelationshipJson[] {
  const items = [...deploymentElements(nodes)];
  const isInfrastructure = (id: string): boolean =>
    nodes.some((root) =>
      [root, ...[...deploymentElements(root.children)].filter((item) => 'children' in item)].some(
        ({ infrastructureNodes }) => infrastructureNodes.some((node) => node.id === id),
      ),
    );
  const isNode = (id: string): boolean => items.some((item) => item.id === id && 'children' in item);
  return items
    .flatMap(({ relationships }) => relationships)
    .filter(
      ({ sourceId, destinationId }) =>
        isInfrastructure(sourceId) || isInfrastructure(destinationId) || (isNode(sourceId) && isNode(destinationId)),
    );
}

/** Every environment with what runs where in it; `identifierOf` knows the elements of the model too. */
export function deploymentLines({ model }: WorkspaceJson, identifierOf: IdentifierOf): string[] {
  const environments = [...new Set(model.deploymentNodes.map(({ environment }) => environment))];
  return environments.flatMap((environment) => {
    const nodes = model.deploymentNodes.filter((node) => node.environment === environment);
    return [
      '',
      ...bracedBlock(`deploymentEnvironment ${quoted(environment)}`, [
        ...withUniqueNames(nodes, new Set()).flatMap((node) => nodeLines(node, identifierOf)),
        ...relationshipLines(declaredTraffic(nodes), identifierOf),
      ]),
    ];
  });
}
