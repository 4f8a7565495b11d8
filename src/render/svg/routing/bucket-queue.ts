/**
 * A queue of small integers by whole-number cost, one list a cost (Dial 1969): both operations take constant time. Costs
 * must not fall below the last one taken; of equal costs the latest arrival leaves first.
 */
export class BucketQueue {
  #heads = new Int32Array(8192).fill(-1);
  #items = new Int32Array(4096);
  #next = new Int32Array(4096);
  #count = 0;
  #cost = 0;
  #highest = -1;

  /** Empties the queue for a search whose costs are `lowest` or more. */
  reset(lowest: number): void {
    this.#heads.fill(-1, 0, this.#highest + 1);
    this.#count = 0;
    this.#cost = lowest;
    this.#highest = -1;
  }

  push(item: number, cost: number): void {
    if (cost >= this.#heads.length) this.#heads = grown(this.#heads, cost + 1, -1);
    if (this.#count === this.#items.length) {
      this.#items = grown(this.#items, this.#count + 1, 0);
      this.#next = grown(this.#next, this.#count + 1, 0);
    }
    this.#items[this.#count] = item;
    this.#next[this.#count] = this.#heads[cost]!;
    this.#heads[cost] = this.#count;
    this.#count += 1;
    if (cost > this.#highest) this.#highest = cost;
  }

  /** Removes one of the cheapest items; −1 when there are none. */
  pop(): number {
    while (this.#cost <= this.#highest) {
      const entry = this.#heads[this.#cost]!;
      if (entry >= 0) {
        this.#heads[this.#cost] = this.#next[entry]!;
        return this.#items[entry]!;
      }
      this.#cost += 1;
    }
    return -1;
  }
}

function grown(list: Int32Array<ArrayBuffer>, least: number, fill: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(least, 2 * list.length)).fill(fill);
  longer.set(list);
  return longer;
}
