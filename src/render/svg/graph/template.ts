import type { GraphView, ViewBoundary } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { track } from '../routing/route-grid.ts';
import { boundaryTitle, widthForTitle } from './boundary-title.ts';
import type { Card } from './card.ts';
import type { NeighborGaps } from './neighbor-gaps.ts';

/** How a nested arrangement is spaced and turned. */
export interface TemplateOptions {
  readonly root: 'row' | 'column';
  /** Most nodes side by side in a boundary without further boundaries: in zones and subnets, and elsewhere. */
  readonly mostInRow: { readonly zone: number; readonly other: number };
  /** Boundaries side by side that take more pixels are put one above the other. */
  readonly widest: number;
  /** Longer columns of nodes are broken into rows. */
  readonly longestColumn: number;
  readonly neighborGaps: NeighborGaps;
  /** Tracks between neighbors where lines run. */
  readonly gap: number;
  /** Ids of the nodes and boundaries at which lines end. */
  readonly connected: ReadonlySet<string>;
}

/** One place in the arrangement: a card, a boundary, or an unnamed strip of loose nodes. */
interface Slot {
  readonly card: Card | null;
  readonly boundary: ViewBoundary | null;
  direction: 'row' | 'column';
  readonly children: readonly Slot[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Inner distance of a boundary's left, right and lower border. */
const side = 2 * track;
/** The same where lines run between the parts of a zone and need room for their words. */
const roomySide = 3 * track;
const head = 4 * track;
/** Room around everything for lines; what they leave is cropped when the picture is drawn. */
const outerTracks = 6;

const toTracks = (value: number): number => Math.ceil(value / (2 * track)) * 2 * track;

/** Tracks between neighbors where no lines run. */
const quietGap = 3;

const idOf = ({ card, boundary }: Slot): string => card?.node.id ?? boundary?.id ?? '';

function isConnected(slot: Slot, connected: ReadonlySet<string>): boolean {
  return connected.has(idOf(slot)) || slot.children.some((child) => isConnected(child, connected));
}

/** The gap before each child but the first, wide enough for the words between two cards. */
function gapsOf({ children, direction }: Slot, { gap, neighborGaps, connected }: TemplateOptions): number[] {
  const tracks = children.some((child) => isConnected(child, connected)) ? gap : Math.min(gap, quietGap);
  return children.slice(1).map((child, index) => {
    const needed = neighborGaps.get(idOf(children[index]!))?.get(idOf(child));
    return Math.max(tracks * track, toTracks((direction === 'row' ? needed?.width : needed?.height) ?? 0));
  });
}

function build(child: GraphView['children'][number], cards: ReadonlyMap<string, Card>, options: TemplateOptions): Slot {
  if (child.type === 'node') {
    const card = cards.get(child.id)!;
    return {
      card,
      boundary: null,
      direction: 'row',
      children: [],
      x: 0,
      y: 0,
      width: toTracks(card.width),
      height: toTracks(card.height),
    };
  }
  const slots = withStrips(child.children, child.arrangement, cards, options);
  const leaves = child.children.every(({ type }) => type === 'node');
  const { direction, children } = leaves
    ? wrapLeaves(child, slots, options)
    : { direction: child.arrangement, children: slots };
  return { card: null, boundary: child, direction, children, x: 0, y: 0, width: 0, height: 0 };
}

function isInner({ style }: ViewBoundary): boolean {
  return style === 'zone' || style === 'subnet';
}

function wrapLeaves(
  boundary: ViewBoundary,
  slots: readonly Slot[],
  { mostInRow, longestColumn }: TemplateOptions,
): Pick<Slot, 'direction' | 'children'> {
  const most = isInner(boundary) ? mostInRow.zone : mostInRow.other;
  const fits = boundary.arrangement === 'row' ? slots.length <= most : slots.length <= longestColumn;
  if (fits) return { direction: boundary.arrangement, children: slots };
  if (most === 1) return { direction: 'column', children: slots };
  const rows = Math.ceil(slots.length / most);
  const each = Math.ceil(slots.length / rows);
  const strips = Array.from({ length: rows }, (_, row) => slots.slice(row * each, (row + 1) * each));
  return {
    direction: 'column',
    children: strips
      .filter((strip) => strip.length > 0)
      .map(
        (children): Slot => ({
          card: null,
          boundary: null,
          direction: 'row',
          children,
          x: 0,
          y: 0,
          width: 0,
          height: 0,
        }),
      ),
  };
}

/** Loose nodes beside boundaries are gathered into strips across the direction, so that they don't each take a place. */
function withStrips(
  children: GraphView['children'],
  direction: 'row' | 'column',
  cards: ReadonlyMap<string, Card>,
  options: TemplateOptions,
): Slot[] {
  const slots = children.map((child) => build(child, cards, options));
  if (!children.some(({ type }) => type === 'boundary')) return slots;
  const across = direction === 'row' ? 'column' : 'row';
  const grouped: Slot[] = [];
  let strip: Slot[] = [];
  const close = () => {
    if (strip.length === 1) grouped.push(strip[0]!);
    if (strip.length > 1)
      grouped.push({ card: null, boundary: null, direction: across, children: strip, x: 0, y: 0, width: 0, height: 0 });
    strip = [];
  };
  for (const slot of slots) {
    if (slot.card) {
      strip.push(slot);
      continue;
    }
    close();
    grouped.push(slot);
  }
  close();
  return grouped;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function frameOf(slot: Slot): { readonly side: number; readonly top: number } {
  if (slot.boundary === null) return { side: 0, top: 0 };
  return { side: isInner(slot.boundary) ? roomySide : side, top: head };
}

function measure(slot: Slot, options: TemplateOptions): void {
  if (slot.card) return;
  for (const child of slot.children) measure(child, options);
  const parts = slot.children.filter(({ card, boundary }) => card === null && boundary?.style !== 'zone');
  if (slot.direction === 'row' && parts.length > 0 && sum(slot.children.map(({ width }) => width)) > options.widest)
    slot.direction = 'column';
  if (slot.direction === 'row') alignRows(slot);
  const row = slot.direction === 'row';
  const spaces = sum(gapsOf(slot, options));
  const main = sum(slot.children.map((child) => (row ? child.width : child.height))) + spaces;
  const cross = Math.max(0, ...slot.children.map((child) => (row ? child.height : child.width)));
  const frame = frameOf(slot);
  const titleWidth = slot.boundary === null ? 0 : widthForTitle(boundaryTitle(slot.boundary));
  slot.width = toTracks(Math.max((row ? main : cross) + 2 * frame.side, titleWidth));
  slot.height = Math.max(slot.height, toTracks((row ? cross : main) + frame.top + frame.side));
}

/** Gives the k-th parts of columns that stand side by side one height, e.g. the subnets of zones. */
function alignRows(slot: Slot): void {
  const columns = slot.children.filter(({ boundary, direction }) => boundary !== null && direction === 'column');
  const parts = Math.max(0, ...columns.map(({ children }) => children.length));
  for (let k = 0; k < parts; k += 1) {
    const row = columns.flatMap(({ children }) => children[k] ?? []).filter(({ boundary }) => boundary !== null);
    const tallest = Math.max(0, ...row.map(({ height }) => height));
    for (const part of row) {
      const owner = columns.find(({ children }) => children[k] === part);
      if (owner) owner.height += tallest - part.height;
      part.height = tallest;
    }
  }
}

const snap = (value: number): number => Math.floor(value / track) * track;

/** Places a slot; boundaries fill the space across, and share what is left along the direction. */
function place(slot: Slot, x: number, y: number, options: TemplateOptions): void {
  slot.x = x;
  slot.y = y;
  if (slot.card) return;
  const row = slot.direction === 'row';
  const frame = frameOf(slot);
  const inner = { width: slot.width - 2 * frame.side, height: slot.height - frame.top - frame.side };
  const gaps = gapsOf(slot, options);
  const used = sum(slot.children.map((child) => (row ? child.width : child.height))) + sum(gaps);
  const growing = slot.children.filter(({ card }) => card === null);
  const spare = Math.max(0, (row ? inner.width : inner.height) - used);
  const share = growing.length === 0 ? 0 : Math.floor(spare / growing.length / (2 * track)) * 2 * track;
  for (const child of growing) {
    if (row) {
      child.width += share;
      child.height = inner.height;
    } else {
      child.height += share;
      child.width = inner.width;
    }
  }
  const fromTop = !row && slot.children.every(({ card }) => card !== null);
  let along = fromTop ? 0 : snap((spare - share * growing.length) / 2);
  for (const [index, child] of slot.children.entries()) {
    const across = snap((row ? inner.height - child.height : inner.width - child.width) / 2);
    const childX = x + frame.side + (row ? along : across);
    const childY = y + frame.top + (row ? across : along);
    place(child, childX, childY, options);
    along += (row ? child.width : child.height) + (gaps[index] ?? 0);
  }
}

interface TemplatePlacement {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** Nested rows and columns as the boundaries' `arrangement` says, on the tracks of the router. */
export function placeTemplate(
  view: GraphView,
  cards: ReadonlyMap<string, Card>,
  options: TemplateOptions,
): TemplatePlacement {
  const border = outerTracks * track;
  const root: Slot = {
    card: null,
    boundary: null,
    direction: options.root,
    children: withStrips(view.children, options.root, cards, options),
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  measure(root, options);
  place(root, border, border, options);
  const boxes = new Map<string, Box>();
  const collect = (slot: Slot): void => {
    const id = slot.card?.node.id ?? slot.boundary?.id;
    if (id !== undefined) boxes.set(id, { x: slot.x, y: slot.y, width: slot.width, height: slot.height });
    slot.children.forEach(collect);
  };
  collect(root);
  return { width: root.width + 2 * border, height: root.height + 2 * border, boxes };
}
