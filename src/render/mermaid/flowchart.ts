import { lightPalette, tokenOfLook } from '../svg/palette.ts';
import { generatedIds } from '../view/generated-ids.ts';
import type { GraphView, Look, ViewBoundary, ViewEdge, ViewNode } from '../view/view.ts';
import { accessibleText } from './accessible-text.ts';
import { mermaidLabel, mermaidLines } from './escape.ts';

type IdOf = (id: string) => string;

const shapes: Partial<Record<Look, readonly [open: string, close: string]>> = {
  person: ['([', '])'],
  data: ['[(', ')]'],
  cache: ['[(', ')]'],
  messaging: ['[[', ']]'],
};

const leftToRight: readonly GraphView['kind'][] = ['deployment', 'network', 'event-flow', 'data-flow'];

function nodeLine(node: ViewNode, idOf: IdOf): string {
  const [open, close] = shapes[node.look] ?? ['[', ']'];
  const name = node.multiplicity === null ? node.name : `${node.name} ${node.multiplicity}`;
  const kind = node.subtitle === '' ? '' : `(${node.subtitle})`;
  return `${idOf(node.id)}${open}${mermaidLabel(name, kind, node.description)}${close}:::${node.look}`;
}

function boundaryLines(boundary: ViewBoundary, kind: GraphView['kind'], idOf: IdOf): string[] {
  const subtitle = boundary.subtitle === '' ? '' : `(${boundary.subtitle})`;
  return [
    `subgraph ${idOf(boundary.id)}[${mermaidLabel(boundary.name, subtitle)}]`,
    ...(kind === 'deployment' || kind === 'network'
      ? [`  direction ${boundary.arrangement === 'row' ? 'LR' : 'TB'}`]
      : []),
    ...boundary.children.flatMap((child) => childLines(child, kind, idOf)).map((line) => `  ${line}`),
    'end',
  ];
}

const childLines = (child: ViewNode | ViewBoundary, kind: GraphView['kind'], idOf: IdOf): string[] =>
  child.type === 'node' ? [nodeLine(child, idOf)] : boundaryLines(child, kind, idOf);

function edgeLine({ source, destination, description, technology, interaction }: ViewEdge, idOf: IdOf): string {
  const arrow = interaction === 'asynchronous' ? '-.->' : '-->';
  const hasLabel = mermaidLines([description, technology]) !== '';
  const label = hasLabel ? `|${mermaidLabel(description, technology === '' ? '' : `(${technology})`)}|` : '';
  return `${idOf(source)} ${arrow}${label} ${idOf(destination)}`;
}

function looksIn(children: GraphView['children']): Look[] {
  return children.flatMap((child) => (child.type === 'node' ? [child.look] : looksIn(child.children)));
}

/** The look's own colour as the border; paper and ink as in our own drawings. */
function classLine(look: Look): string {
  const stroke = lightPalette[tokenOfLook[look]];
  const dashes = look === 'external' || look === 'proposal' ? ',stroke-dasharray:4 3' : '';
  const ink = look === 'retired' ? lightPalette.muted : lightPalette.ink;
  return `classDef ${look} fill:${lightPalette.surface},stroke:${stroke},color:${ink}${dashes}`;
}

function boundariesIn(children: GraphView['children']): ViewBoundary[] {
  return children.flatMap((child) => (child.type === 'node' ? [] : [child, ...boundariesIn(child.children)]));
}

/** Without a class of their own, Mermaid gives nested boundaries colors that mean nothing. */
function boundaryClassLines(view: GraphView, idOf: IdOf): string[] {
  const ids = boundariesIn(view.children).map(({ id }) => idOf(id));
  if (ids.length === 0) return [];
  const { boundary, ink } = lightPalette;
  return [
    `classDef boundary fill:${boundary},stroke:${lightPalette['boundary-line']},color:${ink}`,
    `class ${ids.join(',')} boundary`,
  ];
}

/** Boxes, boundaries and arrows as a Mermaid flowchart: its own C4 and architecture kinds can't lay out larger models. */
export function flowchart(view: GraphView): string {
  const idOf = generatedIds('n');
  const body = [
    ...view.children.flatMap((child) => childLines(child, view.kind, idOf)),
    ...view.edges.map((edge) => edgeLine(edge, idOf)),
    ...[...new Set(looksIn(view.children))].map(classLine),
    ...boundaryClassLines(view, idOf),
  ];
  return [
    `flowchart ${leftToRight.includes(view.kind) ? 'LR' : 'TB'}`,
    ...accessibleText(view),
    ...body.map((line) => `  ${line}`),
  ].join('\n');
}
