import type { DeploymentChild, DeploymentEnvironment, DeploymentNode, DeploymentNodeKind } from '#model';
import { deploymentEdges } from './deployment-edges.ts';
import { nextLevel, subtitleOf, type ViewContext, withTechnology } from './element-node.ts';
import { iconOf, infrastructureLook, lookOf } from './look.ts';
import type { GraphView, ViewBoundary, ViewNode } from './view.ts';

const kinds: Readonly<Record<DeploymentNodeKind, { readonly name: string; readonly style: ViewBoundary['style'] }>> = {
  cloud: { name: 'Cloud', style: 'group' },
  region: { name: 'Region', style: 'region' },
  vpc: { name: 'VPC', style: 'vpc' },
  zone: { name: 'Availability zone', style: 'zone' },
  subnet: { name: 'Subnet', style: 'subnet' },
  cluster: { name: 'Cluster', style: 'group' },
  server: { name: 'Server', style: 'group' },
  edge: { name: 'Edge', style: 'group' },
  group: { name: '', style: 'group' },
};

/** The word for a kind of deployment node: `Region`, `VPC`, `Subnet`…; empty for a plain group. */
export const deploymentKind = ({ kind }: DeploymentNode): string => kinds[kind].name;

const times = (instances: number): string | null => (instances > 1 ? `×${instances}` : null);

function emptyNode(node: DeploymentNode): ViewNode {
  return {
    type: 'node',
    id: node.id,
    name: node.name,
    subtitle: withTechnology(kinds[node.kind].name, node.technology),
    description: node.description,
    ...infrastructureLook(node),
    href: null,
    multiplicity: times(node.instances),
  };
}

/** A deployment node as a boundary around what runs on it, or as a node when nothing does. */
export function deploymentChild(context: ViewContext, child: DeploymentChild): ViewNode | ViewBoundary {
  if (child.node === 'deployment') {
    if (child.children.length === 0) return emptyNode(child);
    const kind = kinds[child.kind].name;
    const subtitle = withTechnology(kind === child.name ? '' : kind, child.technology);
    return {
      type: 'boundary',
      id: child.id,
      name: child.name,
      subtitle: [subtitle, times(child.instances) ?? ''].filter((part) => part !== '').join(' '),
      style: kinds[child.kind].style,
      arrangement: child.arrangement,
      children: child.children.map((inner) => deploymentChild(context, inner)),
    };
  }
  if (child.node === 'infrastructure')
    return {
      type: 'node',
      id: child.id,
      name: child.name,
      subtitle: child.technology,
      description: child.description,
      ...infrastructureLook(child),
      href: null,
      multiplicity: null,
    };
  const element = context.analyzed.index.element(child.element);
  return {
    type: 'node',
    id: child.id,
    name: context.analyzed.index.nameOf(child.element),
    subtitle: child.size || (element ? subtitleOf(element) : ''),
    description: '',
    look: element ? lookOf(element) : 'container',
    href: element ? nextLevel(context, element) : null,
    icon: child.icon ?? (element ? iconOf(element) : null),
    multiplicity: times(child.instances),
  };
}

/** C4 deployment: what runs where in one environment, and the traffic between it. */
export function deploymentView(context: ViewContext, environment: DeploymentEnvironment, key: string): GraphView {
  const { subject } = context.analyzed.index;
  return {
    type: 'graph',
    kind: 'deployment',
    key,
    title: `${subject.name}: deployment, ${environment.name}`,
    description: environment.description || `Where the parts of ${subject.name} run in ${environment.name}.`,
    arrangement: environment.arrangement,
    children: environment.nodes.map((node) => deploymentChild(context, node)),
    edges: deploymentEdges(environment, context.analyzed.study.relationships),
  };
}
