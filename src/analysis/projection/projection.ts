import { LINK_KINDS } from '../../model/kinds.ts';
import { buildRows, emptyRows, type Rows } from './adjacency.ts';
import { Dictionary } from './dictionary.ts';
import { EntityTable } from './entity-table.ts';
import { hashOf, keyOfLink } from './hash.ts';
import { LinkBuffer } from './link-buffer.ts';
import { Flags, LinkColumns, packFlags } from './link-columns.ts';
import { LooseLinks } from './loose-links.ts';
import type { Bundle, ProjectedEntity, ProjectedLink } from './projected.ts';
import { SharerCounts } from './sharer-counts.ts';
import { sharedEnd } from './tie-ends.ts';
import { TouchedEntities } from './touched-entities.ts';

const FIRST_CAPACITY = 1024;
/** Changes lie beside the rows until they are this many, or this share of the links. */
const FEWEST_LOOSE = 4096;
const LOOSE_SHARE = 8;
const SCORE_UNITS = 1e6;

/**
 * All links in memory. The bulk stands in rows; what came since lies beside them, listed by entity, and what went is
 * marked, until `settle` sorts all into rows again. See docs/projection.md for the bytes.
 */
export class Projection {
  readonly entities = new EntityTable();
  readonly days = new Dictionary();
  readonly moments = new Dictionary();
  readonly sharers = new SharerCounts();
  readonly touched = new TouchedEntities();
  /** How many links there are by `Flags.standingCode`. */
  readonly standings = new Uint32Array(Flags.STANDINGS);
  #rows: Rows = emptyRows(new LinkColumns(FIRST_CAPACITY));
  /** Links in rows, those with greater numbers lie beside; undefined until all has been sorted a first time. */
  #settled: number | undefined;
  #removed = 0;
  #looseOut = new LooseLinks();
  #looseIn = new LooseLinks();
  #knownUntil = new Map<number, number>();
  #untilKnownAt = new Map<number, number>();
  /** Lists of record hashes, each behind its length. */
  #recordLists: number[] = [];
  #version = 0;
  /** How to take back what was done in a trial, the latest last; undefined outside of one. */
  #undo: (() => void)[] | undefined;

  /** Grows with every change, so that what was worked out can be told from what holds. */
  get version(): number {
    return this.#version;
  }

  get links(): LinkColumns {
    return this.#rows.links;
  }

  /** Links that stand, former ones included. */
  get linkCount(): number {
    return this.links.count - this.#removed;
  }

  /** Bytes of all arrays; maps of the few links with special moments count by the entry. */
  get bytes(): number {
    const { links, outStarts, inStarts, inLinks } = this.#rows;
    const rows = links.bytes + outStarts.byteLength + inStarts.byteLength + inLinks.byteLength;
    const entries =
      this.#knownUntil.size +
      this.#untilKnownAt.size +
      this.days.size +
      this.moments.size +
      this.sharers.size;
    return rows + this.entities.bytes + this.#recordLists.length * 8 + entries * 40;
  }

  putEntity(entity: ProjectedEntity): number {
    this.#version += 1;
    if (this.#undo) {
      const before = this.entities.describe(entity.id);
      if (before) this.#undo.push(() => this.putEntity(before));
    }
    const known = this.touched.namesThem ? this.entities.numberOf(entity.id) : undefined;
    const hadRule = known !== undefined && this.entities.hasRule(known);
    const number = this.entities.put(entity);
    this.touched.note(number);
    if (known !== undefined && hadRule !== this.entities.hasRule(number)) this.#touchNeighbours(number);
    return number;
  }

  /**
   * Lets a change hold for as long as the work looks at it, and takes it back exactly, whatever happens: for questions
   * about what would be. Neither may wait for anything. Ids that were not known before stay known, without links.
   */
  tryOut<T>(change: () => void, work: () => T): T {
    const [version, lists] = [this.#version, this.#recordLists.length];
    const undo: (() => void)[] = [];
    this.#undo = undo;
    try {
      change();
      return work();
    } finally {
      this.#undo = undefined;
      for (const takeBack of undo.reverse()) takeBack();
      this.#recordLists.length = lists;
      this.#version = version;
    }
  }

  /** Adds a link between entities that were put, or will be. */
  addLink(link: ProjectedLink): void {
    const { kind, status, disputed, conclusion, independentSources, records, knownUntil } = link;
    const score = link.suggestedScore;
    const flags = packFlags({
      kind,
      status,
      disputed,
      conclusion,
      independentSources,
      isFormer: knownUntil !== undefined,
      hasManyRecords: score === undefined && records.length !== 1,
      isSuggestion: score !== undefined,
    });
    const number = this.addNumbers(this.entities.intern(link.from), this.entities.intern(link.to), flags, {
      key: keyOfLink(link.id),
      records: score === undefined ? this.#keepRecords(records) : Math.round(score * SCORE_UNITS),
      since: this.days.encode(link.sinceDay),
      until: this.days.encode(link.untilDay),
      seen: this.days.encode(link.seenDay),
      known: this.moments.encode(link.knownFrom),
    });
    if (knownUntil !== undefined) this.#knownUntil.set(number, knownUntil);
    if (link.untilKnownAt !== undefined) this.#untilKnownAt.set(number, link.untilKnownAt);
  }

  /** Adds a link whose parts are numbers already. */
  addNumbers(
    from: number,
    to: number,
    flags: number,
    rest: Readonly<Record<'key' | 'records' | 'since' | 'until' | 'seen' | 'known', number>>,
  ): number {
    const link = this.links.push({ from, to, flags, ...rest });
    this.#version += 1;
    if (this.#settled !== undefined) {
      this.#looseOut.add(from, link);
      this.#looseIn.add(to, link);
    }
    this.#count(link, 1);
    this.#undo?.push(() => {
      this.#dropLast(link);
    });
    return link;
  }

  /** Replaces all links of one kind between two entities. */
  replaceBundle({ kind, from, to }: Bundle, links: readonly ProjectedLink[]): void {
    const [start, end] = [this.entities.numberOf(from), this.entities.numberOf(to)];
    if (start !== undefined && end !== undefined) {
      const code = LINK_KINDS.indexOf(kind);
      for (const link of this.#between(start, end)) {
        if (Flags.kindCode(this.links.flags(link)) === code) this.#remove(link);
      }
    }
    for (const link of links) this.addLink(link);
  }

  /** Drops all links of an entity that is no more. */
  dropEntity(id: string): void {
    const entity = this.entities.numberOf(id);
    if (entity === undefined) return;
    const { outStarts, inStarts, inLinks } = this.#rows;
    for (let at = outStarts[entity] ?? 0; at < (outStarts[entity + 1] ?? 0); at++) this.#remove(at);
    for (let at = inStarts[entity] ?? 0; at < (inStarts[entity + 1] ?? 0); at++)
      this.#remove(inLinks[at] ?? 0);
    for (const link of [...this.#looseOut.of(entity), ...this.#looseIn.of(entity)]) this.#remove(link);
  }

  /** Adds the links from an entity to the buffer; former ones among them. */
  addLinksFrom(entity: number, buffer: LinkBuffer): void {
    const { outStarts, links } = this.#rows;
    const end = outStarts[entity + 1] ?? 0;
    for (let link = outStarts[entity] ?? 0; link < end; link++) {
      if (!Flags.isRemoved(links.flags(link))) buffer.add(link);
    }
    this.#addLoose(this.#looseOut, entity, buffer);
  }

  /** Adds the links to an entity to the buffer; former ones among them. */
  addLinksTo(entity: number, buffer: LinkBuffer): void {
    const { inStarts, inLinks, links } = this.#rows;
    const end = inStarts[entity + 1] ?? 0;
    for (let at = inStarts[entity] ?? 0; at < end; at++) {
      const link = inLinks[at] ?? 0;
      if (!Flags.isRemoved(links.flags(link))) buffer.add(link);
    }
    this.#addLoose(this.#looseIn, entity, buffer);
  }

  /** How many links there are from an entity, of all kinds and former ones among them. */
  countFrom(entity: number): number {
    const { outStarts } = this.#rows;
    const settled = Math.max(0, (outStarts[entity + 1] ?? 0) - (outStarts[entity] ?? 0));
    return settled + this.#looseOut.count(entity);
  }

  /** As `countFrom`, for links to an entity. */
  countTo(entity: number): number {
    const { inStarts } = this.#rows;
    const settled = Math.max(0, (inStarts[entity + 1] ?? 0) - (inStarts[entity] ?? 0));
    return settled + this.#looseIn.count(entity);
  }

  /** Of a suggestion, how probable it is, 0..1. */
  suggestedScore(link: number): number {
    return this.links.records(link) / SCORE_UNITS;
  }

  /** The hashes of the records that a link rests on; none of a suggestion. */
  recordsOf(link: number): readonly number[] {
    const at = this.links.records(link);
    if (Flags.isSuggestion(this.links.flags(link))) return [];
    if (!Flags.hasManyRecords(this.links.flags(link))) return [at];
    return this.#recordLists.slice(at + 1, at + 1 + (this.#recordLists[at] ?? 0));
  }

  knownUntil(link: number): number | undefined {
    return this.#knownUntil.get(link);
  }

  untilKnownAt(link: number): number | undefined {
    return this.#untilKnownAt.get(link);
  }

  /** Sorts all into rows again where enough has changed, or always when forced. */
  settle(force = false): void {
    const settled = this.#settled ?? 0;
    const loose = this.links.count - settled + this.#removed;
    const isWorthIt = this.#settled === undefined || loose > Math.max(FEWEST_LOOSE, settled / LOOSE_SHARE);
    if (!force && !isWorthIt) return;
    const moves: [Map<number, number>, Map<number, number>][] = [
      [this.#knownUntil, new Map()],
      [this.#untilKnownAt, new Map()],
    ];
    const move = (link: number, place: number): void => {
      for (const [before, after] of moves) {
        const moment = before.get(link);
        if (moment !== undefined) after.set(place, moment);
      }
    };
    const hasSpecial = this.#knownUntil.size + this.#untilKnownAt.size > 0;
    this.#rows = buildRows(this.links, this.entities.count, hasSpecial ? move : undefined);
    [this.#knownUntil, this.#untilKnownAt] = moves.map(([, after]) => after) as [
      Map<number, number>,
      Map<number, number>,
    ];
    this.#settled = this.links.count;
    this.#removed = 0;
    this.#looseOut = new LooseLinks();
    this.#looseIn = new LooseLinks();
  }

  #touchNeighbours(entity: number): void {
    const buffer = new LinkBuffer();
    this.addLinksFrom(entity, buffer);
    this.addLinksTo(entity, buffer);
    for (let index = 0; index < buffer.length; index++) {
      this.touched.note(this.links.from(buffer.at(index)));
      this.touched.note(this.links.to(buffer.at(index)));
    }
  }

  #between(from: number, to: number): number[] {
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

  /** Takes back the adding of the link that was added last. */
  #dropLast(link: number): void {
    this.#count(link, -1);
    if (this.#settled !== undefined) {
      this.#looseOut.dropLast(this.links.from(link));
      this.#looseIn.dropLast(this.links.to(link));
    }
    this.#knownUntil.delete(link);
    this.#untilKnownAt.delete(link);
    this.links.dropLast();
  }

  /** Takes back the removal of a link. */
  #restore(link: number, knownUntil: number | undefined, untilKnownAt: number | undefined): void {
    this.links.restore(link);
    this.#looseOut.countRestored(this.links.from(link));
    this.#looseIn.countRestored(this.links.to(link));
    if (knownUntil !== undefined) this.#knownUntil.set(link, knownUntil);
    if (untilKnownAt !== undefined) this.#untilKnownAt.set(link, untilKnownAt);
    this.#removed -= 1;
    this.#count(link, 1);
  }

  #remove(link: number): void {
    if (Flags.isRemoved(this.links.flags(link))) return;
    if (this.#undo) {
      const moments = [this.#knownUntil.get(link), this.#untilKnownAt.get(link)] as const;
      this.#undo.push(() => {
        this.#restore(link, ...moments);
      });
    }
    this.#count(link, -1);
    this.links.remove(link);
    this.#looseOut.countRemoved(this.links.from(link));
    this.#looseIn.countRemoved(this.links.to(link));
    this.#knownUntil.delete(link);
    this.#untilKnownAt.delete(link);
    this.#removed += 1;
    this.#version += 1;
  }

  #count(link: number, change: number): void {
    const flags = this.links.flags(link);
    const standing = Flags.standingCode(flags);
    this.standings[standing] = (this.standings[standing] ?? 0) + change;
    this.sharers.forget(this.links.from(link), this.links.to(link), Flags.sharingCode(flags));
    this.touched.note(this.links.from(link));
    this.touched.note(this.links.to(link));
    const end = sharedEnd(Flags.kindCode(flags), this.links.from(link), this.links.to(link));
    if (end !== undefined && Flags.carries(flags)) this.entities.addToTieDegree(end, change);
  }

  #keepRecords(records: readonly string[]): number {
    if (records.length === 1) return hashOf(records[0] ?? '');
    const at = this.#recordLists.push(records.length) - 1;
    for (const record of records) this.#recordLists.push(hashOf(record));
    return at;
  }

  #addLoose(loose: LooseLinks, entity: number, buffer: LinkBuffer): void {
    for (const link of loose.of(entity)) {
      if (!Flags.isRemoved(this.links.flags(link))) buffer.add(link);
    }
  }
}
