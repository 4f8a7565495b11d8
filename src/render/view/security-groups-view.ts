import type { DeploymentEnvironment } from '#model';
import { plural } from '../format/index.ts';
import type { ViewContext } from './element-node.ts';
import { mergedEdge } from './relationship-edges.ts';
import type { GraphView, ViewEdge, ViewNode } from './view.ts';
import { distinct } from './words.ts';

type Rule = DeploymentEnvironment['securityGroupRules'][number];

/** With more edges than this, only the ports are written on them: the reasons stand in the table of rules. */
const mostReasons = 20;

const isAddressRange = (peer: string): boolean => /^[0-9a-f:.]+\/\d+$/iu.test(peer);

const endsOf = ({ direction, group, peer }: Rule) =>
  direction === 'ingress' ? { source: peer, destination: group } : { source: group, destination: peer };

/** Rules by who opens a connection to whom; an ingress and an egress rule may say the same. */
function pairsOf(rules: readonly Rule[]): Rule[][] {
  const pairs = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { source, destination } = endsOf(rule);
    const key = `${source} ${destination}`;
    pairs.set(key, [...(pairs.get(key) ?? []), rule]);
  }
  return [...pairs.values()];
}

/** Who may open a connection to whom, one edge per pair with every port. */
function ruleEdges(rules: readonly Rule[], idOf: (name: string) => string): ViewEdge[] {
  const pairs = pairsOf(rules);
  return pairs.flatMap((merged) => {
    const [first] = merged;
    if (!first) return [];
    const { source, destination } = endsOf(first);
    const ends = { source: idOf(source), destination: idOf(destination) };
    const ports = merged.map(({ protocol, port }) => `${protocol} ${port}`);
    const exchanges =
      pairs.length > mostReasons
        ? [{ description: distinct(ports).join(', '), technology: '' }]
        : merged.map(({ reason }, index) => ({ description: reason, technology: ports[index] ?? '' }));
    return mergedEdge(
      ends,
      exchanges.map((exchange) => ({ ...exchange, interaction: 'synchronous' })),
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

/** The security groups of the first environment that declares who may reach what on which port. */
export function securityGroupsView(context: ViewContext): GraphView | null {
  const environment = context.analyzed.study.deployments.find(
    ({ securityGroupRules }) => securityGroupRules.length > 0,
  );
  if (!environment) return null;
  const names = [...new Set(environment.securityGroupRules.flatMap(({ group, peer }) => [group, peer]))];
  const idOf = (name: string): string => `security-group-${names.indexOf(name) + 1}`;
  const groups = names.filter((name) => !isAddressRange(name)).length;
  return {
    type: 'graph',
    kind: 'security-groups',
    key: 'security-groups',
    title: `${context.analyzed.index.subject.name}: security groups, ${environment.name}`,
    description: `Which of ${plural(groups, 'security group')} in ${environment.name} may open a connection to which other, and on which port.`,
    children: names.map((name) => peerNode(name, idOf(name))),
    edges: ruleEdges(environment.securityGroupRules, idOf),
  };
}
