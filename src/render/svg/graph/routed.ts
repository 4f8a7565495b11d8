import type { GraphView, ViewEdge } from '../../view/view.ts';
import { type Box, contains } from '../geometry.ts';
import { type LineToRoute, routeAll } from '../routing/route-all.ts';
import { type BoundaryTitle, boundaryTitle, usualTitlePlace } from './boundary-title.ts';
import type { Card } from './card.ts';
import { type EdgeLabel, edgeLabels, numberLabel } from './edge-label.ts';
import { drawableEdges, type GraphLayout, type PlacedBoundary } from './layout.ts';

export interface NodePlacement {
  readonly width: number;
  readonly height: number;
  /** Boxes of nodes and boundaries, on the tracks of the router. */
  readonly boxes: ReadonlyMap<string, Box>;
}

interface RoutedOptions {
  /** Widest line of an edge label in pixels. */
  readonly labelWidth: number;
  /** Edges to route before all others. */
  readonly first: ReadonlySet<string>;
  /** Edges whose words stand in the legend under a number. */
  readonly numbered: ReadonlySet<string>;
}

function placedBoundaries(children: GraphView['children'], boxes: NodePlacement['boxes'], depth = 0): PlacedBoundary[] {
  return children.flatMap((boundary) => {
    if (boundary.type === 'node') return [];
    const box = boxes.get(boundary.id)!;
    const title: BoundaryTitle = boundaryTitle(boundary, box.width - 28);
    const titleBox = usualTitlePlace(title, box);
    return [{ boundary, box, depth, title, titleBox }, ...placedBoundaries(boundary.children, boxes, depth + 1)];
  });
}

/** Spreads the edges between the same two ends evenly over their sides. */
function laneOf(edges: readonly ViewEdge[], id: string): number {
  const edge = edges.find((candidate) => candidate.id === id)!;
  const parallel = edges.filter(
    ({ source, destination }) =>
      (source === edge.source && destination === edge.destination) ||
      (source === edge.destination && destination === edge.source),
  );
  return parallel.length === 1 ? 0.5 : 0.2 + (0.6 * parallel.indexOf(edge)) / (parallel.length - 1);
}

/** Turns placed boxes into a layout by routing every edge around them. */
export function routeLayout(
  view: GraphView,
  { width, height, boxes }: NodePlacement,
  cards: ReadonlyMap<string, Card>,
  { labelWidth, first, numbered }: RoutedOptions,
): GraphLayout {
  const edges = drawableEdges(view);
  const boundaries = placedBoundaries(view.children, boxes);
  const labels = new Map<string, readonly EdgeLabel[]>(
    edges.map((edge) => [
      edge.id,
      numbered.has(edge.id) ? [numberLabel([...numbered].indexOf(edge.id) + 1)] : edgeLabels(edge, labelWidth),
    ]),
  );
  const holdsNeither = ({ box }: PlacedBoundary, source: Box, destination: Box): boolean =>
    !contains(box, source) && !contains(box, destination);
  const toRoute = ({ id, source, destination }: ViewEdge): LineToRoute => {
    const [from, to] = [boxes.get(source)!, boxes.get(destination)!];
    return {
      id,
      source: from,
      destination: to,
      labels: labels.get(id) ?? [],
      preferred: laneOf(edges, id),
      home: boundaries.findLast(({ box }) => contains(box, from) && contains(box, to))?.box ?? null,
      foreign: boundaries.filter((boundary) => holdsNeither(boundary, from, to)).map(({ box }) => box),
    };
  };
  const placedCards = [...cards.values()].map((card) => ({ card, box: boxes.get(card.node.id)! }));
  const routed = routeAll(
    {
      width,
      height,
      nodes: placedCards.map(({ box }) => box),
      titles: boundaries.map(({ titleBox }) => titleBox),
      boundaries: boundaries.map(({ box }) => box),
    },
    edges.map(toRoute),
    first,
  );
  return {
    width,
    height,
    cards: placedCards,
    boundaries,
    edges: edges.map((edge) => {
      const line = routed.get(edge.id);
      const label = labels.get(edge.id)?.[line?.shape ?? 0] ?? null;
      return { edge, points: line?.points ?? [], label, labelBox: line?.labelBox ?? null };
    }),
  };
}
