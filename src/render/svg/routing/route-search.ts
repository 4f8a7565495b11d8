import type { Point } from '../geometry.ts';
import { BucketQueue } from './bucket-queue.ts';
import { bendCost, lateTurnCost } from './route-costs.ts';
import { type RouteGrid, stepX, stepY, track, wall } from './route-grid.ts';

/** A point where a line may leave or reach a box, and the direction away from the box. */
export interface Port {
  readonly point: Point;
  readonly direction: number;
  /** Whole pixels of detour that this port is worth avoiding. */
  readonly cost: number;
}

const opposite = (direction: number): number => (direction + 2) & 3;

/** The grid points from which a line reaches its goal, by state. */
interface Goals {
  readonly ports: ReadonlyMap<number, Port>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds lines on a grid one at a time (A* over points and directions of travel). A state is a point's index times four
 * plus the direction. The memory is kept from line to line; a state counts only if it carries the current line's mark.
 */
export class RouteSearch {
  readonly #grid: RouteGrid;
  readonly #queue = new BucketQueue();
  readonly #cost: Int32Array;
  readonly #cameFrom: Int32Array;
  /** Twice the number of the line that last reached a state, and one more once it has left it for good. */
  readonly #marks: Int32Array;
  /** The line that has a goal next to a point. */
  readonly #goalMark: Int32Array;
  #line = 0;

  constructor(grid: RouteGrid) {
    const states = grid.columns * grid.rows * 4;
    this.#grid = grid;
    this.#cost = new Int32Array(states);
    this.#cameFrom = new Int32Array(states);
    this.#marks = new Int32Array(states);
    this.#goalMark = new Int32Array(states / 4);
  }

  /** The point in front of a port; −1 when it is off the grid or taken. */
  #outside({ point, direction }: Port): number {
    const { columns, rows, blocked, used } = this.#grid;
    const column = Math.round(point.x / track) + stepX[direction]!;
    const row = Math.round(point.y / track) + stepY[direction]!;
    if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
    const index = row * columns + column;
    return blocked[index] || used[index] || used[this.#grid.indexOf(point)] ? -1 : index;
  }

  #goals(ports: readonly Port[]): Goals | null {
    const { columns } = this.#grid;
    const byState = new Map<number, Port>();
    let [left, right, top, bottom] = [Number.MAX_SAFE_INTEGER, -1, Number.MAX_SAFE_INTEGER, -1];
    for (const port of ports) {
      const index = this.#outside(port);
      if (index < 0) continue;
      const state = index * 4 + opposite(port.direction);
      if ((byState.get(state)?.cost ?? Number.POSITIVE_INFINITY) <= port.cost) continue;
      byState.set(state, port);
      this.#goalMark[index] = this.#line;
      const column = index % columns;
      const row = (index - column) / columns;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    return byState.size === 0 ? null : { ports: byState, left, right, top, bottom };
  }

  /**
   * The cheapest line from one of the starts to one of the goals, from port to port; `null` when there is none. Uses the
   * ground as the grid last priced it.
   */
  route(starts: readonly Port[], goalPorts: readonly Port[]): Point[] | null {
    this.#line += 1;
    const line = this.#line;
    const goals = this.#goals(goalPorts);
    if (goals === null) return null;
    const { columns, used, stepCost, groundCost } = this.#grid;
    const points = used.length;
    const onward = [1, columns, -1, -columns];
    const [cost, cameFrom, marks, queue] = [this.#cost, this.#cameFrom, this.#marks, this.#queue];
    const reached = 2 * line;
    const settled = reached + 1;
    const startAt = new Map<number, Port>();
    queue.reset(0);
    for (const port of starts) {
      const index = this.#outside(port);
      if (index < 0) continue;
      const state = index * 4 + port.direction;
      if (marks[state] === reached && cost[state]! <= port.cost) continue;
      marks[state] = reached;
      cost[state] = port.cost;
      cameFrom[state] = -1;
      startAt.set(state, port);
      const column = index % columns;
      queue.push(state, port.cost + remaining(column, (index - column) / columns, port.direction, goals));
    }
    let best = Number.POSITIVE_INFINITY;
    let bestState = -1;
    for (let state = queue.pop(); state >= 0; state = queue.pop()) {
      if (marks[state] === settled) continue;
      marks[state] = settled;
      const index = state >> 2;
      const direction = state & 3;
      const here = cost[state]!;
      const column = index % columns;
      const row = (index - column) / columns;
      if (bestState >= 0 && here + remaining(column, row, direction, goals) >= best) break;
      if (this.#goalMark[index] === line) {
        const total = here + arrival(state, goals.ports).cost;
        if (total < best) {
          best = total;
          bestState = state;
        }
      }
      const mayTurn = used[index] === 0;
      for (let next = 0; next < 4; next += 1) {
        if (next !== direction && (!mayTurn || next === (direction ^ 2))) continue;
        const target = index + onward[next]!;
        if (target < 0 || target >= points) continue;
        const nextState = target * 4 + next;
        const step = stepCost[nextState]!;
        if (step === wall) continue;
        const mark = marks[nextState]!;
        if (mark === settled) continue;
        const spent = here + step + groundCost[target]! + (next === direction ? 0 : bendCost);
        if (mark === reached && spent >= cost[nextState]!) continue;
        marks[nextState] = reached;
        cost[nextState] = spent;
        cameFrom[nextState] = state;
        queue.push(nextState, spent + remaining(column + stepX[next]!, row + stepY[next]!, next, goals));
      }
    }
    return bestState < 0 ? null : this.#trace(bestState, startAt, goals);
  }

  #trace(last: number, startAt: ReadonlyMap<number, Port>, goals: Goals): Point[] {
    const { columns } = this.#grid;
    const points: Point[] = [arrival(last, goals.ports).port!.point];
    let state = last;
    for (;;) {
      const index = state >> 2;
      points.push({ x: (index % columns) * track, y: Math.floor(index / columns) * track });
      const before = this.#cameFrom[state]!;
      if (before < 0) break;
      state = before;
    }
    points.push(startAt.get(state)!.point);
    return points.reverse();
  }
}

/** The cheapest goal next to the point of a state, straight on or around one corner. */
function arrival(state: number, ports: Goals['ports']): { readonly port: Port | null; readonly cost: number } {
  const direction = state & 3;
  let best: { port: Port | null; cost: number } = { port: null, cost: Number.POSITIVE_INFINITY };
  for (const turned of [direction, (direction + 1) & 3, (direction + 3) & 3]) {
    const port = ports.get((state & ~3) | turned);
    if (!port) continue;
    const cost = port.cost + (turned === direction ? 0 : bendCost + lateTurnCost);
    if (cost < best.cost) best = { port, cost };
  }
  return best;
}

/** The least that a line can still cost: the way to the rectangle of its goals, and the turns that this takes at least. */
function remaining(column: number, row: number, direction: number, { left, right, top, bottom }: Goals): number {
  const dx = column < left ? left - column : column > right ? right - column : 0;
  const dy = row < top ? top - row : row > bottom ? bottom - row : 0;
  if (dx === 0 && dy === 0) return 0;
  const ahead = direction === 0 ? dx : direction === 1 ? dy : direction === 2 ? -dx : -dy;
  const bends = ahead < 0 ? 2 : ahead === 0 ? 1 : dx !== 0 && dy !== 0 ? 1 : 0;
  return track * (Math.abs(dx) + Math.abs(dy)) + bends * bendCost;
}
