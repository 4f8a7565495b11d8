import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from '../../view/view.ts';
import type { Sketch } from '../defects.ts';
import type { Box, Point } from '../geometry.ts';
import type { BoundaryTitle } from './boundary-title.ts';
import { type Card, cardTexts } from './card.ts';
import type { EdgeLabel } from './edge-label.ts';

interface PlacedCard {
  readonly card: Card;
  readonly box: Box;
}

export interface PlacedBoundary {
  readonly boundary: ViewBoundary;
  readonly box: Box;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly title: BoundaryTitle;
  readonly titleBox: Box;
}

export interface PlacedEdge {
  readonly edge: ViewEdge;
  /** From the source's border to the destination's, horizontal and vertical pieces only. */
  readonly points: readonly Point[];
  readonly label: EdgeLabel | null;
  readonly labelBox: Box | null;
}

/** Everything in its place, in pixels; the outermost boundaries come first. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PlacedCard[];
  readonly boundaries: readonly PlacedBoundary[];
  readonly edges: readonly PlacedEdge[];
}

/** All nodes of a view in the order of declaration, however deep. */
export function nodesOf(children: GraphView['children']): ViewNode[] {
  return children.flatMap((child) => (child.type === 'node' ? [child] : nodesOf(child.children)));
}

function boundariesOf(children: GraphView['children']): ViewBoundary[] {
  return children.flatMap((child) => (child.type === 'node' ? [] : [child, ...boundariesOf(child.children)]));
}

/** The edges whose two ends the view shows. */
export function drawableEdges({ children, edges }: GraphView): ViewEdge[] {
  const ids = new Set([...nodesOf(children), ...boundariesOf(children)].map(({ id }) => id));
  return edges.filter(({ source, destination }) => ids.has(source) && ids.has(destination));
}

/** Edges without a line, or with words but no place for them. */
export function incompleteEdges({ edges }: Pick<GraphLayout, 'edges'>): string[] {
  return edges
    .filter(({ points, label, labelBox }) => points.length < 2 || (label !== null && labelBox === null))
    .map(({ edge }) => edge.id);
}

export function sketchOf({ width, height, cards, boundaries, edges }: GraphLayout): Sketch {
  return {
    width,
    height,
    nodes: cards.map(({ card, box }) => ({ id: card.node.id, box })),
    labels: [
      ...boundaries.map(({ boundary, titleBox }) => ({ id: boundary.id, box: titleBox, line: null })),
      ...edges.flatMap(({ edge, labelBox }) =>
        labelBox === null ? [] : [{ id: edge.id, box: labelBox, line: edge.id }],
      ),
    ],
    lines: edges
      .filter(({ points }) => points.length > 1)
      .map(({ edge, points }) => ({ id: edge.id, points, ends: [edge.source, edge.destination] })),
    borders: boundaries.map(({ box }) => box),
    unplaced: incompleteEdges({ edges }),
    texts: [
      ...cards.flatMap(({ card, box }) => cardTexts(card, box)),
      ...boundaries.map(({ box, title }) => ({ text: title.name, width: title.width, available: box.width - 20 })),
    ],
  };
}
