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

/** A row as it was last measured. */
interface MeasuredRow extends Size {
  /** Before each item but the first. */
  readonly gaps: readonly number[];
}

/** A card or a boundary whose children stand in rows, and where it was last placed. */
export interface RankItem {
  readonly id: string;
  /** Its number among the items of its tree. */
  number: number;
  readonly parent: RankItem | null;
  readonly card: Card | null;
  readonly boundary: ViewBoundary | null;
  /** Least width in pixels for the boundary's title. */
  readonly titleWidth: number;
  rows: readonly (readonly RankItem[])[];
  x: number;
  y: number;
  width: number;
  height: number;
  /** When the item was last measured; `null` when something in it has changed since. */
  measured: readonly MeasuredRow[] | null;
}

/** Distances in tracks. */
export interface RankSpacing {
  readonly columns: number;
  readonly rows: number;
}

/** Distances in pixels for one tree at one spacing. */
export interface RankDistances {
  readonly betweenRows: number;
  /** Least distance of two items side by side: at the number of the left one times `count`, plus that of the right one. */
  readonly betweenItems: Float64Array;
  readonly count: number;
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

const onTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;

function itemOf(child: GraphView['children'][number], cards: ReadonlyMap<string, Card>, parent: RankItem): RankItem {
  if (child.type === 'node') {
    const card = cards.get(child.id) ?? null;
    return newItem(child.id, parent, { card, width: card?.width ?? 0, height: card?.height ?? 0 });
  }
  const item = newItem(child.id, parent, { boundary: child, titleWidth: widthForTitle(boundaryTitle(child)) });
  item.rows = [child.children.map((inner) => itemOf(inner, cards, item))];
  return item;
}

const newItem = (id: string, parent: RankItem | null, more: Partial<RankItem>): RankItem => ({
  id,
  number: 0,
  parent,
  card: null,
  boundary: null,
  titleWidth: 0,
  rows: [],
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  measured: null,
  ...more,
});

/** The view's nesting with every child of a level in one row. */
export function rankTree(children: GraphView['children'], cards: ReadonlyMap<string, Card>): RankItem {
  const root = newItem(' root', null, {});
  root.rows = [children.map((child) => itemOf(child, cards, root))];
  for (const [number, item] of itemsOf(root).entries()) item.number = number;
  return root;
}

/** Gives an item other rows. */
export function arrange(item: RankItem, rows: RankItem['rows']): void {
  item.rows = rows;
  for (let outer: RankItem | null = item; outer !== null; outer = outer.parent) outer.measured = null;
}

/** An item and everything in it, the outermost first. */
export function itemsOf(item: RankItem): RankItem[] {
  return [item, ...item.rows.flat().flatMap(itemsOf)];
}

/** The distances that a tree's items keep, so that the words between neighbors fit. */
export function distancesIn(root: RankItem, spacing: RankSpacing, gaps: NeighborGaps): RankDistances {
  const items = itemsOf(root);
  const count = items.length;
  const betweenItems = new Float64Array(count * count).fill(spacing.columns * track);
  for (const a of items)
    for (const b of items) {
      const needed = onTracks(gaps.get(a.id)?.get(b.id)?.width ?? 0);
      const at = a.number * count + b.number;
      betweenItems[at] = Math.max(betweenItems[at]!, needed);
    }
  return { betweenRows: spacing.rows * track, betweenItems, count };
}

function measureRow(row: readonly RankItem[], { betweenItems, count }: RankDistances): MeasuredRow {
  const between: number[] = [];
  let width = 0;
  let height = 0;
  for (let index = 0; index < row.length; index += 1) {
    const item = row[index]!;
    if (index > 0) {
      const gap = betweenItems[row[index - 1]!.number * count + item.number]!;
      between.push(gap);
      width += gap;
    }
    width += item.width;
    height = Math.max(height, item.height);
  }
  return { width, height, gaps: between };
}

/** Measures what has changed. */
function measure(item: RankItem, distances: RankDistances): void {
  if (item.card || item.measured) return;
  const named = item.boundary !== null;
  const measured: MeasuredRow[] = [];
  let width = 0;
  let height = distances.betweenRows * Math.max(0, item.rows.length - 1) + (named ? head + side : 0);
  for (let r = 0; r < item.rows.length; r += 1) {
    const row = item.rows[r]!;
    for (let index = 0; index < row.length; index += 1) measure(row[index]!, distances);
    const size = measureRow(row, distances);
    measured.push(size);
    width = Math.max(width, size.width);
    height += size.height;
  }
  item.measured = measured;
  item.width = onTracks(Math.max(width + (named ? 2 * side : 0), item.titleWidth));
  item.height = height;
}

const snap = (value: number): number => Math.floor(value / track) * track;

function place(item: RankItem, x: number, y: number, rowGap: number): void {
  item.x = x;
  item.y = y;
  let rowY = y + (item.boundary ? head : 0);
  for (let r = 0; r < item.rows.length; r += 1) {
    const row = item.rows[r]!;
    const { width, height, gaps } = item.measured![r]!;
    let childX = x + snap((item.width - width) / 2);
    for (let index = 0; index < row.length; index += 1) {
      const child = row[index]!;
      if (index > 0) childX += gaps[index - 1]!;
      place(child, childX, rowY + snap((height - child.height) / 2), rowGap);
      childX += child.width;
    }
    rowY += height + rowGap;
  }
}

/** Gives every item its place, every row centered in its boundary. */
export function placeTree(root: RankItem, distances: RankDistances): PlacedTree {
  const border = outerTracks * track;
  measure(root, distances);
  place(root, border, border, distances.betweenRows);
  return { width: root.width + 2 * border, height: root.height + 2 * border };
}

/** The same at another spacing, as boxes by id. */
export function placedBoxes(
  root: RankItem,
  spacing: RankSpacing,
  gaps: NeighborGaps,
): PlacedTree & { readonly boxes: ReadonlyMap<string, Box> } {
  const items = itemsOf(root);
  for (const item of items) item.measured = null;
  const size = placeTree(root, distancesIn(root, spacing, gaps));
  const boxes = new Map(items.slice(1).map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));
  return { ...size, boxes };
}
