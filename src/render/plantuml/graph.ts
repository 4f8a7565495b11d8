import { lightPalette, tokenOfLook } from '../svg/palette.ts';
import { generatedIds } from '../view/generated-ids.ts';
import type { GraphView, Look, ViewBoundary, ViewEdge, ViewNode } from '../view/view.ts';
import { escapePlantuml, plantumlLines, plantumlName } from './escape.ts';
import { framed } from './frame.ts';

type IdOf = (id: string) => string;

const shapes: Partial<Record<Look, string>> = { data: 'database', cache: 'database', messaging: 'queue' };
const shapeOf = (look: Look): string => shapes[look] ?? 'rectangle';

const leftToRight: readonly GraphView['kind'][] = ['event-flow', 'data-flow'];

function looksIn(children: GraphView['children']): Look[] {
  return children.flatMap((child) => (child.type === 'node' ? [child.look] : looksIn(child.children)));
}

const styleLines = (look: Look): string[] => [
  `skinparam ${shapeOf(look)}<<${look}>> {`,
  `  BackgroundColor ${lightPalette.surface}`,
  `  BorderColor ${lightPalette[tokenOfLook[look]]}`,
  ...(look === 'retired' ? [`  FontColor ${lightPalette.muted}`] : []),
  '}',
];
const boundaryStyle = [
  'skinparam rectangle<<boundary>> {',
  `  BackgroundColor ${lightPalette.boundary}`,
  `  BorderColor ${lightPalette['boundary-line']}`,
  '  BorderStyle dashed',
  '}',
];

function nodeLine(node: ViewNode, idOf: IdOf): string {
  const name = node.multiplicity === null ? node.name : `${node.name} ${node.multiplicity}`;
  return `${shapeOf(node.look)} ${plantumlName(name, node.subtitle, node.description)} as ${idOf(node.id)} <<${node.look}>>`;
}

const boundaryLines = (boundary: ViewBoundary, idOf: IdOf): string[] => [
  `rectangle ${plantumlName(boundary.name, boundary.subtitle)} as ${idOf(boundary.id)} <<boundary>> {`,
  ...boundary.children.flatMap((child) => childLines(child, idOf)).map((line) => `  ${line}`),
  '}',
];

const childLines = (child: ViewNode | ViewBoundary, idOf: IdOf): string[] =>
  child.type === 'node' ? [nodeLine(child, idOf)] : boundaryLines(child, idOf);

function edgeLine({ source, destination, description, technology, interaction }: ViewEdge, idOf: IdOf): string {
  const arrow = interaction === 'asynchronous' ? '..>' : '-->';
  const label = plantumlLines([
    escapePlantuml(description),
    technology === '' ? '' : `//[${escapePlantuml(technology)}]//`,
  ]);
  return `${idOf(source)} ${arrow} ${idOf(destination)}${label === '' ? '' : ` : ${label}`}`;
}

/** Boxes, boundaries and arrows as plain PlantUML rectangles, databases and queues. */
export function graphDiagram(view: GraphView): string {
  const idOf = generatedIds('n');
  return framed(view, [
    ...(leftToRight.includes(view.kind) ? ['left to right direction'] : []),
    ...[...new Set(looksIn(view.children))].flatMap(styleLines),
    ...boundaryStyle,
    'hide stereotype',
    ...view.children.flatMap((child) => childLines(child, idOf)),
    ...view.edges.map((edge) => edgeLine(edge, idOf)),
  ]);
}
