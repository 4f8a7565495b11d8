import { type Box, bottom, type Point, right } from '../geometry.ts';
import { PriorityQueue } from './priority-queue.ts';

/** Distance of two tracks in pixels; boxes that are routed around stand on its multiples. */
export const track = 12;

/** Directions of travel: east, south, west, north. */
const stepX = [1, 0, -1, 0] as const;
const stepY = [0, 1, 0, -1] as const;

/** A point where a line may leave or reach a box, and the direction away from the box. */
export interface Port {
  readonly point: Point;
  readonly direction: number;
  /** Pixels of detour that this port is worth avoiding. */
  readonly cost: number;
}

const bendCost = 30;
const crossingCost = 110;
const huggingCost = 3;
/** Turning one track before the destination squeezes the arrowhead. */
const lateTurnCost = 14;
const alongBorderCost = 22;
const foreignGroundCost = 2;
const awayFromHomeCost = 6;

const passesHorizontally = 1;
const passesVertically = 2;
const turnsHere = 4;

/**
 * A grid of tracks on which orthogonal lines are routed one after the other. Two lines never share a
 * track piece or a corner; they may cross at right angles. Boxes marked as blocked are never entered.
 */
export class RouteGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #blocked: Uint8Array;
  readonly #near: Uint8Array;
  readonly #borderX: Uint8Array;
  readonly #borderY: Uint8Array;
  readonly #used: Uint8Array;
  readonly #usedEast: Uint8Array;
  readonly #usedSouth: Uint8Array;

  constructor(width: number, height: number) {
    this.#columns = Math.floor(width / track) + 1;
    this.#rows = Math.floor(height / track) + 1;
    const size = this.#columns * this.#rows;
    this.#blocked = new Uint8Array(size);
    this.#near = new Uint8Array(size);
    this.#borderX = new Uint8Array(size);
    this.#borderY = new Uint8Array(size);
    this.#used = new Uint8Array(size);
    this.#usedEast = new Uint8Array(size);
    this.#usedSouth = new Uint8Array(size);
  }

  /** Calls back for every grid point in the box, its border included. */
  #each(box: Box, visit: (index: number, column: number, row: number) => void): void {
    const lastColumn = Math.min(this.#columns - 1, Math.floor(right(box) / track));
    const lastRow = Math.min(this.#rows - 1, Math.floor(bottom(box) / track));
    for (let row = Math.max(0, Math.ceil(box.y / track)); row <= lastRow; row += 1)
      for (let column = Math.max(0, Math.ceil(box.x / track)); column <= lastColumn; column += 1)
        visit(row * this.#columns + column, column, row);
  }

  /** Forbids a box to all lines. `by` is +1 to block and −1 to free again. */
  block(box: Box, by: 1 | -1 = 1): void {
    this.#each(box, (index) => {
      this.#blocked[index]! += by;
    });
  }

  /** Makes lines keep a track's distance from a box where they can. */
  avoid(box: Box): void {
    this.#each(
      { x: box.x - track, y: box.y - track, width: box.width + 2 * track, height: box.height + 2 * track },
      (index) => {
        this.#near[index] = 1;
      },
    );
  }

  /** Marks a drawn border; lines cross it but don't run along it. */
  border(box: Box): void {
    this.#each(box, (index, column, row) => {
      if (Math.abs(column * track - box.x) < 1 || Math.abs(column * track - right(box)) < 1) this.#borderY[index] = 1;
      if (Math.abs(row * track - box.y) < 1 || Math.abs(row * track - bottom(box)) < 1) this.#borderX[index] = 1;
    });
  }

  /** Records a routed line, or removes it again. */
  occupy(points: readonly Point[], present = true): void {
    for (let i = 1; i < points.length; i += 1) {
      const a = points[i - 1]!;
      const b = points[i]!;
      const dx = Math.sign(Math.round(b.x - a.x));
      const dy = Math.sign(Math.round(b.y - a.y));
      const steps = Math.round(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y)) / track);
      const pass = dx === 0 ? passesVertically : passesHorizontally;
      for (let step = 0; step <= steps; step += 1) {
        const column = Math.round(a.x / track) + dx * step;
        const row = Math.round(a.y / track) + dy * step;
        const index = row * this.#columns + column;
        const mark = step === 0 || step === steps ? turnsHere | pass : pass;
        if (present) this.#used[index]! |= mark;
        else this.#used[index]! &= ~mark;
        if (step === steps) continue;
        const piece = dx === 0 ? this.#usedSouth : this.#usedEast;
        const from = (dy < 0 ? row - 1 : row) * this.#columns + (dx < 0 ? column - 1 : column);
        piece[from] = present ? 1 : 0;
      }
    }
  }

  /** Whether another line already starts, ends or passes at this point. */
  taken({ x, y }: Point): boolean {
    return this.#used[Math.round(y / track) * this.#columns + Math.round(x / track)] !== 0;
  }

  /** Whether a ready-made line could be laid: nothing blocks it between its ends, and no other line is near enough to touch. */
  passable(points: readonly Point[]): boolean {
    const [first, last] = [points[0], points.at(-1)];
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const steps = Math.round(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y)) / track);
      for (let step = 0; step <= steps; step += 1) {
        const x = a.x + ((b.x - a.x) * step) / Math.max(1, steps);
        const y = a.y + ((b.y - a.y) * step) / Math.max(1, steps);
        const [column, row] = [Math.round(x / track), Math.round(y / track)];
        if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return false;
        const index = row * this.#columns + column;
        if (this.#used[index]) return false;
        const end = (first && first.x === x && first.y === y) || (last && last.x === x && last.y === y);
        if (!end && this.#blocked[index]) return false;
      }
    }
    return true;
  }

  /**
   * The cheapest line from one of the starts to one of the goals (A* over points and directions), from
   * port to port; `null` when there is none. `foreign` are boxes that it should
   * rather not pass through, `home` one that it should rather not leave.
   */
  route(starts: readonly Port[], goals: readonly Port[], foreign: readonly Box[], home: Box | null): Point[] | null {
    const columns = this.#columns;
    const size = columns * this.#rows;
    const cost = new Float64Array(size * 4).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(size * 4).fill(-1);
    const ground = new Uint8Array(size);
    if (home) {
      ground.fill(awayFromHomeCost);
      this.#each(home, (index) => {
        ground[index] = 0;
      });
    }
    for (const box of foreign)
      this.#each(box, (index) => {
        ground[index] = Math.max(ground[index]!, foreignGroundCost);
      });
    const queue = new PriorityQueue();
    const outside = ({ point, direction }: Port) => {
      const column = Math.round(point.x / track) + stepX[direction]!;
      const row = Math.round(point.y / track) + stepY[direction]!;
      return column < 0 || row < 0 || column >= columns || row >= this.#rows ? -1 : row * columns + column;
    };
    const goalAt = new Map<number, Port>();
    for (const port of goals) {
      const index = outside(port);
      if (index < 0 || this.#blocked[index] || this.#used[index] || this.taken(port.point)) continue;
      const state = index * 4 + ((port.direction + 2) % 4);
      if ((goalAt.get(state)?.cost ?? Number.POSITIVE_INFINITY) > port.cost) goalAt.set(state, port);
    }
    const targets = [...goalAt.keys()].map((state) => state >> 2);
    if (targets.length === 0) return null;
    const left = Math.min(...targets.map((index) => index % columns));
    const rightmost = Math.max(...targets.map((index) => index % columns));
    const top = Math.min(...targets.map((index) => Math.floor(index / columns)));
    const lowest = Math.max(...targets.map((index) => Math.floor(index / columns)));
    const remaining = (index: number): number => {
      const column = index % columns;
      const row = (index - column) / columns;
      return track * (Math.max(0, left - column, column - rightmost) + Math.max(0, top - row, row - lowest));
    };
    const startAt = new Map<number, Port>();
    for (const port of starts) {
      const index = outside(port);
      if (index < 0 || this.#blocked[index] || this.#used[index] || this.taken(port.point)) continue;
      const state = index * 4 + port.direction;
      if (cost[state]! <= port.cost) continue;
      cost[state] = port.cost;
      startAt.set(state, port);
      queue.push(state, port.cost + remaining(index));
    }
    const done = new Uint8Array(size * 4);
    let best = Number.POSITIVE_INFINITY;
    let bestState = -1;
    while (queue.size > 0) {
      const state = queue.pop()!;
      if (done[state]) continue;
      done[state] = 1;
      const index = state >> 2;
      const direction = state & 3;
      const here = cost[state]!;
      if (here + remaining(index) >= best) break;
      for (let turned = 0; turned < 4; turned += 1) {
        const goal = turned === (direction + 2) % 4 ? undefined : goalAt.get(index * 4 + turned);
        if (!goal) continue;
        const total = here + goal.cost + (turned === direction ? 0 : bendCost + lateTurnCost);
        if (total < best) {
          best = total;
          bestState = state;
        }
      }
      const column = index % columns;
      const row = (index - column) / columns;
      for (let next = 0; next < 4; next += 1) {
        if (next === (direction + 2) % 4) continue;
        if (next !== direction && this.#used[index]) continue;
        const nextColumn = column + stepX[next]!;
        const nextRow = row + stepY[next]!;
        if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns || nextRow >= this.#rows) continue;
        const target = nextRow * columns + nextColumn;
        if (this.#blocked[target]) continue;
        const horizontal = next === 0 || next === 2;
        const piece = horizontal ? this.#usedEast : this.#usedSouth;
        if (piece[next < 2 ? index : target]) continue;
        const used = this.#used[target]!;
        if (used & turnsHere || used & (horizontal ? passesHorizontally : passesVertically)) continue;
        const borders = horizontal ? this.#borderX : this.#borderY;
        const spent =
          here +
          track +
          (next === direction ? 0 : bendCost) +
          (used === 0 ? 0 : crossingCost) +
          (this.#near[target] ? huggingCost : 0) +
          ground[target]! +
          (borders[target] && borders[index] ? alongBorderCost : 0);
        const nextState = target * 4 + next;
        if (spent >= cost[nextState]! - 1e-9) continue;
        cost[nextState] = spent;
        cameFrom[nextState] = state;
        queue.push(nextState, spent + remaining(target));
      }
    }
    if (bestState < 0) return null;
    return this.#trace(bestState, cameFrom, startAt, goalAt);
  }

  #trace(
    last: number,
    cameFrom: Int32Array,
    startAt: ReadonlyMap<number, Port>,
    goalAt: ReadonlyMap<number, Port>,
  ): Point[] {
    const pointOf = (index: number): Point => ({
      x: (index % this.#columns) * track,
      y: Math.floor(index / this.#columns) * track,
    });
    const index = last >> 2;
    const direction = last & 3;
    const candidates = [direction, (direction + 1) % 4, (direction + 3) % 4]
      .map((turned) => ({
        port: goalAt.get(index * 4 + turned),
        bend: turned === direction ? 0 : bendCost + lateTurnCost,
      }))
      .flatMap(({ port, bend }) => (port ? [{ port, cost: port.cost + bend }] : []));
    const goal = candidates.reduce((a, b) => (b.cost < a.cost ? b : a)).port;
    const points: Point[] = [goal.point];
    let state = last;
    for (;;) {
      points.push(pointOf(state >> 2));
      const before = cameFrom[state]!;
      if (before < 0) break;
      state = before;
    }
    points.push(startAt.get(state)!.point);
    return points.reverse();
  }
}
