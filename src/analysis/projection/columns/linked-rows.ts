import { buildRows, emptyRows, type Rows } from './adjacency.ts';
import type { LinkBuffer } from './link-buffer.ts';
import { LinkColumns } from './link-columns.ts';
import { Flags } from './link-flags.ts';
import { DeltaLinks } from './delta-links.ts';

const FIRST_CAPACITY = 1024;
/** Changes lie beside the rows until they are this many, or this share of the links. */
const FEWEST_LOOSE = 4096;
const LOOSE_SHARE = 8;

/**
 * The links of each entity. The bulk stands in rows; what came since lies beside them, listed by entity, and what went is
 * marked, until all is sorted into rows again.
 */
export class LinkedRows {
  #rows: Rows = emptyRows(new LinkColumns(FIRST_CAPACITY));
  /** Links in rows, those with greater numbers lie beside; undefined until all has been sorted a first time. */
  #sorted: number | undefined;
  #removed = 0;
  #looseOut = new DeltaLinks();
  #looseIn = new DeltaLinks();

  get links(): LinkColumns {
    return this.#rows.links;
  }

  /** Links that were not removed. */
  get count(): number {
    return this.links.count - this.#removed;
  }

  get bytes(): number {
    const { links, outStarts, inStarts, inLinks } = this.#rows;
    return links.bytes + outStarts.byteLength + inStarts.byteLength + inLinks.byteLength;
  }

  /** Lists a link that was just pushed to the columns. */
  list(link: number, from: number, to: number): void {
    if (this.#sorted === undefined) return;
    this.#looseOut.add(from, link);
    this.#looseIn.add(to, link);
  }

  /** Takes back the link that was pushed and listed last. */
  dropLast(link: number): void {
    if (this.#sorted !== undefined) {
      this.#looseOut.dropLast(this.links.from(link));
      this.#looseIn.dropLast(this.links.to(link));
    }
    this.links.dropLast();
  }

  remove(link: number): void {
    this.links.remove(link);
    this.#looseOut.countRemoved(this.links.from(link));
    this.#looseIn.countRemoved(this.links.to(link));
    this.#removed += 1;
  }

  /** Takes back the removal of a link. */
  restore(link: number): void {
    this.links.restore(link);
    this.#looseOut.countRestored(this.links.from(link));
    this.#looseIn.countRestored(this.links.to(link));
    this.#removed -= 1;
  }

  /** Adds the links from an entity to the buffer. */
  addLinksFrom(entity: number, buffer: LinkBuffer): void {
    const { outStarts, links } = this.#rows;
    const end = outStarts[entity + 1] ?? 0;
    for (let link = outStarts[entity] ?? 0; link < end; link++) {
      if (!Flags.isRemoved(links.flags(link))) buffer.add(link);
    }
    this.#addLoose(this.#looseOut, entity, buffer);
  }

  /** Adds the links to an entity to the buffer. */
  addLinksTo(entity: number, buffer: LinkBuffer): void {
    const { inStarts, inLinks, links } = this.#rows;
    const end = inStarts[entity + 1] ?? 0;
    for (let at = inStarts[entity] ?? 0; at < end; at++) {
      const link = inLinks[at] ?? 0;
      if (!Flags.isRemoved(links.flags(link))) buffer.add(link);
    }
    this.#addLoose(this.#looseIn, entity, buffer);
  }

  countFrom(entity: number): number {
    const { outStarts } = this.#rows;
    const sorted = Math.max(0, (outStarts[entity + 1] ?? 0) - (outStarts[entity] ?? 0));
    return sorted + this.#looseOut.count(entity);
  }

  countTo(entity: number): number {
    const { inStarts } = this.#rows;
    const sorted = Math.max(0, (inStarts[entity + 1] ?? 0) - (inStarts[entity] ?? 0));
    return sorted + this.#looseIn.count(entity);
  }

  /** The links from one entity to another. */
  between(from: number, to: number): number[] {
    const { outStarts, inStarts, inLinks } = this.#rows;
    const [outStart, outEnd] = [outStarts[from] ?? 0, outStarts[from + 1] ?? 0];
    const [inStart, inEnd] = [inStarts[to] ?? 0, inStarts[to + 1] ?? 0];
    const found: number[] = [];
    const keep = (link: number): void => {
      if (this.links.from(link) === from && this.links.to(link) === to) found.push(link);
    };
    if (outEnd - outStart <= inEnd - inStart) for (let link = outStart; link < outEnd; link++) keep(link);
    else for (let at = inStart; at < inEnd; at++) keep(inLinks[at] ?? 0);
    for (const link of this.#looseOut.of(from)) keep(link);
    return found.filter((link) => !Flags.isRemoved(this.links.flags(link)));
  }

  /** Whether so much has changed that sorting is worth its time; it always is at first. */
  get isWorthSorting(): boolean {
    if (this.#sorted === undefined) return true;
    const loose = this.links.count - this.#sorted + this.#removed;
    return loose > Math.max(FEWEST_LOOSE, this.#sorted / LOOSE_SHARE);
  }

  /** Sorts all links into rows; `moved` hears of each one's new number. */
  sort(entities: number, moved: ((link: number, place: number) => void) | undefined): void {
    this.#rows = buildRows(this.links, entities, moved);
    this.#sorted = this.links.count;
    this.#removed = 0;
    this.#looseOut = new DeltaLinks();
    this.#looseIn = new DeltaLinks();
  }

  #addLoose(loose: DeltaLinks, entity: number, buffer: LinkBuffer): void {
    for (const link of loose.of(entity)) {
      if (!Flags.isRemoved(this.links.flags(link))) buffer.add(link);
    }
  }
}
