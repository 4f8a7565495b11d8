import type { ViewEdge } from '../../view/view.ts';
import type { PlacedTree, RankItem } from './rank-tree.ts';

/** A card or a boundary in its place. */
type PricedItem = Pick<RankItem, 'id' | 'card' | 'x' | 'y' | 'width' | 'height'> & Partial<Pick<RankItem, 'rows'>>;

/** What the search knows about the view besides where things stand. */
export interface RankContext {
  readonly edges: readonly ViewEdge[];
  /** Edges that are expected to point up. */
  readonly upward: ReadonlySet<string>;
}

/** Includes the room for lines around everything. */
const comfortableWidth = 1270;
/** Height for each pixel of width from which a picture is a strip; narrow pictures count as this wide. */
const stripAspect = 1.3;
const leastWidth = 800;
const stripCost = 1.2;
const crossingCost = 190;
const coveredCost = 170;
const upwardCost = { synchronous: 520, asynchronous: 140 } as const;

/** For a row that holds nothing but one node, in a view with enough nodes to fill it. */
const lonelyCost = 420;
const enoughNodes = 6;

interface Connection {
  /** Places of the two ends among the items. */
  readonly source: number;
  readonly destination: number;
  /** Places of the two ends among the nodes; −1 for a boundary. */
  readonly from: number;
  readonly to: number;
  /** 1 where the line should point down, −1 where it should point up. */
  readonly sense: number;
  readonly wrongWayCost: number;
}

const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/**
 * Prices placements before anything is routed: long edges, crossings of the straight connections, nodes in their way,
 * calls that point up, and a picture wider than a page.
 */
export class PlacementCost {
  readonly #items: readonly PricedItem[];
  readonly #nodes: readonly PricedItem[];
  /** In any order: those that cost much come first, because most placements are refused for what they cost. */
  #connections: readonly Connection[];
  /** What each connection cost when it was last priced. */
  readonly #prices: Float64Array;
  /** The items' centers, two numbers each. */
  readonly #centers: Float64Array;
  /** The straight connections' ends and their bounding boxes, eight numbers each. */
  readonly #lines: Float64Array;
  /** The nodes' left, top, right and lower sides. */
  readonly #boxes: Float64Array;

  /** The items of a tree begin with its root. */
  constructor(items: readonly PricedItem[], { edges, upward }: RankContext) {
    const placeOf = new Map(items.map(({ id }, place) => [id, place]));
    this.#items = items;
    this.#nodes = items.filter(({ card }) => card !== null);
    this.#connections = edges.flatMap(({ id, source, destination, interaction }) => {
      const [from, to] = [placeOf.get(source), placeOf.get(destination)];
      if (from === undefined || to === undefined) return [];
      return [
        {
          source: from,
          destination: to,
          from: this.#nodes.indexOf(items[from]!),
          to: this.#nodes.indexOf(items[to]!),
          sense: upward.has(id) ? -1 : 1,
          wrongWayCost: upwardCost[interaction],
        },
      ];
    });
    this.#prices = new Float64Array(this.#connections.length);
    this.#centers = new Float64Array(items.length * 2);
    this.#lines = new Float64Array(this.#connections.length * 8);
    this.#boxes = new Float64Array(this.#nodes.length * 4);
  }

  /** The price, or infinity as soon as it is known to exceed the limit. */
  of({ width, height }: PlacedTree, limit = Number.POSITIVE_INFINITY): number {
    const count = this.#connections.length;
    const centers = this.#centers;
    let cost = (width * height) / 1500 + Math.max(0, width - comfortableWidth) * 9 + this.#lonelyRows() * lonelyCost;
    cost += Math.max(0, height - stripAspect * Math.max(width, leastWidth)) * stripCost;
    this.#noteCenters();
    for (let index = 0; index < count && cost <= limit; index += 1) {
      const { source, destination, sense, wrongWayCost } = this.#connections[index]!;
      const down = centers[destination * 2 + 1]! - centers[source * 2 + 1]!;
      cost += Math.abs(centers[source * 2]! - centers[destination * 2]!) * 1.1 + Math.abs(down);
      if (down * sense < 0) cost += wrongWayCost;
    }
    if (cost > limit) return Number.POSITIVE_INFINITY;
    this.#noteLines();
    this.#noteBoxes();
    for (let index = 0; index < count && cost <= limit; index += 1) {
      const price = this.#crossingsOf(index) * crossingCost + this.#coveredBy(index) * coveredCost;
      this.#prices[index] = price;
      cost += price;
    }
    if (cost > limit) return Number.POSITIVE_INFINITY;
    this.#putDearFirst();
    return cost;
  }

  /** The placements that are priced next resemble the one that was just accepted. */
  #putDearFirst(): void {
    const priced = this.#connections.map((connection, index) => ({ connection, price: this.#prices[index]! }));
    this.#connections = priced.sort((a, b) => b.price - a.price).map(({ connection }) => connection);
  }

  #noteCenters(): void {
    const centers = this.#centers;
    for (let index = 0; index < this.#items.length; index += 1) {
      const { x, y, width, height } = this.#items[index]!;
      centers[index * 2] = x + width / 2;
      centers[index * 2 + 1] = y + height / 2;
    }
  }

  #noteLines(): void {
    const [centers, lines] = [this.#centers, this.#lines];
    for (let index = 0, at = 0; at < lines.length; index += 1, at += 8) {
      const { source, destination } = this.#connections[index]!;
      const x1 = centers[source * 2]!;
      const y1 = centers[source * 2 + 1]!;
      const x2 = centers[destination * 2]!;
      const y2 = centers[destination * 2 + 1]!;
      lines[at] = x1;
      lines[at + 1] = y1;
      lines[at + 2] = x2;
      lines[at + 3] = y2;
      lines[at + 4] = Math.min(x1, x2);
      lines[at + 5] = Math.min(y1, y2);
      lines[at + 6] = Math.max(x1, x2);
      lines[at + 7] = Math.max(y1, y2);
    }
  }

  #noteBoxes(): void {
    const boxes = this.#boxes;
    for (let index = 0; index < this.#nodes.length; index += 1) {
      const { x, y, width, height } = this.#nodes[index]!;
      boxes[index * 4] = x;
      boxes[index * 4 + 1] = y;
      boxes[index * 4 + 2] = x + width;
      boxes[index * 4 + 3] = y + height;
    }
  }

  #lonelyRows(): number {
    if (this.#nodes.length < enoughNodes) return 0;
    let lonely = 0;
    for (const row of this.#items[0]?.rows ?? []) if (row.length === 1 && row[0]!.card !== null) lonely += 1;
    return lonely;
  }

  /** How many later connections a connection crosses. */
  #crossingsOf(index: number): number {
    const lines = this.#lines;
    const a = index * 8;
    const ax = lines[a]!;
    const ay = lines[a + 1]!;
    const bx = lines[a + 2]!;
    const by = lines[a + 3]!;
    const left = lines[a + 4]!;
    const top = lines[a + 5]!;
    const right = lines[a + 6]!;
    const low = lines[a + 7]!;
    let crossings = 0;
    for (let c = a + 8; c < lines.length; c += 8) {
      if (lines[c + 4]! > right || lines[c + 6]! < left || lines[c + 5]! > low || lines[c + 7]! < top) continue;
      const cx = lines[c]!;
      const cy = lines[c + 1]!;
      const dx = lines[c + 2]!;
      const dy = lines[c + 3]!;
      if (
        turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
        turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0
      )
        crossings += 1;
    }
    return crossings;
  }

  /** How many nodes lie across a connection. */
  #coveredBy(index: number): number {
    const lines = this.#lines;
    const a = index * 8;
    const ax = lines[a]!;
    const ay = lines[a + 1]!;
    const bx = lines[a + 2]!;
    const by = lines[a + 3]!;
    const left = lines[a + 4]!;
    const top = lines[a + 5]!;
    const right = lines[a + 6]!;
    const low = lines[a + 7]!;
    const { from, to } = this.#connections[index]!;
    const boxes = this.#boxes;
    let covered = 0;
    for (let node = 0, at = 0; at < boxes.length; node += 1, at += 4) {
      const x1 = boxes[at]!;
      const y1 = boxes[at + 1]!;
      const x2 = boxes[at + 2]!;
      const y2 = boxes[at + 3]!;
      if (x1 >= right || x2 <= left || y1 >= low || y2 <= top || node === from || node === to) continue;
      const corner = turn(ax, ay, bx, by, x1, y1);
      const apart =
        corner * turn(ax, ay, bx, by, x2, y1) < 0 ||
        corner * turn(ax, ay, bx, by, x1, y2) < 0 ||
        corner * turn(ax, ay, bx, by, x2, y2) < 0;
      if (apart) covered += 1;
    }
    return covered;
  }
}
