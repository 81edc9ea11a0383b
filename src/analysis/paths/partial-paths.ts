const SMALLEST = 256;

/** What is known of one beginning of a path. Costs are negative logarithms of strength, so that they add up. */
export interface PartialPath {
  /** The number of the entity that it has come to. */
  readonly at: number;
  readonly link: number;
  /** The beginning that it continues; -1 for the end of a path, which continues none. */
  readonly before: number;
  readonly links: number;
  readonly cost: number;
  /** When all its links may have held together: from `start` until before `end`, in days. */
  readonly start: number;
  readonly end: number;
}

/** Beginnings of paths from one end, as arrays, so that a search allocates little; listed by the entity they have come to. */
export class PartialPaths {
  #at = new Int32Array(SMALLEST);
  #link = new Int32Array(SMALLEST);
  #before = new Int32Array(SMALLEST);
  #links = new Uint8Array(SMALLEST);
  #next = new Int32Array(SMALLEST);
  #cost = new Float64Array(SMALLEST);
  #start = new Float64Array(SMALLEST);
  #end = new Float64Array(SMALLEST);
  #heads = new Int32Array(SMALLEST).fill(-1);
  #count = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  at(index: number): number {
    return this.#at[index] ?? 0;
  }

  link(index: number): number {
    return this.#link[index] ?? 0;
  }

  before(index: number): number {
    return this.#before[index] ?? -1;
  }

  links(index: number): number {
    return this.#links[index] ?? 0;
  }

  cost(index: number): number {
    return this.#cost[index] ?? 0;
  }

  start(index: number): number {
    return this.#start[index] ?? 0;
  }

  end(index: number): number {
    return this.#end[index] ?? 0;
  }

  /** The latest beginning that has come to the entity of this number; -1 for none. */
  latestAt(entity: number): number {
    return this.#heads[entity] ?? -1;
  }

  /** The one that came there before; -1 for none. */
  nextAt(index: number): number {
    return this.#next[index] ?? -1;
  }

  add({ at, link, before, links, cost, start, end }: PartialPath): number {
    const index = this.#count++;
    if (index === this.#at.length) this.#grow();
    if (at >= this.#heads.length) this.#heads = grown(this.#heads, new Int32Array(at * 4).fill(-1));
    this.#at[index] = at;
    this.#link[index] = link;
    this.#before[index] = before;
    this.#links[index] = links;
    this.#cost[index] = cost;
    this.#start[index] = start;
    this.#end[index] = end;
    this.#next[index] = this.#heads[at] ?? -1;
    this.#heads[at] = index;
    return index;
  }

  /** Forgets the one that was added last. */
  dropLast(): void {
    const index = --this.#count;
    this.#heads[this.#at[index] ?? 0] = this.#next[index] ?? -1;
  }

  /** Whether it has passed an entity of this number. */
  passes(index: number, entity: number): boolean {
    for (let one = index; one >= 0; one = this.#before[one] ?? -1) if (this.#at[one] === entity) return true;
    return false;
  }

  #grow(): void {
    const size = this.#at.length * 4;
    this.#at = grown(this.#at, new Int32Array(size));
    this.#link = grown(this.#link, new Int32Array(size));
    this.#before = grown(this.#before, new Int32Array(size));
    this.#links = grown(this.#links, new Uint8Array(size));
    this.#next = grown(this.#next, new Int32Array(size));
    this.#cost = grown(this.#cost, new Float64Array(size));
    this.#start = grown(this.#start, new Float64Array(size));
    this.#end = grown(this.#end, new Float64Array(size));
  }
}

function grown<A extends Int32Array | Uint8Array | Float64Array>(old: A, fresh: A): A {
  fresh.set(old);
  return fresh;
}
