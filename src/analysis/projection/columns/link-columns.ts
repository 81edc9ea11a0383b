import { REMOVED } from './link-flags.ts';

/** Words a link takes in the two arrays. */
const WIDE = 4;
const NARROW = 5;
/** Room made at once for further links; an eighth of those that are there, where that is more. */
const MORE = 4096;
const LARGEST_NARROW = 0xffff;
/** For links that were removed. */
const NO_PLACE = 0xffffffff;

/** The numbers that one link is kept as. */
export interface LinkNumbers {
  readonly from: number;
  readonly to: number;
  /** The hash of its one record, or the place of its list of records; of a suggestion, its score in millionths. */
  readonly records: number;
  readonly key: number;
  readonly flags: number;
  /** Codes of the projection's dictionaries. */
  readonly since: number;
  readonly until: number;
  readonly seen: number;
  readonly known: number;
}

/** All links as two arrays, one record of 16 and one of 10 bytes a link, so that one link is two places in memory. */
export class LinkColumns {
  #wide: Uint32Array;
  #narrow: Uint16Array | Uint32Array;
  #count = 0;

  constructor(capacity: number) {
    this.#wide = new Uint32Array(capacity * WIDE);
    this.#narrow = new Uint16Array(capacity * NARROW);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#wide.byteLength + this.#narrow.byteLength;
  }

  from(link: number): number {
    return this.#wide[link * WIDE] ?? 0;
  }

  to(link: number): number {
    return this.#wide[link * WIDE + 1] ?? 0;
  }

  records(link: number): number {
    return this.#wide[link * WIDE + 2] ?? 0;
  }

  key(link: number): number {
    return this.#wide[link * WIDE + 3] ?? 0;
  }

  flags(link: number): number {
    return this.#narrow[link * NARROW] ?? 0;
  }

  since(link: number): number {
    return this.#narrow[link * NARROW + 1] ?? 0;
  }

  until(link: number): number {
    return this.#narrow[link * NARROW + 2] ?? 0;
  }

  seen(link: number): number {
    return this.#narrow[link * NARROW + 3] ?? 0;
  }

  known(link: number): number {
    return this.#narrow[link * NARROW + 4] ?? 0;
  }

  remove(link: number): void {
    this.#narrow[link * NARROW] = this.flags(link) | REMOVED;
  }

  /** Takes back its removal. */
  restore(link: number): void {
    this.#narrow[link * NARROW] = this.flags(link) & ~REMOVED;
  }

  /** Forgets the link that was added last. */
  dropLast(): void {
    this.#count -= 1;
  }

  /** Adds a link and returns its number. */
  push({ from, to, records, key, flags, since, until, seen, known }: LinkNumbers): number {
    const link = this.#count;
    if ((link + 1) * WIDE > this.#wide.length) this.#resize(link + Math.max(MORE, link >> 3));
    if (Math.max(since, until, seen, known) > LARGEST_NARROW) this.#widen();
    const wide = link * WIDE;
    this.#wide[wide] = from;
    this.#wide[wide + 1] = to;
    this.#wide[wide + 2] = records;
    this.#wide[wide + 3] = key;
    const narrow = link * NARROW;
    this.#narrow[narrow] = flags;
    this.#narrow[narrow + 1] = since;
    this.#narrow[narrow + 2] = until;
    this.#narrow[narrow + 3] = seen;
    this.#narrow[narrow + 4] = known;
    this.#count += 1;
    return link;
  }

  /** Of the links that were not removed, how many start and end at each entity, one place further on, and how many there are. */
  countByEnds(entities: number): {
    readonly starts: Uint32Array;
    readonly ends: Uint32Array;
    readonly size: number;
  } {
    const [starts, ends] = [new Uint32Array(entities + 1), new Uint32Array(entities + 1)];
    const [wide, narrow] = [this.#wide, this.#narrow];
    let size = 0;
    for (let link = 0; link < this.#count; link++) {
      if (((narrow[link * NARROW] ?? 0) & REMOVED) !== 0) continue;
      const start = (wide[link * WIDE] ?? 0) + 1;
      const end = (wide[link * WIDE + 1] ?? 0) + 1;
      starts[start] = (starts[start] ?? 0) + 1;
      ends[end] = (ends[end] ?? 0) + 1;
      size += 1;
    }
    return { starts, ends, size };
  }

  /**
   * The links that were not removed, `size` of them, sorted by their starts: each goes to the place that `cursors` has
   * for its start, which then moves on. `moved` hears of each link's new number.
   */
  sortedByStart(
    size: number,
    cursors: Uint32Array,
    moved?: (link: number, place: number) => void,
  ): LinkColumns {
    const sorted = new LinkColumns(size);
    if (this.#narrow instanceof Uint32Array) sorted.#widen();
    sorted.#count = size;
    const places = this.#takeWide(sorted.#wide, cursors);
    this.#takeNarrow(sorted.#narrow, places);
    if (moved) for (const [link, place] of places.entries()) if (place !== NO_PLACE) moved(link, place);
    return sorted;
  }

  /** Puts the wide parts to their places, and returns these: one array after the other keeps more of it in the cache. */
  #takeWide(target: Uint32Array, cursors: Uint32Array): Uint32Array {
    const places = new Uint32Array(this.#count);
    const [wide, narrow] = [this.#wide, this.#narrow];
    for (let link = 0; link < places.length; link++) {
      if (((narrow[link * NARROW] ?? 0) & REMOVED) !== 0) {
        places[link] = NO_PLACE;
        continue;
      }
      const from = link * WIDE;
      const start = wide[from] ?? 0;
      const place = cursors[start] ?? 0;
      cursors[start] = place + 1;
      places[link] = place;
      const to = place * WIDE;
      target[to] = start;
      target[to + 1] = wide[from + 1] ?? 0;
      target[to + 2] = wide[from + 2] ?? 0;
      target[to + 3] = wide[from + 3] ?? 0;
    }
    return places;
  }

  #takeNarrow(target: Uint16Array | Uint32Array, places: Uint32Array): void {
    const narrow = this.#narrow;
    for (let link = 0; link < places.length; link++) {
      const place = places[link] ?? 0;
      if (place === NO_PLACE) continue;
      const [from, to] = [link * NARROW, place * NARROW];
      target[to] = narrow[from] ?? 0;
      target[to + 1] = narrow[from + 1] ?? 0;
      target[to + 2] = narrow[from + 2] ?? 0;
      target[to + 3] = narrow[from + 3] ?? 0;
      target[to + 4] = narrow[from + 4] ?? 0;
    }
  }

  /** The links listed by their ends: each at the place that `cursors` has for its end, which then moves on. */
  listedByEnd(cursors: Uint32Array): Uint32Array {
    const list = new Uint32Array(this.#count);
    const wide = this.#wide;
    for (let link = 0; link < this.#count; link++) {
      const end = wide[link * WIDE + 1] ?? 0;
      const place = cursors[end] ?? 0;
      list[place] = link;
      cursors[end] = place + 1;
    }
    return list;
  }

  #widen(): void {
    if (this.#narrow instanceof Uint16Array) this.#narrow = Uint32Array.from(this.#narrow);
  }

  #resize(capacity: number): void {
    const wide = new Uint32Array(capacity * WIDE);
    wide.set(this.#wide);
    this.#wide = wide;
    const isWide = this.#narrow instanceof Uint32Array;
    const narrow = isWide ? new Uint32Array(capacity * NARROW) : new Uint16Array(capacity * NARROW);
    narrow.set(this.#narrow);
    this.#narrow = narrow;
  }
}
