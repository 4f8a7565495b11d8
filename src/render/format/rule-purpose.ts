import type { StudyIndex } from '#analysis';
import { type DeploymentEnvironment, nodesOf } from '#model';

type Rule = DeploymentEnvironment['securityGroupRules'][number];

/**
 * What a rule of an environment is for: whom it lets open a connection, by name, then the reason that the author adds.
 * @example 'Order API → Intake queue, Identity provider; images, secrets, logs'
 */
export function rulePurpose({ nodes }: DeploymentEnvironment, index: StudyIndex): (rule: Rule) => string {
  const names = new Map(
    [...nodesOf(nodes)].map((node) => [node.id, node.node === 'instance' ? index.nameOf(node.element) : node.name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? index.nameOf(id);
  return ({ allows = [], reason }) => {
    const reached = [...Map.groupBy(allows, ({ source }) => nameOf(source))].map(([source, ends]) => ({
      source,
      destinations: ends.map(({ destination }) => nameOf(destination)).join(', '),
    }));
    const allowed = [...Map.groupBy(reached, ({ destinations }) => destinations)].map(
      ([destinations, sources]) => `${sources.map(({ source }) => source).join(', ')} → ${destinations}`,
    );
    return [...allowed, reason].filter(Boolean).join('; ');
  };
}
