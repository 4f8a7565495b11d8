import type { CaseStudy, ContainerInstance, DeploymentChild } from '#model';
import type { ElementSizing } from './analyze-sizing.ts';

/** Boxes of each element in an environment, each as often as the nodes around it stand there. */
function countBoxes(nodes: readonly DeploymentChild[], copies: number, boxes: Map<string, number>): void {
  for (const node of nodes)
    if (node.node === 'deployment') countBoxes(node.children, copies * node.instances, boxes);
    else if (node.node === 'instance') boxes.set(node.element, (boxes.get(node.element) ?? 0) + copies);
}

/** Machines of an element at the first scale point. */
function machinesOf(sizings: readonly ElementSizing[]): number {
  return sizings.reduce((sum, { at, offer }) => sum + (at[0]?.running ?? 0) * (offer?.nodes ?? 1), 0);
}

/**
 * The study with its deployment pictures filled in: every box has its share of what runs at the first scale point, the
 * first ones one more where it doesn't divide, and the size of what is rented. What nothing says the size of stays one.
 */
export function placeInstances(study: CaseStudy, sizings: readonly ElementSizing[]): CaseStudy {
  const deployments = study.deployments.map((environment) => {
    const boxes = new Map<string, number>();
    countBoxes(environment.nodes, 1, boxes);
    const placed = new Map<string, number>();
    const own = (element: string) =>
      sizings.filter((entry) => entry.environment === environment.id && entry.element === element);
    const fill = (box: ContainerInstance, copies: number): ContainerInstance => {
      const entries = own(box.element);
      const [first] = entries;
      if (!first) return { ...box, size: box.size === '' ? box.detail : box.size };
      const machines = Math.ceil(machinesOf(entries));
      const total = boxes.get(box.element) ?? 1;
      const before = placed.get(box.element) ?? 0;
      placed.set(box.element, before + copies);
      const share = Math.floor(machines / total) + (before < machines % total ? 1 : 0);
      const size = [first.sizeText, box.detail].filter((part) => part !== '').join(', ');
      return { ...box, instances: Math.max(1, share), size };
    };
    const inside = (nodes: readonly DeploymentChild[], copies: number): DeploymentChild[] =>
      nodes.map((node) => {
        if (node.node === 'instance') return fill(node, copies);
        if (node.node === 'infrastructure') return node;
        return { ...node, children: inside(node.children, copies * node.instances) };
      });
    return { ...environment, nodes: inside(environment.nodes, 1) as typeof environment.nodes };
  });
  return { ...study, deployments };
}
