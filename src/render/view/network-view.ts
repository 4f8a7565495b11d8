import { type DeploymentChild, type DeploymentEnvironment, type DeploymentNode, nodesOf } from '#model';
import { deploymentEdges } from './deployment-edges.ts';
import { deploymentChild, deploymentKind } from './deployment-view.ts';
import { type ViewContext, withTechnology } from './element-node.ts';
import { edgesByInteraction } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from './view.ts';
import { distinct, listed } from './words.ts';

const isSubnet = (node: DeploymentChild): boolean => node.node === 'deployment' && node.kind === 'subnet';

const holdsSubnets = (node: DeploymentChild): boolean => [...nodesOf([node])].some(isSubnet);

/** One node for a subnet, or for something beside the network, that says what is in it. */
function collapsed({ analyzed: { index } }: ViewContext, node: DeploymentNode): ViewNode {
  const names = [...nodesOf(node.children)].flatMap((inner) => {
    if (inner.node === 'instance') return [index.nameOf(inner.element)];
    return inner.node === 'infrastructure' ? [inner.name] : [];
  });
  return {
    type: 'node',
    id: node.id,
    name: node.name,
    subtitle: withTechnology(deploymentKind(node) === node.name ? '' : deploymentKind(node), node.technology),
    description: names.length === 0 ? node.description : `Holds ${listed(distinct(names))}.`,
    look: isSubnet(node) ? 'network' : 'compute',
    href: null,
    icon: null,
    multiplicity: null,
  };
}

function networkChild(context: ViewContext, child: DeploymentChild): ViewNode | ViewBoundary {
  if (child.node !== 'deployment') return deploymentChild(context, child);
  if (isSubnet(child) || !holdsSubnets(child)) return collapsed(context, child);
  const frame = deploymentChild(context, child);
  if (frame.type === 'node') return frame;
  return { ...frame, children: child.children.map((inner) => networkChild(context, inner)) };
}

/** The id under which each node of the deployment is shown: its own, or that of the subnet or group around it. */
function shownIds(nodes: readonly DeploymentChild[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  const visit = (node: DeploymentChild): void => {
    shown.set(node.id, node.id);
    if (node.node !== 'deployment') return;
    if (isSubnet(node) || !holdsSubnets(node)) for (const inner of nodesOf(node.children)) shown.set(inner.id, node.id);
    else node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return shown;
}

function networkEdges(context: ViewContext, environment: DeploymentEnvironment): ViewEdge[] {
  const shown = shownIds(environment.nodes);
  const lifted = deploymentEdges(environment, context.analyzed.study.relationships)
    .map((edge) => ({
      ...edge,
      source: shown.get(edge.source) ?? edge.source,
      destination: shown.get(edge.destination) ?? edge.destination,
    }))
    .filter(({ source, destination }) => source !== destination);
  const pairs = new Map(lifted.map(({ source, destination }) => [`${source} ${destination}`, { source, destination }]));
  return [...pairs.values()].flatMap((pair) =>
    edgesByInteraction(
      pair,
      lifted.filter(({ source, destination }) => source === pair.source && destination === pair.destination),
    ),
  );
}

/** The subnets of the first environment that has any, and the traffic between them, without the instances. */
export function networkView(context: ViewContext): GraphView | null {
  const environment = context.analyzed.study.deployments.find(({ nodes }) => nodes.some(holdsSubnets));
  if (!environment) return null;
  const subnets = [...nodesOf(environment.nodes)].filter(isSubnet).length;
  return {
    type: 'graph',
    kind: 'network',
    key: 'network',
    title: `${context.analyzed.index.subject.name}: network, ${environment.name}`,
    description: `The ${subnets === 1 ? 'subnet' : `${subnets} subnets`} of ${environment.name} with what each holds, and the traffic between them.`,
    children: environment.nodes.map((node) => networkChild(context, node)),
    edges: networkEdges(context, environment),
  };
}
