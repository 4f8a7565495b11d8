import type { GraphView, ViewBoundary } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { track } from '../routing/route-grid.ts';
import { boundaryTitle, widthForTitle } from './boundary-title.ts';
import type { Card } from './card.ts';
import type { NeighborGaps } from './neighbor-gaps.ts';

/** A card or a boundary whose children stand in rows. */
export interface RankItem {
  readonly id: string;
  readonly card: Card | null;
  readonly boundary: ViewBoundary | null;
  /** Least width in pixels for the boundary's title. */
  readonly titleWidth: number;
  rows: RankItem[][];
}

/** Distances in tracks. */
export interface RankSpacing {
  readonly columns: number;
  readonly rows: number;
}

const side = 3 * track;
const head = 4 * track;
/** Room around everything for lines; what they leave is cropped when the picture is drawn. */
const outerTracks = 6;

export const onTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;

/** The view's nesting with every child of a level in one row. */
export function rankTree(children: GraphView['children'], cards: ReadonlyMap<string, Card>): RankItem[] {
  return children.map((child) =>
    child.type === 'node'
      ? { id: child.id, card: cards.get(child.id) ?? null, boundary: null, titleWidth: 0, rows: [] }
      : {
          id: child.id,
          card: null,
          boundary: child,
          titleWidth: widthForTitle(boundaryTitle(child)),
          rows: [rankTree(child.children, cards)],
        },
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function gapBetween(a: RankItem, b: RankItem, spacing: RankSpacing, gaps: NeighborGaps): number {
  return Math.max(spacing.columns * track, onTracks(gaps.get(`${a.id} ${b.id}`) ?? 0));
}

function sizeOfRow(
  row: readonly RankItem[],
  sizes: Map<RankItem, Size>,
  spacing: RankSpacing,
  gaps: NeighborGaps,
): Size {
  let width = 0;
  row.forEach((item, index) => {
    const before = row[index - 1];
    width += (sizes.get(item)?.width ?? 0) + (before ? gapBetween(before, item, spacing, gaps) : 0);
  });
  return { width, height: Math.max(0, ...row.map((item) => sizes.get(item)?.height ?? 0)) };
}

function measure(item: RankItem, sizes: Map<RankItem, Size>, spacing: RankSpacing, gaps: NeighborGaps): Size {
  if (item.card) {
    const size = { width: item.card.width, height: item.card.height };
    sizes.set(item, size);
    return size;
  }
  for (const child of item.rows.flat()) measure(child, sizes, spacing, gaps);
  const rows = item.rows.map((row) => sizeOfRow(row, sizes, spacing, gaps));
  const named = item.boundary !== null;
  const inner = Math.max(0, ...rows.map(({ width }) => width));
  const between = spacing.rows * track * Math.max(0, rows.length - 1);
  const size = {
    width: onTracks(Math.max(inner + (named ? 2 * side : 0), item.titleWidth)),
    height: rows.reduce((sum, row) => sum + row.height, 0) + between + (named ? head + side : 0),
  };
  sizes.set(item, size);
  return size;
}

const snap = (value: number): number => Math.floor(value / track) * track;

/** Boxes of all items, every row centered in its boundary. */
export function placeTree(
  root: RankItem,
  spacing: RankSpacing,
  gaps: NeighborGaps,
): { readonly width: number; readonly height: number; readonly boxes: Map<string, Box> } {
  const sizes = new Map<RankItem, Size>();
  const total = measure(root, sizes, spacing, gaps);
  const border = outerTracks * track;
  const boxes = new Map<string, Box>();
  const place = (item: RankItem, x: number, y: number): void => {
    const size = sizes.get(item)!;
    if (item !== root) boxes.set(item.id, { x, y, ...size });
    let rowY = y + (item.boundary ? head : 0);
    for (const row of item.rows) {
      const rowSize = sizeOfRow(row, sizes, spacing, gaps);
      let childX = x + snap((size.width - rowSize.width) / 2);
      row.forEach((child, index) => {
        const before = row[index - 1];
        if (before) childX += gapBetween(before, child, spacing, gaps);
        const childSize = sizes.get(child)!;
        place(child, childX, rowY + snap((rowSize.height - childSize.height) / 2));
        childX += childSize.width;
      });
      rowY += rowSize.height + spacing.rows * track;
    }
  };
  place(root, border, border);
  return { width: total.width + 2 * border, height: total.height + 2 * border, boxes };
}
