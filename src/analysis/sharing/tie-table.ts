import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.ts';
import { lackOf, mostShared, NO_FRONTIER, type Lack, type SkippedHub } from '../explored.ts';
import type { Hubs } from '../hubs.ts';
import { SHARED_KINDS } from '../legs.ts';
import { LinkBuffer } from '../projection/link-buffer.ts';
import type { Projection } from '../projection/projection.ts';
import { storeBits } from '../strength.ts';
import { thingsBehind } from '../things-behind.ts';
import type { SharingAnswer } from './find-sharing.ts';
import { Ranking } from './ranking.ts';
import { asksDomains, mayBeShared, type SharingQuestion } from './scope.ts';
import { TieSearch } from './tie-search.ts';

/** The question that it answers, for all kinds of things at once. */
const QUESTION: SharingQuestion = { kinds: SHARED_KINDS, minCompanies: 2, frame: {} };
const SHARED = new Set(SHARED_KINDS.map((kind) => ENTITY_KINDS.indexOf(kind)));
const LACKS: readonly Lack[] = ['notLookedUp', 'failedLookups', 'redacted'];

/** In place of a strength: the thing ties nobody, or would but for a rule. */
const NO_TIE = -1;
const BARRED = -2;
/** Between two pauses. */
const AT_ONCE = 5000;

/**
 * What everything in the graph ties as things are now, by thing. What changed since the last question is weighed again,
 * and nothing else; everything is where the store's size in bits or a fence of the hubs moved, on which all depends.
 */
export class TieTable {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  #strengths = new Float64Array(0);
  /** Entities and links that weighing the thing looked at. */
  #entities = new Uint32Array(0);
  #links = new Uint32Array(0);
  /** What is lacking of the domain: a place in LACKS and one more, 0 for nothing. */
  #lacks = new Uint8Array(0);
  #frontier: Record<Lack, number> = { ...NO_FRONTIER };
  #restsOn = '';

  constructor(projection: Projection, hubs: Hubs) {
    this.#projection = projection;
    this.#hubs = hubs;
  }

  /** Bytes held by its arrays. */
  get bytes(): number {
    const arrays = [this.#strengths, this.#entities, this.#links, this.#lacks];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** As `findSharing` over the whole graph, in the plain frame and for two companies. */
  find(kinds: readonly EntityKind[]): SharingAnswer {
    const { entities } = this.#projection;
    for (const _ of this.bringUpToDate()) continue;
    const ranking = new Ranking(entities);
    const skipped: SkippedHub[] = [];
    let [metEntities, metLinks] = [0, 0];
    const wanted = ENTITY_KINDS.map((kind) => kinds.includes(kind));
    for (let thing = 0; thing < entities.count; thing++) {
      if (wanted[entities.kindCodeOf(thing)] !== true) continue;
      metEntities += this.#entities[thing] ?? 0;
      metLinks += this.#links[thing] ?? 0;
      const strength = this.#strengths[thing] ?? NO_TIE;
      if (strength >= 0) ranking.add(thing, strength);
      else if (strength === BARRED) skipped.push(this.#hubs.skipped(thing));
    }
    const search = new TieSearch(this.#projection, this.#hubs, QUESTION);
    return {
      total: ranking.size,
      strongest: (first, after) => ranking.page(first, after).flatMap((thing) => search.tieOf(thing) ?? []),
      explored: {
        entities: metEntities,
        links: metLinks,
        stoppedBy: undefined,
        hubsSkipped: mostShared(this.#projection, skipped),
        ...(asksDomains({ ...QUESTION, kinds }) ? { ...this.#frontier } : NO_FRONTIER),
      },
    };
  }

  /** Weighs what changed; pauses now and then, for one who has other work too. Nothing may change meanwhile. */
  *bringUpToDate(): Generator<void> {
    const { entities, touched } = this.#projection;
    const restsOn = [storeBits(entities.count), this.#hubs.fencesVersion].join();
    const changed = this.#restsOn === restsOn ? touched.take() : (touched.take(), undefined);
    this.#restsOn = restsOn;
    if (changed?.size === 0) return;
    this.#reserve(entities.count);
    const search = new TieSearch(this.#projection, this.#hubs, QUESTION);
    const buffer = new LinkBuffer();
    let weighed = 0;
    for (const entity of changed ? thingsBehind(this.#projection, changed) : Array(entities.count).keys()) {
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
    this.#strengths[thing] =
      typeof weight?.strength === 'number'
        ? weight.strength
        : weight?.strength === 'barred'
          ? BARRED
          : NO_TIE;
    this.#entities[thing] = weight ? weight.companies + 1 : 0;
    this.#links[thing] = weight?.links ?? 0;
  }

  #noteLack(entity: number, buffer: LinkBuffer): void {
    const before = LACKS[(this.#lacks[entity] ?? 0) - 1];
    if (before) this.#frontier[before] -= 1;
    const isUsed = this.#projection.entities.tieDegreeOf(entity) > 0;
    const lack = isUsed ? lackOf(this.#projection, entity, buffer) : undefined;
    if (lack) this.#frontier[lack] += 1;
    this.#lacks[entity] = lack ? LACKS.indexOf(lack) + 1 : 0;
  }

  #reserve(count: number): void {
    if (count <= this.#strengths.length) return;
    const room = Math.ceil(count * 1.25);
    this.#strengths = resized(this.#strengths, new Float64Array(room));
    this.#entities = resized(this.#entities, new Uint32Array(room));
    this.#links = resized(this.#links, new Uint32Array(room));
    this.#lacks = resized(this.#lacks, new Uint8Array(room));
  }
}

function resized<A extends Float64Array | Uint32Array | Uint8Array>(old: A, fresh: A): A {
  fresh.set(old);
  return fresh;
}
