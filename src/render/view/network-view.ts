import { type DeploymentChild, type DeploymentEnvironment, nodesOf } from '#model';
import { deploymentChild } from './deployment-view.ts';
import type { ViewContext } from './element-node.ts';
import { mergedEdge } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from './view.ts';

type Rule = DeploymentEnvironment['securityGroupRules'][number];

const isAddressRange = (peer: string): boolean => /^[0-9a-f:.]+\/\d+$/iu.test(peer);

const endsOf = ({ direction, group, peer }: Rule) =>
  direction === 'ingress' ? { source: peer, destination: group } : { source: group, destination: peer };

/** Who may open a connection to whom, one edge per pair with every port. */
function ruleEdges(rules: readonly Rule[], idOf: (name: string) => string): ViewEdge[] {
  const pairs = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { source, destination } = endsOf(rule);
    const key = `${idOf(source)} ${idOf(destination)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), rule]);
  }
  return [...pairs.values()].flatMap((merged) => {
    const [first] = merged;
    if (!first) return [];
    const { source, destination } = endsOf(first);
    return mergedEdge(
      { source: idOf(source), destination: idOf(destination) },
      merged.map(({ reason, protocol, port }) => ({
        description: reason,
        technology: `${protocol} ${port}`,
        interaction: 'synchronous',
      })),
    );
  });
}

function peerNode(name: string, id: string): ViewNode {
  const isRange = isAddressRange(name);
  return {
    type: 'node',
    id,
    name,
    subtitle: isRange ? 'Address range' : 'Security group',
    description: name === '0.0.0.0/0' || name === '::/0' ? 'Anyone on the internet.' : '',
    look: isRange ? 'external' : 'security',
    href: null,
    icon: null,
    multiplicity: null,
  };
}

/** The part of an environment that has addresses: regions, VPCs, zones and subnets, and what is in them. */
const isNetwork = (node: DeploymentChild): boolean =>
  [...nodesOf([node])].some(
    (inner) => inner.node === 'deployment' && (inner.kind === 'vpc' || inner.kind === 'subnet'),
  );

/** VPC, subnets and security groups of the first environment that declares who may reach what on which port. */
export function networkView(context: ViewContext): GraphView | null {
  const environment = context.analyzed.study.deployments.find(
    ({ securityGroupRules }) => securityGroupRules.length > 0,
  );
  if (!environment) return null;
  const names = [...new Set(environment.securityGroupRules.flatMap(({ group, peer }) => [group, peer]))];
  const idOf = (name: string): string => `security-group-${names.indexOf(name) + 1}`;
  const groups: ViewBoundary = {
    type: 'boundary',
    id: 'security-groups',
    name: 'Security groups',
    subtitle: 'Who may reach what',
    style: 'group',
    arrangement: 'column',
    children: names.filter((name) => !isAddressRange(name)).map((name) => peerNode(name, idOf(name))),
  };
  return {
    type: 'graph',
    kind: 'network',
    key: 'network',
    title: `${context.analyzed.index.subject.name}: network, ${environment.name}`,
    description: `The network of ${environment.name}, and which security group may reach which other on which port.`,
    arrangement: 'row',
    children: [
      ...names.filter(isAddressRange).map((name) => peerNode(name, idOf(name))),
      groups,
      ...environment.nodes.filter(isNetwork).map((node) => deploymentChild(context, node)),
    ],
    edges: ruleEdges(environment.securityGroupRules, idOf),
  };
}
