import type { AnalyzedCaseStudy } from '#analysis';
import { type DeploymentChild, type DeploymentEnvironment, nodesOf } from '#model';
import { bracedBlock } from '../braced-block.ts';
import { deploymentEdges } from '../view/deployment-edges.ts';
import { nameOf, pathOf, quoted } from './escape.ts';
import { environmentKind, infrastructureKind, kindOfNode } from './kinds.ts';
import { arrowOf, isApart, textLine } from './model.ts';

const times = (name: string, instances: number): string => (instances > 1 ? `${name} ×${instances}` : name);

function childLines(analyzed: AnalyzedCaseStudy, child: DeploymentChild): string[] {
  const name = nameOf(child.id);
  if (child.node === 'instance') {
    if (!analyzed.index.element(child.element)) return [];
    const title = times(analyzed.index.nameOf(child.element), child.instances);
    return bracedBlock(
      `${name} = instanceOf ${pathOf(child.element)} ${quoted(title)}`,
      textLine('description', child.size),
    );
  }
  const details = [...textLine('description', child.description), ...textLine('technology', child.technology)];
  return child.node === 'infrastructure'
    ? bracedBlock(`${name} = ${infrastructureKind} ${quoted(child.name)}`, details)
    : bracedBlock(`${name} = ${kindOfNode(child.kind)} ${quoted(times(child.name, child.instances))}`, [
        ...details,
        ...child.children.flatMap((inner) => childLines(analyzed, inner)),
      ]);
}

/** Where each node stands: its path from the environment down, by its id. */
function pathsIn(environment: DeploymentEnvironment): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const walk = (nodes: readonly DeploymentChild[], outer: string): void => {
    for (const node of nodes) {
      const path = `${outer}.${node.id}`;
      paths.set(node.id, path);
      if (node.node === 'deployment') walk(node.children, path);
    }
  };
  walk(environment.nodes, environment.id);
  return paths;
}

/** The traffic that LikeC4 can't derive: between instances it follows the relationships of the model by itself. */
function trafficLines({ study, index }: AnalyzedCaseStudy, environment: DeploymentEnvironment): string[] {
  const paths = pathsIn(environment);
  const elements = new Map(
    [...nodesOf(environment.nodes)].flatMap((node) => (node.node === 'instance' ? [[node.id, node.element]] : [])),
  );
  const isKnown = (id: string): boolean => {
    const element = elements.get(id);
    return paths.has(id) && (element === undefined || index.element(element) !== undefined);
  };
  const isDerived = (source: string, destination: string): boolean =>
    study.relationships.some(
      (relationship) =>
        relationship.source === elements.get(source) && relationship.destination === elements.get(destination),
    );
  return deploymentEdges(environment, study.relationships)
    .filter(({ source, destination }) => isKnown(source) && isKnown(destination) && !isDerived(source, destination))
    .flatMap(({ source, destination, description, technology, interaction }) => {
      const [from = '', to = ''] = [source, destination].map((id) => paths.get(id));
      if (!isApart(from, to)) return [];
      const arrow = `${pathOf(from)} ${arrowOf(interaction)} ${pathOf(to)}`;
      return bracedBlock(
        description.trim() === '' ? arrow : `${arrow} ${quoted(description)}`,
        textLine('technology', technology),
      );
    });
}

/** Every environment with what runs where in it, and its traffic. */
export function deploymentLines(analyzed: AnalyzedCaseStudy): string[] {
  const { deployments } = analyzed.study;
  if (deployments.length === 0) return [];
  return bracedBlock('deployment', [
    ...deployments.flatMap((environment) =>
      bracedBlock(`${nameOf(environment.id)} = ${environmentKind} ${quoted(environment.name)}`, [
        ...textLine('description', environment.description),
        ...environment.nodes.flatMap((node) => childLines(analyzed, node)),
      ]),
    ),
    ...deployments.flatMap((environment) => trafficLines(analyzed, environment)),
  ]);
}
