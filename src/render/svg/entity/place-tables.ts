import type { Box } from '../geometry.ts';
import { track } from '../routing/route-grid.ts';
import type { Table } from './table.ts';

/** Tables in columns from left to right, each from top to bottom. */
type Columns = readonly (readonly number[])[];

/** Distances in pixels. */
export interface TableSpacing {
  readonly columns: number;
  readonly rows: number;
}

export interface TablePlacement {
  readonly width: number;
  readonly height: number;
  /** In the order of the tables, on the router's tracks. */
  readonly boxes: readonly Box[];
}

/** Room around everything for lines; what they leave is cropped when the picture is drawn. */
const border = 8 * track;
const mostColumns = 5;
/** Wider pictures are hard to read on a page. */
const comfortableWidth = 1250;
const tooWideCost = 9;
/** Height for each pixel of width that reads best. */
const bestAspect = 1.2;
const leastWidth = 600;
const aspectCost = 0.8;
const crossingCost = 260;
const coveredCost = 240;
/** A relation within one column has to leave and enter at the side. */
const sameColumnCost = 160;

const onTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;

/** Sizes of the tables on the router's tracks. */
type Sizes = readonly Pick<Table, 'width' | 'height'>[];

const sizesOf = (tables: readonly Table[]): Sizes =>
  tables.map(({ width, height }) => ({ width: onTracks(width), height: Math.ceil(height / track) * track }));

function placeColumns(sizes: Sizes, columns: Columns, { columns: gap, rows }: TableSpacing): TablePlacement {
  const widths = columns.map((column) => column.reduce((widest, index) => Math.max(widest, sizes[index]!.width), 0));
  const heights = columns.map(
    (column) => column.reduce((sum, index) => sum + sizes[index]!.height, 0) + rows * Math.max(0, column.length - 1),
  );
  const tallest = Math.max(0, ...heights);
  const boxes: Box[] = [];
  let x = border;
  columns.forEach((column, at) => {
    let y = border + Math.floor((tallest - heights[at]!) / 2 / track) * track;
    for (const index of column) {
      const { width, height } = sizes[index]!;
      boxes[index] = { x: x + Math.floor((widths[at]! - width) / 2 / track) * track, y, width, height };
      y += height + rows;
    }
    x += widths[at]! + gap;
  });
  return { width: x - gap + border, height: tallest + 2 * border, boxes };
}

interface Link {
  readonly from: number;
  readonly to: number;
}

const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

interface Line extends Link {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Whether the straight connection passes over the box. */
function covers({ ax, ay, bx, by }: Line, { x, y, width, height }: Box): boolean {
  if (x >= Math.max(ax, bx) || x + width <= Math.min(ax, bx)) return false;
  if (y >= Math.max(ay, by) || y + height <= Math.min(ay, by)) return false;
  const corner = turn(ax, ay, bx, by, x, y);
  return (
    corner * turn(ax, ay, bx, by, x + width, y) < 0 ||
    corner * turn(ax, ay, bx, by, x, y + height) < 0 ||
    corner * turn(ax, ay, bx, by, x + width, y + height) < 0
  );
}

const cross = (a: Line, b: Line): boolean =>
  turn(a.ax, a.ay, a.bx, a.by, b.ax, b.ay) * turn(a.ax, a.ay, a.bx, a.by, b.bx, b.by) < 0 &&
  turn(b.ax, b.ay, b.bx, b.by, a.ax, a.ay) * turn(b.ax, b.ay, b.bx, b.by, a.bx, a.by) < 0;

/** What makes a placement hard to read before anything is routed, lower is better; infinite above the limit. */
function costOf({ width, height, boxes }: TablePlacement, links: readonly Link[], limit: number): number {
  const ideal = Math.max(width, leastWidth) * bestAspect;
  let cost = (width * height) / 900;
  cost += Math.max(0, width - comfortableWidth) * tooWideCost + Math.abs(height - ideal) * aspectCost;
  if (cost > limit) return Number.POSITIVE_INFINITY;
  const lines = links.map(({ from, to }): Line => {
    const [a, b] = [boxes[from]!, boxes[to]!];
    const line = {
      from,
      to,
      ax: a.x + a.width / 2,
      ay: a.y + a.height / 2,
      bx: b.x + b.width / 2,
      by: b.y + b.height / 2,
    };
    const across = Math.abs(line.ax - line.bx);
    cost += across + Math.abs(line.ay - line.by) + (across < 2 * track && from !== to ? sameColumnCost : 0);
    return line;
  });
  for (let index = 0; index < lines.length && cost <= limit; index += 1) {
    const line = lines[index]!;
    for (let other = index + 1; other < lines.length; other += 1) if (cross(line, lines[other]!)) cost += crossingCost;
    for (let at = 0; at < boxes.length; at += 1)
      if (at !== line.from && at !== line.to && covers(line, boxes[at]!)) cost += coveredCost;
  }
  return cost <= limit ? cost : Number.POSITIVE_INFINITY;
}

/** Every arrangement that differs by one exchange or one move; the number of columns stays. */
function* neighbors(columns: Columns): Iterable<Columns> {
  const all = columns.flat();
  for (const [position, a] of all.entries())
    for (const b of all.slice(position + 1))
      yield columns.map((column) => column.map((index) => (index === a ? b : index === b ? a : index)));
  for (const index of all) {
    const without = columns.map((column) => column.filter((other) => other !== index));
    if (without.some((column) => column.length === 0)) continue;
    for (const [at, column] of without.entries())
      for (let row = 0; row <= column.length; row += 1) yield without.with(at, column.toSpliced(row, 0, index));
  }
}

/** Columns of about equal height, in breadth-first order from the table with the most links, so that neighbors stay close. */
function dealt(tables: readonly Table[], links: readonly Link[], count: number): Columns {
  const linked = tables.map((_, index) =>
    links.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : [])),
  );
  const order: number[] = [];
  const seeds = tables.map((_, index) => index).sort((a, b) => linked[b]!.length - linked[a]!.length || a - b);
  for (const seed of seeds) {
    if (!order.includes(seed)) order.push(seed);
    for (let at = order.indexOf(seed); at < order.length; at += 1)
      for (const next of linked[order[at]!]!) if (!order.includes(next)) order.push(next);
  }
  const total = tables.reduce((sum, { height }) => sum + height, 0);
  const columns: number[][] = Array.from({ length: count }, () => []);
  let filled = 0;
  for (const index of order) {
    const at = Math.min(count - 1, Math.floor((filled / Math.max(1, total)) * count));
    columns[at]!.push(index);
    filled += tables[index]!.height;
  }
  return columns.filter((column) => column.length > 0);
}

/** Most placements that are compared for one number of columns. */
const mostTries = 6000;

/**
 * Puts tables into columns by local search: short and uncrossed relations, in a picture as wide as a page and a little
 * taller than wide. The result places them at any spacing.
 */
export function placeTables(
  tables: readonly Table[],
  links: readonly Link[],
  spacing: TableSpacing,
): (spacing: TableSpacing) => TablePlacement {
  const sizes = sizesOf(tables);
  let chosen: { columns: Columns; cost: number } | null = null;
  for (let count = 1; count <= Math.min(mostColumns, tables.length); count += 1) {
    let columns = dealt(tables, links, count);
    let cost = costOf(placeColumns(sizes, columns, spacing), links, Number.POSITIVE_INFINITY);
    let tries = 0;
    for (let changed = true; changed && tries < mostTries; ) {
      changed = false;
      for (const candidate of neighbors(columns)) {
        tries += 1;
        const next = costOf(placeColumns(sizes, candidate, spacing), links, cost);
        if (next >= cost - 0.5) continue;
        cost = next;
        columns = candidate;
        changed = true;
        break;
      }
    }
    if (chosen === null || cost < chosen.cost) chosen = { columns, cost };
  }
  const columns = chosen?.columns ?? [];
  return (other) => placeColumns(sizes, columns, other);
}
