/** A binary heap of numbers ordered by cost; equal costs leave in the order in which they came. */
export class PriorityQueue {
  readonly #items: number[] = [];
  readonly #costs: number[] = [];
  readonly #orders: number[] = [];
  #arrivals = 0;

  get size(): number {
    return this.#items.length;
  }

  push(item: number, cost: number): void {
    this.#items.push(item);
    this.#costs.push(cost);
    this.#orders.push(this.#arrivals);
    this.#arrivals += 1;
    let index = this.#items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** Removes the cheapest item. */
  pop(): number | undefined {
    const first = this.#items[0];
    this.#swap(0, this.#items.length - 1);
    this.#items.pop();
    this.#costs.pop();
    this.#orders.pop();
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      let least = index;
      for (const child of [left, left + 1]) if (child < this.#items.length && this.#before(child, least)) least = child;
      if (least === index) return first;
      this.#swap(index, least);
      index = least;
    }
  }

  #before(a: number, b: number): boolean {
    const difference = this.#costs[a]! - this.#costs[b]!;
    return difference < 0 || (difference === 0 && this.#orders[a]! < this.#orders[b]!);
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#items, this.#costs, this.#orders]) {
      const kept = list[a]!;
      list[a] = list[b]!;
      list[b] = kept;
    }
  }
}
