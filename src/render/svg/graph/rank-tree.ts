import type { GraphView, ViewBoundary } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { track } from '../routing/route-grid.ts';
import { boundaryTitle, widthForTitle } from './boundary-title.ts';
import type { Card } from './card.ts';
import type { NeighborGaps } from './neighbor-gaps.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card or a boundary whose children stand in rows, and where it was last placed. */
export interface RankItem {
  readonly id: string;
  readonly card: Card | null;
  readonly boundary: ViewBoundary | null;
  /** Least width in pixels for the boundary's title. */
  readonly titleWidth: number;
  rows: readonly (readonly RankItem[])[];
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of each row when the item was last measured; `null` when its rows have changed since. */
  rowSizes: readonly Size[] | null;
}

/** Distances in tracks. */
export interface RankSpacing {
  readonly columns: number;
  readonly rows: number;
}

/** The size of everything, with the items placed. */
export interface PlacedTree {
  readonly width: number;
  readonly height: number;
}

const side = 3 * track;
const head = 4 * track;
/** Room around everything for lines; what they leave is cropped when the picture is drawn. */
const outerTracks = 6;

export const onTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;

function itemOf(child: GraphView['children'][number], cards: ReadonlyMap<string, Card>): RankItem {
  const unplaced = { id: child.id, x: 0, y: 0, width: 0, height: 0, rowSizes: null };
  if (child.type === 'node')
    return { ...unplaced, card: cards.get(child.id) ?? null, boundary: null, titleWidth: 0, rows: [] };
  return {
    ...unplaced,
    card: null,
    boundary: child,
    titleWidth: widthForTitle(boundaryTitle(child)),
    rows: [child.children.map((inner) => itemOf(inner, cards))],
  };
}

/** The view's nesting with every child of a level in one row. */
export function rankTree(children: GraphView['children'], cards: ReadonlyMap<string, Card>): RankItem {
  return {
    id: ' root',
    card: null,
    boundary: null,
    titleWidth: 0,
    rows: [children.map((child) => itemOf(child, cards))],
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    rowSizes: null,
  };
}

/** An item and everything in it, the outermost first. */
export function itemsOf(item: RankItem): RankItem[] {
  return [item, ...item.rows.flat().flatMap(itemsOf)];
}

function gapBetween(a: RankItem, b: RankItem, spacing: RankSpacing, gaps: NeighborGaps): number {
  return Math.max(spacing.columns * track, onTracks(gaps.get(a.id)?.get(b.id)?.width ?? 0));
}

function sizeOfRow(row: readonly RankItem[], spacing: RankSpacing, gaps: NeighborGaps): Size {
  let width = 0;
  let height = 0;
  for (let index = 0; index < row.length; index += 1) {
    const item = row[index]!;
    width += item.width + (index === 0 ? 0 : gapBetween(row[index - 1]!, item, spacing, gaps));
    height = Math.max(height, item.height);
  }
  return { width, height };
}

/** Measures what has changed; returns whether anything did. */
function measure(item: RankItem, spacing: RankSpacing, gaps: NeighborGaps): boolean {
  if (item.card) {
    const changed = item.width !== item.card.width;
    item.width = item.card.width;
    item.height = item.card.height;
    return changed;
  }
  let changed = item.rowSizes === null;
  for (const row of item.rows) for (const child of row) if (measure(child, spacing, gaps)) changed = true;
  if (!changed) return false;
  const sizes = item.rows.map((row) => sizeOfRow(row, spacing, gaps));
  const named = item.boundary !== null;
  let width = 0;
  let height = spacing.rows * track * Math.max(0, sizes.length - 1) + (named ? head + side : 0);
  for (const size of sizes) {
    width = Math.max(width, size.width);
    height += size.height;
  }
  item.rowSizes = sizes;
  item.width = onTracks(Math.max(width + (named ? 2 * side : 0), item.titleWidth));
  item.height = height;
  return true;
}

const snap = (value: number): number => Math.floor(value / track) * track;

function place(item: RankItem, x: number, y: number, spacing: RankSpacing, gaps: NeighborGaps): void {
  item.x = x;
  item.y = y;
  let rowY = y + (item.boundary ? head : 0);
  for (let r = 0; r < item.rows.length; r += 1) {
    const row = item.rows[r]!;
    const rowSize = item.rowSizes![r]!;
    let childX = x + snap((item.width - rowSize.width) / 2);
    for (let index = 0; index < row.length; index += 1) {
      const child = row[index]!;
      if (index > 0) childX += gapBetween(row[index - 1]!, child, spacing, gaps);
      place(child, childX, rowY + snap((rowSize.height - child.height) / 2), spacing, gaps);
      childX += child.width;
    }
    rowY += rowSize.height + spacing.rows * track;
  }
}

/** Gives every item its place, every row centered in its boundary. Items whose rows changed must have no `rowSizes`. */
export function placeTree(root: RankItem, spacing: RankSpacing, gaps: NeighborGaps): PlacedTree {
  const border = outerTracks * track;
  measure(root, spacing, gaps);
  place(root, border, border, spacing, gaps);
  return { width: root.width + 2 * border, height: root.height + 2 * border };
}

/** The same at another spacing, as boxes by id. */
export function placedBoxes(
  root: RankItem,
  spacing: RankSpacing,
  gaps: NeighborGaps,
): PlacedTree & { readonly boxes: ReadonlyMap<string, Box> } {
  const items = itemsOf(root);
  for (const item of items) item.rowSizes = null;
  const size = placeTree(root, spacing, gaps);
  const boxes = new Map(items.slice(1).map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));
  return { ...size, boxes };
}
