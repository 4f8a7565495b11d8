import type { CaseStudy, DeploymentChild } from '#model';
import { isWithin } from './study-index/study-index.ts';

function among(nodes: readonly DeploymentChild[], element: string, copies = 1): number {
  return nodes.reduce((sum, node) => {
    if (node.node === 'infrastructure') return sum;
    if (node.node === 'deployment') return sum + among(node.children, element, copies * node.instances);
    return sum + (isWithin(element, node.element) ? node.instances * copies : 0);
  }, 0);
}

/** Instances of an element in the environment that runs most of them; 0 where none is deployed. */
export const deployedInstances = ({ deployments }: CaseStudy, element: string): number =>
  Math.max(0, ...deployments.map(({ nodes }) => among(nodes, element)));
