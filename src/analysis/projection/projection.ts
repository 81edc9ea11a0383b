import { LINK_KINDS } from '../../model/kinds.ts';
import { Dictionary } from './columns/dictionary.ts';
import { EntityTable } from './entity-table.ts';
import { hashOf, keyOfLink } from './columns/hash.ts';
import { LinkBuffer } from './columns/link-buffer.ts';
import type { LinkColumns } from './columns/link-columns.ts';
import { Flags, flagsOf, packFlags } from './columns/link-flags.ts';
import { LinkedRows } from './columns/linked-rows.ts';
import type { Bundle, ProjectedEntity, ProjectedLink } from './projected.ts';
import { HistoryTimestamps, type LinkMoments } from './columns/history-timestamps.ts';
import { RecordLists } from './columns/record-lists.ts';
import { SharerCounts } from './sharer-counts.ts';
import { LinkTally } from './columns/tally.ts';
import { sharedEnd } from './tie-ends.ts';
import { TouchedEntities } from './touched-entities.ts';
import { UnknownEnd } from './unknown-end.ts';

const SCORE_UNITS = 1e6;

/** All links in memory, with what is known of their ends. See docs/projection.md for the bytes. */
export class Projection {
  readonly entities = new EntityTable();
  readonly days = new Dictionary();
  readonly moments = new Dictionary();
  readonly sharers = new SharerCounts();
  readonly touched = new TouchedEntities();
  readonly tally = new LinkTally();
  /** How many links there are by `Flags.standingCode`. */
  readonly standings = new Uint32Array(Flags.STANDINGS);
  readonly #rows = new LinkedRows();
  readonly #historyTimestamps = new HistoryTimestamps();
  readonly #recordLists = new RecordLists();
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
    return this.#rows.count;
  }

  /** Bytes of all arrays; maps of the few links with special moments count by the entry. */
  get bytes(): number {
    const entries = this.#historyTimestamps.size + this.days.size + this.moments.size + this.sharers.size;
    return this.#rows.bytes + this.entities.bytes + this.#recordLists.length * 8 + entries * 40;
  }

  putEntity(entity: ProjectedEntity): number {
    this.#version += 1;
    if (this.#undo) {
      const before = this.entities.describe(entity.id);
      this.#undo.push(() => {
        if (before) this.putEntity(before);
        else this.#forget(this.entities.numberOf(entity.id));
      });
    }
    const known = this.touched.areNamed ? this.entities.numberOf(entity.id) : undefined;
    const before = known === undefined ? undefined : this.#standingOf(known);
    const number = this.entities.put(entity);
    this.touched.note(number);
    if (known !== undefined && before !== this.#standingOf(number)) this.#touchNeighbours(number);
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
      this.#recordLists.dropAfter(lists);
      this.#version = version;
    }
  }

  /** Adds a link between entities that were put; throws UnknownEnd where one was not. */
  addLink(link: ProjectedLink): void {
    const { records } = link;
    const score = link.suggestedScore;
    const flags = packFlags(flagsOf(link));
    const number = this.addNumbers(this.#endOf(link.from, link), this.#endOf(link.to, link), flags, {
      key: keyOfLink(link.id),
      records: score === undefined ? this.#keepRecords(records) : Math.round(score * SCORE_UNITS),
      since: this.days.encode(link.sinceDay),
      until: this.days.encode(link.untilDay),
      seen: this.days.encode(link.seenDay),
      known: this.moments.encode(link.knownFrom),
    });
    this.#historyTimestamps.set(number, link);
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
    this.#rows.list(link, from, to);
    this.#count(link, 1);
    this.#undo?.push(() => {
      this.#count(link, -1);
      this.#historyTimestamps.delete(link);
      this.#rows.dropLast(link);
    });
    return link;
  }

  /** All links of one kind between two entities. */
  linksOf({ kind, from, to }: Bundle): number[] {
    const [start, end] = [this.entities.numberOf(from), this.entities.numberOf(to)];
    if (start === undefined || end === undefined) return [];
    const code = LINK_KINDS.indexOf(kind);
    return this.#rows.between(start, end).filter((link) => Flags.kindCode(this.links.flags(link)) === code);
  }

  /** Replaces all links of one kind between two entities. */
  replaceBundle(bundle: Bundle, links: readonly ProjectedLink[]): void {
    for (const link of this.linksOf(bundle)) this.#remove(link);
    for (const link of links) this.addLink(link);
  }

  /** Drops an entity that is no more, with all its links. */
  dropEntity(id: string): void {
    const entity = this.entities.numberOf(id);
    if (entity === undefined) return;
    const buffer = this.#linksAt(entity);
    for (let index = 0; index < buffer.length; index++) this.#remove(buffer.at(index));
    const before = this.entities.describe(id);
    if (before === undefined) return;
    this.#undo?.push(() => this.putEntity(before));
    this.#forget(entity);
  }

  /** Adds the links from an entity to the buffer; former ones among them. */
  addLinksFrom(entity: number, buffer: LinkBuffer): void {
    this.#rows.addLinksFrom(entity, buffer);
  }

  /** Adds the links to an entity to the buffer; former ones among them. */
  addLinksTo(entity: number, buffer: LinkBuffer): void {
    this.#rows.addLinksTo(entity, buffer);
  }

  /** How many links there are from an entity, of all kinds and former ones among them. */
  countFrom(entity: number): number {
    return this.#rows.countFrom(entity);
  }

  /** As `countFrom`, for links to an entity. */
  countTo(entity: number): number {
    return this.#rows.countTo(entity);
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
    return this.#recordLists.at(at);
  }

  knownUntil(link: number): number | undefined {
    return this.#historyTimestamps.of(link)?.knownUntil;
  }

  untilKnownAt(link: number): number | undefined {
    return this.#historyTimestamps.of(link)?.untilKnownAt;
  }

  /** Sorts all into rows again where enough has changed, or always when forced. */
  settle(force = false): void {
    if (!force && !this.#rows.isWorthSorting) return;
    this.#historyTimestamps.renumber((move) => {
      this.#rows.sort(this.entities.count, move);
    });
  }

  /** What of an entity bears on the ties around it. */
  #standingOf(entity: number): string {
    return `${String(this.entities.hasRule(entity))} ${this.entities.commonRuleOf(entity) ?? ''}`;
  }

  #endOf(id: string, link: Bundle): number {
    const number = this.entities.numberOf(id);
    if (number === undefined || this.entities.kindOf(number) === undefined) throw new UnknownEnd(link);
    return number;
  }

  #forget(entity: number | undefined): void {
    if (entity === undefined) return;
    this.#version += 1;
    this.entities.forget(entity);
    this.touched.note(entity);
  }

  #touchNeighbours(entity: number): void {
    const buffer = this.#linksAt(entity);
    for (let index = 0; index < buffer.length; index++) this.#touchEnds(buffer.at(index));
  }

  #touchEnds(link: number): void {
    this.touched.note(this.links.from(link), true);
    this.touched.note(this.links.to(link), false);
  }

  /** All links at an entity; one from it to itself twice. */
  #linksAt(entity: number): LinkBuffer {
    const buffer = new LinkBuffer();
    this.addLinksFrom(entity, buffer);
    this.addLinksTo(entity, buffer);
    return buffer;
  }

  /** Takes back the removal of a link. */
  #restore(link: number, moments: LinkMoments | undefined): void {
    this.#rows.restore(link);
    if (moments) this.#historyTimestamps.set(link, moments);
    this.#count(link, 1);
  }

  #remove(link: number): void {
    if (Flags.isRemoved(this.links.flags(link))) return;
    const moments = this.#historyTimestamps.of(link);
    this.#undo?.push(() => {
      this.#restore(link, moments);
    });
    this.#count(link, -1);
    this.#historyTimestamps.delete(link);
    this.#rows.remove(link);
    this.#version += 1;
  }

  #count(link: number, change: number): void {
    const flags = this.links.flags(link);
    const standing = Flags.standingCode(flags);
    this.standings[standing] = (this.standings[standing] ?? 0) + change;
    this.tally.add(flags, change);
    this.sharers.forget(this.links.from(link), this.links.to(link), Flags.sharingCode(flags));
    this.#touchEnds(link);
    const end = sharedEnd(Flags.kindCode(flags), this.links.from(link), this.links.to(link));
    if (end !== undefined && Flags.carries(flags)) this.entities.addToTieDegree(end, change);
  }

  #keepRecords(records: readonly string[]): number {
    return records.length === 1 ? hashOf(records[0] ?? '') : this.#recordLists.keep(records);
  }
}
