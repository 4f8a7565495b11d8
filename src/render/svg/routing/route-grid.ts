import { type Box, bottom, contains, type Point, right } from '../geometry.ts';
import { alongBorderCost, awayFromHomeCost, crossingCost, foreignGroundCost, huggingCost } from './route-costs.ts';

/** Distance of two tracks in pixels; boxes that are routed around stand on its multiples. */
export const track = 12;

/** Directions of travel: east, south, west, north. */
export const stepX = [1, 0, -1, 0] as const;
export const stepY = [0, 1, 0, -1] as const;

/** What passes at a grid point: bits of `RouteGrid.used`. */
const passesHorizontally = 1;
const passesVertically = 2;
const turnsHere = 4;

/** In `RouteGrid.stepCost`: no line may make this step. */
export const wall = -1;

/**
 * A grid of tracks on which orthogonal lines are routed one after the other. Two lines never share a
 * track piece or a corner; they may cross at right angles. Boxes marked as blocked are never entered.
 * All lists hold one number a grid point, row by row.
 */
export class RouteGrid {
  readonly columns: number;
  readonly rows: number;
  /** How many boxes forbid a point. */
  readonly blocked: Uint8Array;
  readonly used: Uint8Array;
  /** What the step onto a point costs without its ground, at four times the point's index plus the direction of travel. */
  readonly stepCost: Int16Array;
  #hasStepCosts = false;
  /** Whether a line runs from a point to its neighbor in the east, and in the south. */
  readonly #usedEast: Uint8Array;
  readonly #usedSouth: Uint8Array;
  /** Drawn borders that run horizontally, and vertically, through a point. */
  readonly #borderX: Uint8Array;
  readonly #borderY: Uint8Array;
  /** What entering a point costs besides the way, for the line that `ground` was called for. */
  groundCost: Uint8Array;
  readonly #near: Uint8Array;
  /** Ground that was priced before, by its boxes. */
  readonly #grounds = new Map<string, Uint8Array>();

  constructor(width: number, height: number) {
    this.columns = Math.floor(width / track) + 1;
    this.rows = Math.floor(height / track) + 1;
    const list = () => new Uint8Array(this.columns * this.rows);
    this.blocked = list();
    this.used = list();
    this.stepCost = new Int16Array(this.columns * this.rows * 4);
    this.#usedEast = list();
    this.#usedSouth = list();
    this.#borderX = list();
    this.#borderY = list();
    this.#near = list();
    this.groundCost = this.#near;
  }

  /** Calls back for the grid points in the box, its border included, a row at a time: `from` up to and without `to`. */
  #eachRow(box: Box, visit: (from: number, to: number, row: number) => void): void {
    const first = Math.max(0, Math.ceil(box.x / track));
    const last = Math.min(this.columns - 1, Math.floor(right(box) / track));
    if (last < first) return;
    const lowest = Math.min(this.rows - 1, Math.floor(bottom(box) / track));
    for (let row = Math.max(0, Math.ceil(box.y / track)); row <= lowest; row += 1)
      visit(row * this.columns + first, row * this.columns + last + 1, row);
  }

  /** Forbids a box to all lines. `by` is +1 to block and −1 to free again. */
  block(box: Box, by: 1 | -1 = 1): void {
    this.#eachRow(box, (from, to) => {
      for (let index = from; index < to; index += 1) {
        this.blocked[index]! += by;
        if (this.#hasStepCosts) this.#priceSteps(index);
      }
    });
  }

  /** Prices the steps onto a point; to be called whenever what they depend on has changed. */
  #priceSteps(index: number): void {
    const column = index % this.columns;
    const row = (index - column) / this.columns;
    for (let direction = 0; direction < 4; direction += 1) {
      const fromColumn = column - stepX[direction]!;
      const fromRow = row - stepY[direction]!;
      const isInside = fromColumn >= 0 && fromRow >= 0 && fromColumn < this.columns && fromRow < this.rows;
      this.stepCost[index * 4 + direction] = isInside
        ? this.#costOfStep(fromRow * this.columns + fromColumn, index, direction)
        : wall;
    }
  }

  #costOfStep(from: number, to: number, direction: number): number {
    const horizontal = direction % 2 === 0;
    const there = this.used[to]!;
    const taken = horizontal ? this.#usedEast : this.#usedSouth;
    const borders = horizontal ? this.#borderX : this.#borderY;
    if (this.blocked[to] || taken[Math.min(from, to)]) return wall;
    if (there & (turnsHere | (horizontal ? passesHorizontally : passesVertically))) return wall;
    return track + (there === 0 ? 0 : crossingCost) + (borders[to] && borders[from] ? alongBorderCost : 0);
  }

  /** Makes lines keep a track's distance from a box where they can. */
  avoid(box: Box): void {
    const around = { x: box.x - track, y: box.y - track, width: box.width + 2 * track, height: box.height + 2 * track };
    this.#eachRow(around, (from, to) => this.#near.fill(huggingCost, from, to));
  }

  /** Marks a drawn border; lines cross it but don't run along it. */
  border(box: Box): void {
    this.#eachRow(box, (from, to, row) => {
      if (Math.abs(row * track - box.y) < 1 || Math.abs(row * track - bottom(box)) < 1) this.#borderX.fill(1, from, to);
      for (let index = from; index < to; index += 1) {
        const x = (index - row * this.columns) * track;
        if (Math.abs(x - box.x) < 1 || Math.abs(x - right(box)) < 1) this.#borderY[index] = 1;
      }
    });
  }

  /**
   * Prices the ground for one line: `foreign` are boxes that it should rather not pass through, `home` one that it should
   * rather not leave. To be called when every border and every box to avoid is known.
   */
  ground(foreign: readonly Box[], home: Box | null): void {
    if (!this.#hasStepCosts) for (let index = 0; index < this.used.length; index += 1) this.#priceSteps(index);
    this.#hasStepCosts = true;
    const key = [home, ...foreign].map((box) => box && `${box.x} ${box.y} ${box.width} ${box.height}`).join();
    const known = this.#grounds.get(key);
    this.groundCost = known ?? this.#priced(foreign, home);
    this.#grounds.set(key, this.groundCost);
  }

  #priced(foreign: readonly Box[], home: Box | null): Uint8Array {
    const groundCost = this.#near.slice();
    const price = (box: Box, cost: number): void =>
      this.#eachRow(box, (from, to) => {
        for (let index = from; index < to; index += 1) groundCost[index] = this.#near[index]! + cost;
      });
    if (home) {
      price({ x: 0, y: 0, width: this.columns * track, height: this.rows * track }, awayFromHomeCost);
      price(home, 0);
    }
    for (const box of foreign) if (home === null || contains(home, box)) price(box, foreignGroundCost);
    return groundCost;
  }

  indexOf({ x, y }: Point): number {
    return Math.round(y / track) * this.columns + Math.round(x / track);
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
      const piece = dx === 0 ? this.#usedSouth : this.#usedEast;
      const step = dy * this.columns + dx;
      let index = this.indexOf(a);
      for (let at = 0; at <= steps; at += 1) {
        const mark = at === 0 || at === steps ? turnsHere | pass : pass;
        if (present) this.used[index]! |= mark;
        else this.used[index]! &= ~mark;
        if (at < steps) piece[step < 0 ? index + step : index] = present ? 1 : 0;
        if (this.#hasStepCosts) this.#priceSteps(index);
        index += step;
      }
    }
  }

  /** How often a recorded line crosses another. */
  crossings(points: readonly Point[]): number {
    let crossings = 0;
    for (let i = 1; i < points.length; i += 1) {
      const [from, to] = [this.indexOf(points[i - 1]!), this.indexOf(points[i]!)];
      const step = Math.abs(to - from) < this.columns ? 1 : this.columns;
      for (let index = Math.min(from, to) + step; index < Math.max(from, to); index += step)
        if (this.used[index] === (passesHorizontally | passesVertically)) crossings += 1;
    }
    return crossings;
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
        if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return false;
        const index = row * this.columns + column;
        if (this.used[index]) return false;
        const end = (first && first.x === x && first.y === y) || (last && last.x === x && last.y === y);
        if (!end && this.blocked[index]) return false;
      }
    }
    return true;
  }
}
