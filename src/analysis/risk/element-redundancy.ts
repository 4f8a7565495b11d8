import type { CaseStudy, DeploymentChild } from '#model';
import { reliabilityOf } from '../flow/element-reliability.ts';
import { isWithin } from '../study-index/study-index.ts';

function deployedInstances(nodes: readonly DeploymentChild[], element: string, copies = 1): number {
  return nodes.reduce((sum, node) => {
    if (node.node === 'infrastructure') return sum;
    if (node.node === 'deployment') return sum + deployedInstances(node.children, element, copies * node.instances);
    return sum + (isWithin(element, node.element) ? node.instances * copies : 0);
  }, 0);
}

/**
 * Whether an element goes on when one of its instances or zones fails: from its reliability entry, or else from the
 * instances in the deployment.
 * @returns undefined when the study says nothing about instances at all
 */
export function isRedundant(study: CaseStudy, element: string): boolean | undefined {
  const entry = reliabilityOf(study, element);
  if (entry) return entry.instances > entry.required || entry.zones > 1 || entry.fallback !== undefined;
  if (study.deployments.length === 0 && study.reliability.length === 0) return undefined;
  return study.deployments.some(({ nodes }) => deployedInstances(nodes, element) > 1);
}
