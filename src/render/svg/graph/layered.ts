import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from '../../view/view.ts';
import { elkLabel, runElk } from '../elk.ts';
import type { Box } from '../geometry.ts';
import { boundaryTitle, placeTitle, usualTitlePlace, widthForTitle } from './boundary-title.ts';
import { type Card, describedCard } from './card.ts';
import { type EdgeLabel, edgeLabel } from './edge-label.ts';
import { drawableEdges, type GraphLayout, nodesOf } from './layout.ts';

/** One attempt at a layered layout. */
export interface LayeredVariant {
  readonly direction: 'DOWN' | 'RIGHT';
  /** Handed over backwards, so that they may point up. */
  readonly reversed: ReadonlySet<string>;
  readonly options: LayoutOptions;
}

const spacing: LayoutOptions = {
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '13',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelLabel': '6',
  'elk.spacing.labelNode': '10',
};

const base: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
  'elk.layered.thoroughness': '20',
  'elk.randomSeed': '7',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
  ...spacing,
};

interface Measured {
  readonly cards: ReadonlyMap<string, Card>;
  readonly labels: ReadonlyMap<string, EdgeLabel | null>;
}

function measure(view: GraphView, edges: readonly ViewEdge[]): Measured {
  const cards = nodesOf(view.children).map((node) => describedCard(node));
  const tallest = Math.max(0, ...cards.map(({ height }) => height));
  const even = cards.map((card) => ({ ...card, height: tallest - card.height <= 36 ? tallest : card.height }));
  return {
    cards: new Map(even.map((card) => [card.node.id, card])),
    labels: new Map(edges.map((edge) => [edge.id, edgeLabel(edge, 124)])),
  };
}

function elkNode(child: ViewNode | ViewBoundary, { cards }: Measured): ElkNode {
  if (child.type === 'node') {
    const card = cards.get(child.id)!;
    return { id: child.id, width: card.width, height: card.height };
  }
  return {
    id: child.id,
    children: child.children.map((inner) => elkNode(inner, { cards, labels: new Map() })),
    layoutOptions: {
      ...spacing,
      'elk.padding': '[top=40,left=20,bottom=20,right=20]',
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${widthForTitle(boundaryTitle(child))},72)`,
    },
  };
}

function elkEdge(edge: ViewEdge, { labels }: Measured, reversed: ReadonlySet<string>): ElkExtendedEdge {
  const label = labels.get(edge.id) ?? null;
  const [source, target] = reversed.has(edge.id) ? [edge.destination, edge.source] : [edge.source, edge.destination];
  return {
    id: edge.id,
    sources: [source],
    targets: [target],
    labels: elkLabel(edge.id, label),
  };
}

/** Lays a view out in layers with nested boundaries and orthogonal lines that keep room for their labels. */
export async function layeredLayout(view: GraphView, variant: LayeredVariant): Promise<GraphLayout> {
  const edges = drawableEdges(view);
  const measured = measure(view, edges);
  const { width, height, boxes, lines } = await runElk({
    id: ' root',
    layoutOptions: { ...base, 'elk.direction': variant.direction, ...variant.options },
    children: view.children.map((child) => elkNode(child, measured)),
    edges: edges.map((edge) => elkEdge(edge, measured, variant.reversed)),
  });
  const boxOf = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const cards = [...measured.cards.values()].map((card) => ({ card, box: boxOf(card.node.id) }));
  const placedEdges = edges.map((edge) => {
    const line = lines.get(edge.id);
    const points = line?.points ?? [];
    return {
      edge,
      points: variant.reversed.has(edge.id) ? points.toReversed() : points,
      label: measured.labels.get(edge.id) ?? null,
      labelBox: line?.labelBox ?? null,
    };
  });
  const blocked = [...cards.map(({ box }) => box), ...placedEdges.flatMap(({ labelBox }) => labelBox ?? [])];
  const place = (children: GraphView['children'], depth: number): GraphLayout['boundaries'][number][] =>
    children.flatMap((boundary) => {
      if (boundary.type === 'node') return [];
      const box = boxOf(boundary.id);
      const title = boundaryTitle(boundary, Math.max(60, Math.min(300, box.width - 28)));
      const placed = placedEdges.map(({ points }) => points);
      const titleBox = placeTitle(title, box, placed, blocked) ?? usualTitlePlace(title, box);
      return [{ boundary, box, depth, title, titleBox }, ...place(boundary.children, depth + 1)];
    });
  return {
    width,
    height,
    cards,
    boundaries: place(view.children, 0),
    edges: placedEdges,
  };
}
