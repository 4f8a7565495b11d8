import {
  type ContainerInstance,
  type DeploymentChild,
  type DeploymentEnvironment,
  nodesOf,
  type Relationship,
} from '#model';
import { edgesByInteraction, relationshipEdges } from './relationship-edges.ts';
import type { ViewEdge } from './view.ts';

/** Ids from the outermost node down to each instance. */
function* instancePaths(
  nodes: readonly DeploymentChild[],
  outer: readonly string[] = [],
): Generator<{ readonly instance: ContainerInstance; readonly path: readonly string[] }> {
  for (const node of nodes) {
    const path = [...outer, node.id];
    if (node.node === 'instance') yield { instance: node, path };
    else if (node.node === 'deployment') yield* instancePaths(node.children, path);
  }
}

const sharedDepth = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((id, depth) => other[depth] !== id);
  return differs < 0 ? one.length : differs;
};

/** Without connections of its own, an instance talks to the closest instances of what its element talks to. */
function impliedEdges(environment: DeploymentEnvironment, relationships: readonly Relationship[]): ViewEdge[] {
  const instances = [...instancePaths(environment.nodes)];
  const elements = new Set(instances.map(({ instance }) => instance.element));
  return relationshipEdges(relationships, elements).flatMap((edge) =>
    instances
      .filter(({ instance }) => instance.element === edge.source)
      .flatMap((source) => {
        const targets = instances
          .filter(({ instance }) => instance.element === edge.destination)
          .map((target) => ({ id: target.instance.id, depth: sharedDepth(source.path, target.path) }));
        const closest = Math.max(...targets.map(({ depth }) => depth));
        return targets
          .filter(({ depth }) => depth === closest)
          .map(({ id }) => ({
            ...edge,
            id: `${source.instance.id}--${id}${edge.id.endsWith(`--${edge.interaction}`) ? `--${edge.interaction}` : ''}`,
            source: source.instance.id,
            destination: id,
          }));
      }),
  );
}

/** The traffic of an environment: its declared connections, or what the relationships imply when it declares none. */
export function deploymentEdges(
  environment: DeploymentEnvironment,
  relationships: readonly Relationship[],
): readonly ViewEdge[] {
  if (environment.connections.length === 0) return impliedEdges(environment, relationships);
  const known = new Set([...nodesOf(environment.nodes)].map(({ id }) => id));
  const drawable = environment.connections.filter(
    ({ source, destination }) => known.has(source) && known.has(destination),
  );
  const pairs = new Map(drawable.map((connection) => [`${connection.source} ${connection.destination}`, connection]));
  return [...pairs.values()].flatMap(({ source, destination }) =>
    edgesByInteraction(
      { source, destination },
      drawable.filter((other) => other.source === source && other.destination === destination),
    ),
  );
}
