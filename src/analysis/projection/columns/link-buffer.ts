/** Link numbers, reused from one look to the next so that walking allocates nothing. */
export class LinkBuffer {
  #items = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Drops all links but those of which this holds. */
  keep(isKept: (link: number) => boolean): void {
    let kept = 0;
    for (let index = 0; index < this.#length; index++) {
      const link = this.at(index);
      if (isKept(link)) this.#items[kept++] = link;
    }
    this.#length = kept;
  }

  add(link: number): void {
    if (this.#length === this.#items.length) {
      const items = new Uint32Array(this.#items.length * 4);
      items.set(this.#items);
      this.#items = items;
    }
    this.#items[this.#length++] = link;
  }
}
