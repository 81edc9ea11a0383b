/** A queue that gives the item of highest rank first; among equal ranks, none in particular. */
export class MaxHeap<T> {
  readonly #items: { readonly rank: number; readonly item: T }[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(rank: number, item: T): void {
    const items = this.#items;
    const added = { rank, item };
    let at = items.push(added) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (!parent || parent.rank >= rank) break;
      items[at] = parent;
      at = above;
    }
    items[at] = added;
  }

  pop(): T | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last && items.length > 0) this.#sink(last);
    return top?.item;
  }

  #sink(moved: { readonly rank: number; readonly item: T }): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if ((items[below + 1]?.rank ?? Number.NEGATIVE_INFINITY) > (items[below]?.rank ?? 0)) below++;
      const child = items[below];
      if (!child || child.rank <= moved.rank) break;
      items[at] = child;
      at = below;
    }
    items[at] = moved;
  }
}
