import type { Notes } from './imported-model.ts';
import type { Workspace, WorkspaceDeploymentNode } from './workspace-format.ts';

/** Notes what a workspace holds that a case study has no place for. */
export function noteLeftOut(workspace: Workspace, notes: Notes): void {
  const { views, documentation, model } = workspace;
  const drawn = Object.values(views).reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  if (drawn > 0) notes.push(`Views (${drawn}) with their layouts, styles and themes: Casebook draws its own.`);
  const dynamic = Array.isArray(views['dynamicViews']) ? views['dynamicViews'].length : 0;
  if (dynamic > 0) notes.push(`What the dynamic views (${dynamic}) tell: write it as flows.`);
  const elements = [...elementsIn(workspace)];
  const sections = [documentation, ...elements.map((element) => element.documentation)].reduce(
    (sum, own) => sum + (own?.sections.length ?? 0),
    0,
  );
  if (sections > 0) notes.push(`Documentation sections (${sections}): their place here is story.mdx.`);
  const nodes = model.deploymentNodes.flatMap((node) => [...nodesIn(node)]);
  const count = (of: (item: Item) => number): number =>
    [...elements, ...nodes].reduce((sum, item) => sum + of(item), 0);
  const perspectives = count((item) => item.perspectives.length);
  if (perspectives > 0) notes.push(`Perspectives (${perspectives}).`);
  const checks = count((item) => item.healthChecks?.length ?? 0);
  if (checks > 0) notes.push(`Health checks of instances (${checks}).`);
  const properties = count(
    (item) => Object.keys(item.properties).filter((key) => !/^(casebook|structurizr)\./.test(key)).length,
  );
  if (properties > 0) notes.push(`Properties of elements (${properties}).`);
}

interface Item {
  readonly perspectives: readonly unknown[];
  readonly properties: Readonly<Record<string, string>>;
  readonly healthChecks?: readonly unknown[];
  readonly documentation?: { readonly sections: readonly unknown[] };
}

function* elementsIn({ model }: Workspace): Generator<Item> {
  yield* model.people;
  for (const system of model.softwareSystems) {
    yield system;
    for (const container of system.containers) {
      yield container;
      yield* container.components;
    }
  }
}

/** The properties of an instance that say how many and how large are taken over. */
function* nodesIn(node: WorkspaceDeploymentNode): Generator<Item> {
  yield node;
  yield* node.infrastructureNodes;
  for (const one of [...node.containerInstances, ...node.softwareSystemInstances]) {
    const { instances: _instances, size: _size, ...properties } = one.properties;
    yield { ...one, properties };
  }
  for (const child of node.children) yield* nodesIn(child);
}
