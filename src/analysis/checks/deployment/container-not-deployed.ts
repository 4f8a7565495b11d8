import { type Finding, nodesOf, runsOnClient } from '#model';
import { isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { elementAt } from '../locations.ts';

/** Containers of the subject that run in no environment; clients run on their users' devices. */
export function* containerNotDeployed({ study, index }: CheckContext): Iterable<Finding> {
  if (study.deployments.length === 0) return;
  const deployed = study.deployments.flatMap(({ nodes }) =>
    [...nodesOf(nodes)].flatMap((node) => (node.node === 'instance' ? [node.element] : [])),
  );
  for (const element of index.childrenOf(index.subject.id))
    if (element.kind === 'container' && !runsOnClient(element.role) && !deployed.some((id) => isWithin(element.id, id)))
      yield finding('deployment/container-not-deployed', elementAt(study, element.id), { name: element.name });
}
