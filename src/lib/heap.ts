/** A binary heap that gives back the item of the least cost first. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** Infinity where there is nothing. */
  get leastCost(): number {
    return this.#costs[0] ?? Number.POSITIVE_INFINITY;
  }

  push(item: T, cost: number): void {
    let at = this.#items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#costs[parent] as number) <= cost) break;
      this.#items[at] = this.#items[parent] as T;
      this.#costs[at] = this.#costs[parent] as number;
      at = parent;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }

  pop(): T | undefined {
    const [top] = this.#items;
    const item = this.#items.pop();
    const cost = this.#costs.pop();
    if (this.#items.length > 0 && item !== undefined && cost !== undefined) this.#sink(item, cost);
    return top;
  }

  #sink(item: T, cost: number): void {
    const size = this.#items.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (this.#costs[child + 1] as number) < (this.#costs[child] as number)) child += 1;
      if ((this.#costs[child] as number) >= cost) break;
      this.#items[at] = this.#items[child] as T;
      this.#costs[at] = this.#costs[child] as number;
      at = child;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }
}
