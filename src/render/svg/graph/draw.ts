import type { GraphView, Look, ViewBoundary } from '../../view/view.ts';
import { drawArrow } from '../arrow.ts';
import { type LayoutDefects, layoutDefects } from '../defects.ts';
import { type Drawing, margin, scopeName, titleBlock } from '../diagram.ts';
import { around, type Box, grow, moved, straddles } from '../geometry.ts';
import { type LegendEntry, layOutLegend, lineEntry, lookEntry } from '../legend.ts';
import { element, escapeXml, textLines } from '../markup.ts';
import { type ColorToken, isDecisionLook, nameOfLook } from '../palette.ts';
import { textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';
import { drawTitle } from './boundary-title.ts';
import { drawCard } from './card.ts';
import { drawEdgeLabel } from './edge-label.ts';
import { type GraphLayout, type PlacedBoundary, type PlacedEdge, sketchOf } from './layout.ts';

const boundaryHue: Readonly<Record<ViewBoundary['style'], ColorToken>> = {
  system: 'own',
  group: 'boundary-line',
  region: 'boundary-line',
  vpc: 'network',
  zone: 'boundary-line',
  subnet: 'boundary-line',
  trust: 'security',
};
const dashedBoundaries: readonly ViewBoundary['style'][] = ['system', 'zone', 'trust'];

function drawBoundary({ boundary, box, depth }: PlacedBoundary): string {
  const hue = boundaryHue[boundary.style];
  const dashed = dashedBoundaries.includes(boundary.style) ? ' dashed' : '';
  return element(
    'rect',
    { class: `boundary s-${hue}${dashed}`, ...box, rx: 12, 'fill-opacity': depth === 0 ? 1 : 0.85 },
    `<title>${escapeXml([boundary.name, boundary.subtitle].filter((part) => part !== '').join(', '))}</title>`,
  );
}

/** Interrupts the borders that run through a label which found no other place. */
function clearing(labelBox: Box, boundaries: readonly PlacedBoundary[]): string {
  if (!boundaries.some(({ box }) => straddles(labelBox, box))) return '';
  return element('rect', { class: 'f-boundary', ...grow(labelBox, -1) });
}

function drawEdge({ edge, points, label, labelBox }: PlacedEdge, boundaries: readonly PlacedBoundary[]): string {
  const words = [edge.description, edge.technology].filter((part) => part !== '').join(', ');
  return element(
    'g',
    { role: 'graphics-symbol', 'aria-label': words === '' ? edge.id : words },
    (labelBox ? clearing(labelBox, boundaries) : '') +
      drawArrow(points, labelBox ? [labelBox] : [], { asynchronous: edge.interaction === 'asynchronous' }) +
      (label && labelBox ? drawEdgeLabel(label, labelBox) : ''),
  );
}

/** Spells out an edge whose words found no place beside it. */
function numberEntry({ edge, label }: PlacedEdge): LegendEntry[] {
  const [mark = ''] = label?.description ?? [];
  if (label === null || !/^\(\d+\)$/.test(mark) || mark === edge.description) return [];
  const technology = edge.technology === '' ? '' : ` [${edge.technology}]`;
  return [
    { name: edge.description + technology, draw: ({ x, y }) => textLines([mark], { x: x + 3, y: y + 13 }, 'label') },
  ];
}

/** Kinds whose nodes say in words what they are. */
const selfExplaining: readonly GraphView['kind'][] = ['network', 'security-groups', 'decision-map'];

/** Kinds whose solid lines say in words what they are. */
const withoutSolidEntry: readonly GraphView['kind'][] = ['security-groups', 'decision-map'];

const numberOf = ({ label }: PlacedEdge): number => Number(label?.description[0]?.replaceAll(/\D/g, '') ?? 0);

function legendEntries({ kind }: GraphView, { cards, edges }: GraphLayout): LegendEntry[] {
  const looks = new Set(cards.map(({ card }) => card.node.look));
  const inOrder = (Object.keys(nameOfLook) as Look[]).filter((look) => looks.has(look));
  const interactions = new Set(edges.map(({ edge }) => edge.interaction));
  return [
    ...inOrder.filter((look) => isDecisionLook(look) || !selfExplaining.includes(kind)).map(lookEntry),
    ...(interactions.has('synchronous') && !withoutSolidEntry.includes(kind)
      ? [lineEntry('Synchronous', 'synchronous')]
      : []),
    ...(interactions.has('asynchronous')
      ? [lineEntry(kind === 'decision-map' ? 'Affects' : 'Asynchronous', 'asynchronous')]
      : []),
    ...edges.toSorted((a, b) => numberOf(a) - numberOf(b)).flatMap(numberEntry),
  ];
}

function shift(layout: GraphLayout, dx: number, dy: number): GraphLayout {
  const move = <T extends { readonly box: Box }>(thing: T): T => ({ ...thing, box: moved(thing.box, dx, dy) });
  return {
    ...layout,
    cards: layout.cards.map(move),
    boundaries: layout.boundaries.map((placed) => ({ ...move(placed), titleBox: moved(placed.titleBox, dx, dy) })),
    edges: layout.edges.map((placed) => ({
      ...placed,
      points: placed.points.map((point) => moved(point, dx, dy)),
      labelBox: placed.labelBox === null ? null : moved(placed.labelBox, dx, dy),
    })),
  };
}

/** The smallest box around everything in a layout. */
function extentOf({ cards, boundaries, edges }: GraphLayout): Box {
  const points = edges.flatMap((placed) => placed.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const labels = edges.flatMap(({ labelBox }) => labelBox ?? []);
  const boxes = [...[...cards, ...boundaries].map(({ box }) => box), ...labels, ...points];
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : around(boxes);
}

/** Room for a heading of one line without breaking it, so that small pictures don't wrap their title. */
function widthFor(view: GraphView, extent: Box): number {
  const title = textWidth(view.title, textStyles.title) + 2 * margin;
  return Math.ceil(Math.max(extent.width + 2 * margin, Math.min(title, 560), 360));
}

/** Draws a finished layout with its title above and its legend below. */
export function drawGraph(view: GraphView, layout: GraphLayout, idPrefix: string): Drawing {
  const extent = extentOf(layout);
  const width = widthFor(view, extent);
  const heading = titleBlock(view.title, width);
  const top = heading.height + margin;
  const placed = shift(layout, (width - extent.width) / 2 - extent.x, top - extent.y);
  const graphBottom = top + extent.height;
  const legend = layOutLegend(legendEntries(view, layout), graphBottom + 12, width);
  const height = Math.ceil(graphBottom + Math.max(12 + legend.height, margin));
  const prefix = scopeName(idPrefix);
  const body = [
    ...placed.boundaries.map(drawBoundary),
    ...placed.edges.map((edge) => drawEdge(edge, placed.boundaries)),
    ...placed.boundaries.map(({ title, titleBox }) => drawTitle(title, titleBox)),
    ...placed.cards.map(({ card, box }) => drawCard(card, box, prefix)),
    legend.draw(),
  ].join('');
  const defects = (): LayoutDefects => {
    const sketch = sketchOf({ ...placed, width, height });
    return layoutDefects({
      ...sketch,
      labels: [
        ...sketch.labels,
        { id: view.title, box: heading.box, line: null },
        ...legend.labels.map(({ name, box }) => ({ id: name, box, line: null })),
      ],
    });
  };
  return {
    key: idPrefix,
    title: view.title,
    description: view.description,
    body,
    width,
    height,
    links: placed.cards.flatMap(({ card, box }) => (card.node.href === null ? [] : [{ href: card.node.href, ...box }])),
    defects,
  };
}
