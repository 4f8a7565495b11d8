import type { DeploymentChild, Finding, SecurityGroupRule } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { listed } from '../words.ts';

/** Where containers are started from images: by ECS, EKS or another Kubernetes. */
const orchestrators = /\b(ECS|EKS|Fargate|Kubernetes)\b/;

/** What an orchestrator runs: the element, and the ids of the nodes around it. */
interface Task {
  readonly element: string;
  readonly inside: ReadonlySet<string>;
}

function* tasksIn(
  children: readonly DeploymentChild[],
  inside: readonly string[],
  isOrchestrated: boolean,
): Generator<Task> {
  for (const child of children)
    if (child.node === 'deployment')
      yield* tasksIn(
        child.children,
        [...inside, child.id],
        isOrchestrated || orchestrators.test(`${child.name} ${child.technology}`),
      );
    else if (child.node === 'instance' && isOrchestrated)
      yield { element: child.element, inside: new Set([child.element, child.id, ...inside]) };
}

const coversHttps = ({ port }: SecurityGroupRule): boolean => {
  if (!/\d/.test(port)) return true;
  return [...port.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].some(
    ([, first, last = first]) => Number(first) <= 443 && 443 <= Number(last),
  );
};

/** Groups that a task carries, by the rules that name it, or a node around it, at their own end. */
const groupsOf = ({ inside }: Task, rules: readonly SecurityGroupRule[]): ReadonlySet<string> =>
  new Set(
    rules
      .filter(({ direction, allows }) =>
        allows?.some(({ source, destination }) => inside.has(direction === 'ingress' ? destination : source)),
      )
      .map(({ group }) => group),
  );

/** Tasks and pods whose groups let them out, but nowhere from where images, secrets and logs could be reached. */
export function* noWayOut({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { name, nodes, securityGroupRules }] of study.deployments.entries()) {
    if (!securityGroupRules.every(({ allows }) => allows)) continue;
    const reachesOut = (rule: SecurityGroupRule): boolean =>
      coversHttps(rule) &&
      (/^(0\.0\.0\.0|::)\/0$/.test(rule.peer) ||
        (rule.allows ?? []).some(({ destination }) => index.element(destination) === undefined));
    const reported = new Set<string>();
    for (const task of tasksIn(nodes, [], false)) {
      const groups = groupsOf(task, securityGroupRules);
      const egress = securityGroupRules.filter(({ group, direction }) => direction === 'egress' && groups.has(group));
      const [first] = egress;
      if (!first || reported.has(task.element) || egress.some(reachesOut)) continue;
      reported.add(task.element);
      yield finding(
        'deployment/no-way-out',
        at('deployments', position, 'securityGroupRules', securityGroupRules.indexOf(first)),
        {
          name: index.nameOf(task.element),
          groups: listed([...groups].map((group) => `"${group}"`)),
          environment: name,
        },
      );
    }
  }
}
