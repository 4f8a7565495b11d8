import { array, atom, call, type Expression, number, object, text } from './expression.ts';
import type { ImportedConnection, ImportedEnvironment, ImportedNode } from './imported-deployment.ts';
import { importStatement, statement } from './statement.ts';

/** `deployment.ts`: environments as nested nodes; what traffic refers to is a constant. */
export function deploymentSource(environments: readonly ImportedEnvironment[]): string {
  const connections = environments.flatMap((environment) => environment.connections);
  const named = new Set(connections.flatMap(({ source, destination }) => [source, destination]));
  const nodes = environments.flatMap((environment) => environment.nodes).flatMap(innerFirst);
  const expressionOf = (node: ImportedNode): Expression => call(builderOf[node.node], ...valuesOf(node, refer));
  const refer = (node: ImportedNode): Expression => (named.has(node) ? atom(node.constant) : expressionOf(node));

  const builders = [...nodes.map(({ node }) => builderOf[node]), ...(connections.length > 0 ? ['connects'] : [])];
  const isSized = environments.some((environment) => runsOf(environment.nodes).length > 0);
  const elements = nodes.flatMap((node) => (node.node === 'instance' ? node.element.constant : []));
  const constants = nodes
    .filter((node) => named.has(node))
    .map((node) => `${statement(`const ${node.constant} =`, expressionOf(node))}\n`);
  return [
    `${importStatement(['deploymentEnvironment', ...builders, ...(isSized ? ['runs'] : [])], 'casebook')}\n`,
    ...(elements.length > 0 ? [`${importStatement(elements, './architecture.ts')}\n`] : []),
    '\n',
    ...(constants.length > 0 ? [...constants, '\n'] : []),
    `${statement('export const deployments =', array(environments.map((one) => environmentExpression(one, refer))))}\n`,
  ].join('');
}

const builderOf: Readonly<Record<ImportedNode['node'], string>> = {
  deployment: 'deploymentNode',
  infrastructure: 'infrastructureNode',
  instance: 'containerInstance',
};

const innerFirst = (node: ImportedNode): readonly ImportedNode[] => [...node.children.flatMap(innerFirst), node];

const environmentExpression = (
  { key, name, nodes, connections }: ImportedEnvironment,
  refer: (node: ImportedNode) => Expression,
): Expression => {
  const runs = runsOf(nodes);
  return call(
    'deploymentEnvironment',
    text(key),
    object(
      [
        ['name', text(name)],
        ['runs', runs.length === 0 ? null : array(runs)],
        ['nodes', array(nodes.map(refer))],
        ['connections', connections.length === 0 ? null : array(connections.map(connectionExpression))],
      ],
      true,
    ),
  );
};

/** What runs in boxes of more than one, or in several nodes that each stand more than once: how many in all. */
function runsOf(nodes: readonly ImportedNode[]): readonly Expression[] {
  const counts = new Map<string, { readonly boxes: number; readonly running: number }>();
  const count = (inside: readonly ImportedNode[], copies: number): void => {
    for (const node of inside) {
      if (node.node === 'instance') {
        const { constant } = node.element;
        const { boxes = 0, running = 0 } = counts.get(constant) ?? {};
        counts.set(constant, { boxes: boxes + copies, running: running + copies * node.instances });
      }
      count(node.children, node.node === 'deployment' ? copies * node.instances : copies);
    }
  };
  count(nodes, 1);
  return [...counts].flatMap(([constant, { boxes, running }]) =>
    running === boxes ? [] : [call('runs', atom(constant), object([['running', number(running)]]))],
  );
}

function connectionExpression(connection: ImportedConnection): Expression {
  const { source, destination, description, technology, isAsynchronous } = connection;
  const rest = isAsynchronous ? [technology, 'asynchronous'] : technology === '' ? [] : [technology];
  return call('connects', atom(source.constant), atom(destination.constant), ...[description, ...rest].map(text));
}

const textOr = (value: string | null): Expression | null => (value === null || value === '' ? null : text(value));
const countOr = (count: number): Expression | null => (count === 1 ? null : number(count));

function valuesOf(node: ImportedNode, refer: (node: ImportedNode) => Expression): readonly Expression[] {
  if (node.node === 'instance') {
    const spec = object([
      ['id', node.key === node.element.key ? null : text(node.key)],
      ['detail', textOr(node.size)],
    ]);
    const isPlain = spec.entries.length === 0;
    return [atom(node.element.constant), ...(isPlain ? [] : [spec])];
  }
  const { key, name, technology, description } = node;
  const isNode = node.node === 'deployment';
  const spec = object([
    ['name', text(name)],
    ['kind', isNode ? textOr(node.kind) : null],
    ['technology', textOr(technology)],
    ['description', textOr(description)],
    ['instances', isNode ? countOr(node.instances) : null],
  ]);
  return [text(key), spec, ...node.children.map(refer)];
}
