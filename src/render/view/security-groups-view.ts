import { type DeploymentEnvironment, nodesOf } from '#model';
import { plural } from '../format/index.ts';
import type { ViewContext } from './element-node.ts';
import { infrastructureLook } from './look.ts';
import { mergedEdge } from './relationship-edges.ts';
import type { GraphView, ViewEdge, ViewNode } from './view.ts';
import { distinct } from './words.ts';

type Rule = DeploymentEnvironment['securityGroupRules'][number];

/** With more edges than this, only the ports are written on them: the reasons stand in the table of rules. */
const mostReasons = 20;

/** What more groups than this reach outside on the same port is a line in their boxes and no arrow of each. */
const mostAlike = 3;

const isAnywhere = (peer: string): boolean => peer === '0.0.0.0/0' || peer === '::/0';
const isAddressRange = (peer: string): boolean => /^[0-9a-f:.]+\/\d+$/iu.test(peer);
/** The names that AWS gives to lists of address ranges. */
const isPrefixList = (peer: string): boolean => peer.startsWith('pl-');
const isOutside = (peer: string): boolean => isAddressRange(peer) || isPrefixList(peer);

/** Who opens the connection and who accepts it. The whole internet as a caller is not the same as any address called. */
function endsOf({ direction, group, peer }: Rule): { readonly source: string; readonly destination: string } {
  if (direction === 'ingress') return { source: peer, destination: group };
  return { source: group, destination: isAnywhere(peer) ? anyAddress(peer) : peer };
}

const anyAddress = (range: string): string => `to ${range}`;

const portOf = ({ protocol, port }: Rule): string => `${protocol} ${port}`;

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

/** Of an ingress and an egress rule for the same port the fuller reason is told; empty when neither gives one. */
const fullestReason = (rules: readonly Rule[]): string =>
  rules.reduce((fullest, { reason }) => (reason.length > fullest.length ? reason : fullest), '');

/** Who may open a connection to whom, one edge per pair with every port. */
function ruleEdges(rules: readonly Rule[], idOf: (name: string) => string): ViewEdge[] {
  const pairs = pairsOf(rules);
  return pairs.flatMap((merged) => {
    const [first] = merged;
    if (!first) return [];
    const { source, destination } = endsOf(first);
    const byPort = Map.groupBy(merged, portOf);
    const ports = [...byPort.keys()].join(', ');
    const reasons = [...byPort.values()].map(fullestReason).filter((reason) => reason !== '');
    const told = pairs.length > mostReasons || reasons.length === 0 ? [ports] : reasons;
    const technology = told[0] === ports ? '' : ports;
    return mergedEdge(
      { source: idOf(source), destination: idOf(destination) },
      told.map((description) => ({ description, technology, interaction: 'synchronous' })),
    );
  });
}

/** The ways out that so many groups have that an arrow of each would hide the rest. */
function commonWaysOut(rules: readonly Rule[]): ReadonlySet<Rule> {
  const outward = rules.filter(({ direction, peer }) => direction === 'egress' && isOutside(peer));
  const alike = Map.groupBy(outward, (rule) => `${rule.peer} ${portOf(rule)}`);
  return new Set([...alike.values()].filter((same) => new Set(same.map(({ group }) => group)).size > mostAlike).flat());
}

/** `Out: tcp 443 to any address, through NAT.`, one sentence for each destination. */
function waysOutText(rules: readonly Rule[], addresses: string): string {
  const byPeer = Map.groupBy(rules, ({ peer }) => (isAnywhere(peer) ? addresses : peer));
  return [...byPeer]
    .map(([peer, same]) => `Out: ${distinct(same.map(portOf)).join(', ')} to ${lowerFirst(peer)}.`)
    .join(' ');
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function kindOf(name: string, addresses: string): Pick<ViewNode, 'name' | 'subtitle' | 'look'> {
  if (isAnywhere(name)) return { name, subtitle: 'Anyone on the internet', look: 'external' };
  const range = name.slice(anyAddress('').length);
  if (name === anyAddress(range)) return { name: range, subtitle: addresses, look: 'external' };
  if (isAddressRange(name)) return { name, subtitle: 'Address range', look: 'external' };
  if (isPrefixList(name)) return { name, subtitle: 'Prefix list', look: 'network' };
  return { name, subtitle: 'Security group', look: 'security' };
}

const hasAddressTranslation = ({ nodes }: DeploymentEnvironment): boolean =>
  [...nodesOf(nodes)].some((node) => node.node === 'infrastructure' && infrastructureLook(node).icon === 'nat-gateway');

/** The security groups of the first environment that declares who may reach what on which port. */
export function securityGroupsView(context: ViewContext): GraphView | null {
  const environment = context.analyzed.study.deployments.find(
    ({ securityGroupRules }) => securityGroupRules.length > 0,
  );
  if (!environment) return null;
  const rules = environment.securityGroupRules;
  const folded = commonWaysOut(rules);
  const drawn = rules.filter((rule) => !folded.has(rule));
  const groups = new Set(rules.flatMap(({ group, peer }) => (isOutside(peer) ? [group] : [group, peer])));
  const names = rules.flatMap((rule) => [rule.group, ...(folded.has(rule) ? [] : Object.values(endsOf(rule)))]);
  const inOrder = [...new Set(names)];
  const idOf = (name: string): string => `security-group-${inOrder.indexOf(name) + 1}`;
  const addresses = hasAddressTranslation(environment) ? 'Any address, through NAT' : 'Any address';
  const waysOut = (name: string): string =>
    waysOutText(
      [...folded].filter(({ group }) => group === name),
      addresses,
    );
  return {
    type: 'graph',
    kind: 'security-groups',
    key: 'security-groups',
    title: `${context.analyzed.index.subject.name}: security groups, ${environment.name}`,
    description: `Which of ${plural(groups.size, 'security group')} in ${environment.name} may open a connection to which other, and on which port.`,
    children: inOrder.map(
      (name): ViewNode => ({
        type: 'node',
        id: idOf(name),
        ...kindOf(name, addresses),
        description: waysOut(name),
        href: null,
        icon: null,
        multiplicity: null,
      }),
    ),
    edges: ruleEdges(drawn, idOf),
  };
}
