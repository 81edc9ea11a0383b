import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.ts';
import { lackOf, NO_FRONTIER, NOTHING_LACKING, type Lack } from '../strength/explored.ts';
import type { Hubs } from '../strength/hubs.ts';
import { SHARED_KINDS } from './meta-paths.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import type { Projection } from '../projection/projection.ts';
import type { Touched } from '../projection/touched-entities.ts';
import { storeBits } from '../strength/strength.ts';
import { affectedTies } from './affected-ties.ts';
import { CollectedTies, type SharingAnswer } from './collected-ties.ts';
import { asksDomains, mayBeShared, type SharingQuestion } from './scope.ts';
import { TieSearch } from './tie-search.ts';

/** The question that it answers, for all kinds of things at once. */
const QUESTION: SharingQuestion = { kinds: SHARED_KINDS, minCompanies: 2, frame: {} };
const SHARED = new Set(SHARED_KINDS.map((kind) => ENTITY_KINDS.indexOf(kind)));
const LACKS: readonly Lack[] = ['notLookedUp', 'failedLookups', 'redacted'];

/** In place of a rank: too few links share the thing, it ties nobody, or it would but for a rule. */
const OUT_OF_SCOPE = -10;
const NO_TIE = -20;
const BARRED = -30;
/** Between two pauses. */
const AT_ONCE = 5000;

/**
 * What everything in the graph ties as things are now, by thing. What changed since the last question is weighed again,
 * and nothing else; everything is where the store's size in bits moved, on which all depends.
 */
export class TieTable {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  #ranks = new Float32Array(0);
  /** What is lacking of the domain: a place in LACKS and one more, 0 for nothing. */
  #lacks = new Uint8Array(0);
  #frontier: Record<Lack, number> = { ...NOTHING_LACKING };
  #bits = 0;
  readonly #touched: Touched;

  constructor(projection: Projection, hubs: Hubs) {
    this.#projection = projection;
    this.#touched = projection.touched.follow();
    this.#hubs = hubs;
  }

  /** Bytes held by its arrays. */
  get bytes(): number {
    return this.#ranks.byteLength + this.#lacks.byteLength;
  }

  /** As `findSharing` over the whole graph, in the plain frame and for two companies. */
  find(kinds: readonly EntityKind[], listsLeads: boolean): SharingAnswer {
    const { entities } = this.#projection;
    for (const _ of this.bringUpToDate()) continue;
    const ties = new CollectedTies(this.#projection, this.#hubs, listsLeads);
    const wanted = ENTITY_KINDS.map((kind) => kinds.includes(kind));
    for (let thing = 0; thing < entities.count; thing++) {
      if (wanted[entities.kindCodeOf(thing)] !== true) continue;
      const kept = this.#ranks[thing] ?? OUT_OF_SCOPE;
      if (kept !== OUT_OF_SCOPE)
        ties.add(thing, kept === BARRED ? 'barred' : kept === NO_TIE ? 'unshared' : kept);
    }
    return ties.answer(
      new TieSearch(this.#projection, this.#hubs, QUESTION),
      asksDomains({ ...QUESTION, kinds })
        ? { ...this.#frontier, lacking: (lack: Lack) => this.#lacking(lack) }
        : NO_FRONTIER,
    );
  }

  /** Weighs what changed; pauses now and then, for one who has other work too. Nothing may change meanwhile. */
  *bringUpToDate(): Generator<void> {
    const { entities } = this.#projection;
    const bits = storeBits(entities.known);
    this.#hubs.refresh();
    const taken = this.#touched.take();
    const changed = this.#bits === bits ? taken : undefined;
    this.#bits = bits;
    if (changed?.size === 0) return;
    this.#reserve(entities.count);
    const search = new TieSearch(this.#projection, this.#hubs, QUESTION);
    const buffer = new LinkBuffer();
    let weighed = 0;
    for (const entity of changed ? affectedTies(this.#projection, changed) : Array(entities.count).keys()) {
      this.#weigh(entity, search);
      this.#noteLack(entity, buffer);
      if (++weighed % AT_ONCE === 0) yield;
    }
  }

  #weigh(thing: number, search: TieSearch): void {
    const { entities } = this.#projection;
    const isInScope =
      SHARED.has(entities.kindCodeOf(thing)) && mayBeShared(this.#projection, thing, QUESTION.minCompanies);
    const weight = isInScope ? search.weigh(thing) : undefined;
    if (typeof weight === 'number') this.#ranks[thing] = weight;
    else this.#ranks[thing] = weight === undefined ? OUT_OF_SCOPE : weight === 'barred' ? BARRED : NO_TIE;
  }

  #noteLack(entity: number, buffer: LinkBuffer): void {
    const before = LACKS[(this.#lacks[entity] ?? 0) - 1];
    if (before) this.#frontier[before] -= 1;
    const isUsed = this.#projection.entities.tieDegreeOf(entity) > 0;
    const lack = isUsed ? lackOf(this.#projection, entity, buffer) : undefined;
    if (lack) this.#frontier[lack] += 1;
    this.#lacks[entity] = lack ? LACKS.indexOf(lack) + 1 : 0;
  }

  *#lacking(lack: Lack): Generator<number> {
    const code = LACKS.indexOf(lack) + 1;
    for (let entity = 0; entity < this.#lacks.length; entity++)
      if (this.#lacks[entity] === code) yield entity;
  }

  /** Exactly as many as there are at first, and with room once more come. */
  #reserve(count: number): void {
    const before = this.#ranks.length;
    if (count <= before) return;
    const room = before === 0 ? count : Math.ceil(count * 1.25);
    const [ranks, lacks] = [new Float32Array(room).fill(OUT_OF_SCOPE), new Uint8Array(room)];
    ranks.set(this.#ranks);
    lacks.set(this.#lacks);
    this.#ranks = ranks;
    this.#lacks = lacks;
  }
}
