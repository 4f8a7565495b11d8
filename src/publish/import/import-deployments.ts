import { camelCase, identifiers } from './identifiers.ts';
import { importNode, type PlacedNode } from './import-nodes.ts';
import type { ImportedConnection, ImportedEnvironment, ImportedNode } from './imported-deployment.ts';
import type { ElementsById, Notes } from './imported-model.ts';
import { refused } from './refused.ts';
import type { Workspace, WorkspaceDeploymentNode } from './workspace-format.ts';

/**
 * The deployment environments of a workspace, in the order of their first nodes.
 * @param file as the user named it, for messages
 * @throws {ToolError} when a node, an instance or traffic refers to nothing
 */
export function importDeployments(
  file: string,
  { model }: Workspace,
  byId: ElementsById,
  notes: Notes,
): readonly ImportedEnvironment[] {
  const names = [...new Set(model.deploymentNodes.map(({ environment }) => environment))];
  const claimEnvironment = identifiers();
  const claimConstant = identifiers([...byId.values()].map(({ constant }) => constant));
  const placed = new Map<string, PlacedNode>();
  return names.map((name) => {
    const claimKey = identifiers();
    const before = placed.size;
    const context = { file, byId, notes, claimKey, claimConstant, placed };
    const nodes = model.deploymentNodes.flatMap((node, index): ImportedNode[] =>
      node.environment === name ? [importNode(node, `model.deploymentNodes[${index}]`, context)] : [],
    );
    const given = environmentId(model.deploymentNodes.filter(({ environment }) => environment === name));
    return {
      key: claimEnvironment('environment', given ?? camelCase(name)),
      name,
      nodes,
      connections: connectionsOf(file, [...placed.values()].slice(before), placed),
    };
  });
}

/** Ids of nodes in our own workspaces begin with that of their environment. */
const environmentId = (nodes: readonly WorkspaceDeploymentNode[]): string | null =>
  nodes.flatMap(({ properties }) => /^([a-zA-Z][a-zA-Z0-9]*)\./.exec(properties['casebook.id'] ?? '')?.[1] ?? [])[0] ??
  null;

/** What the relationships between elements imply isn't repeated, unless the nodes have some traffic of their own. */
function connectionsOf(
  file: string,
  own: readonly PlacedNode[],
  placed: ReadonlyMap<string, PlacedNode>,
): readonly ImportedConnection[] {
  const relationships = own.flatMap(({ imported, path, relationships }) =>
    relationships.map((relationship, index) => ({
      source: imported,
      relationship,
      at: `${path}.relationships[${index}]`,
    })),
  );
  if (relationships.every(({ relationship }) => relationship.linkedRelationshipId)) return [];
  return relationships.map(({ source, relationship, at }) => {
    const destination = placed.get(relationship.destinationId)?.imported;
    if (destination === undefined)
      throw refused(
        `${file} › ${at}.destinationId`,
        `No deployment node or instance has the id "${relationship.destinationId}".`,
        'It is unknown where the traffic goes.',
      );
    const { description, technology, interactionStyle } = relationship;
    return { source, destination, description, technology, isAsynchronous: interactionStyle === 'Asynchronous' };
  });
}
