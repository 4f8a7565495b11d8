import { type CaseStudy, type DeploymentEnvironment, type Finding, nodesOf } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { listed } from '../words.ts';
import { type Ends, guardedElements, isBetween } from './guarded-elements.ts';

/** What goes between elements, and between the nodes of an environment, by the ids of nodes and of what runs on them. */
function trafficIn({ relationships }: CaseStudy, { nodes, connections }: DeploymentEnvironment): readonly Ends[] {
  const elements = new Map(
    [...nodesOf(nodes)].flatMap((node) => (node.node === 'instance' ? [[node.id, node.element] as const] : [])),
  );
  const namesOf = (id: string): readonly string[] => [id, elements.get(id) ?? []].flat();
  const connected = connections.flatMap(({ source, destination }) =>
    namesOf(source).flatMap((from) => namesOf(destination).map((to) => ({ source: from, destination: to }))),
  );
  return [...relationships.filter(({ noConnection }) => noConnection === undefined), ...connected];
}

/** Rules for traffic that neither a relationship nor a connection of the environment knows. */
export function* ruleNobodyNeeds({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, environment] of study.deployments.entries()) {
    const traffic = trafficIn(study, environment);
    const nodes = new Map(
      [...nodesOf(environment.nodes)].flatMap((node) => ('name' in node ? [[node.id, node.name]] : [])),
    );
    const nameOf = (id: string): string => index.element(id)?.name ?? nodes.get(id) ?? id;
    for (const [ruleIndex, { group, direction, port, allows }] of environment.securityGroupRules.entries())
      for (const [pair, ends] of (allows ?? []).entries())
        if (!isBetween(ends, traffic))
          yield finding(
            'deployment/rule-nobody-needs',
            at('deployments', position, 'securityGroupRules', ruleIndex, 'allows', pair),
            { group, direction, port, source: nameOf(ends.source), destination: nameOf(ends.destination) },
          );
  }
}

/** Relationships of elements behind a security group that no rule of the group lets through. */
export function* relationshipNoRuleAllows({ study, index }: CheckContext): Iterable<Finding> {
  for (const environment of study.deployments) {
    const { name, securityGroupRules } = environment;
    if (!securityGroupRules.every(({ allows }) => allows)) continue;
    const guarded = guardedElements(environment);
    const reported = new Set<string>();
    for (const [position, relationship] of study.relationships.entries()) {
      if (relationship.noConnection !== undefined) continue;
      // A person reaches a system through something that runs somewhere, and that has relationships of its own.
      if ([relationship.source, relationship.destination].some((id) => index.element(id)?.kind === 'person')) continue;
      for (const { source, destination, groups, isAllowed } of guarded.endsOf(relationship)) {
        const key = [...[source, destination].sort(), ...groups].join(' ');
        if (isAllowed || reported.has(key)) continue;
        reported.add(key);
        yield finding('deployment/relationship-no-rule-allows', at('relationships', position), {
          source: index.nameOf(source),
          destination: index.nameOf(destination),
          groups: listed(groups.map((group) => `"${group}"`)),
          environment: name,
        });
      }
    }
  }
}
