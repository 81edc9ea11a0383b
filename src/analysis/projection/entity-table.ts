import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.ts';
import { hashOf } from './columns/hash.ts';
import { OFTEN_SHARED } from '../common/common-rule.ts';
import type { ProjectedEntity } from './projected.ts';
import { EntityTally, type EntityCounts } from './columns/tally.ts';

const LOOKED_UP = 1;
const FAILED = 2;
const FORMER = 4;
/** Where the kind would stand of an entity that was not read, or is no more. */
const UNKNOWN = 0;
const SMALLEST = 1024;

/**
 * Entities by number: ids interned as bytes in one pool, and one byte each for kind, rule and look-up state. A number
 * outlives its entity; what is no more has no kind, and so equals nothing that anybody looks for.
 */
export class EntityTable {
  #pool = Buffer.alloc(SMALLEST * 16);
  #poolEnd = 0;
  #starts = new Uint32Array(SMALLEST);
  #slots = new Int32Array(SMALLEST * 2);
  #kinds = new Uint8Array(SMALLEST);
  #states = new Uint8Array(SMALLEST);
  #ruleCodes = new Uint8Array(SMALLEST);
  #commonCodes = new Uint8Array(SMALLEST);
  #tieDegrees = new Uint32Array(SMALLEST);
  readonly #rules: string[] = [''];
  readonly #tally = new EntityTally();
  #count = 0;

  /** Numbers given, also to what is no more. */
  get count(): number {
    return this.#count;
  }

  /** How many entities there are, former ones among them. */
  get known(): number {
    return this.#tally.total;
  }

  /** How many there are of each sort. */
  get tally(): EntityCounts {
    return this.#tally.counts();
  }

  /** Bytes held by its arrays. */
  get bytes(): number {
    const arrays = [
      this.#pool,
      this.#starts,
      this.#slots,
      this.#kinds,
      this.#states,
      this.#ruleCodes,
      this.#commonCodes,
    ];
    return arrays.reduce((sum, array) => sum + array.byteLength, this.#tieDegrees.byteLength);
  }

  /** The number of an id, or undefined. */
  numberOf(id: string): number | undefined {
    const found = this.#slots[this.#slotOf(id)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  idOf(entity: number): string {
    return this.#pool.toString('utf8', this.#starts[entity], this.#endOf(entity));
  }

  /** Undefined for what is no more. */
  kindOf(entity: number): EntityKind | undefined {
    return ENTITY_KINDS[this.kindCodeOf(entity)];
  }

  /** The place of its kind in ENTITY_KINDS, for loops that compare many; -1 for what is no more. */
  kindCodeOf(entity: number): number {
    return (this.#kinds[entity] ?? UNKNOWN) - 1;
  }

  /** Whether there is an entity of this id. */
  knows(id: string): boolean {
    const entity = this.numberOf(id);
    return entity !== undefined && this.#kinds[entity] !== UNKNOWN;
  }

  ruleOf(entity: number): string | undefined {
    const code = this.#ruleCodes[entity] ?? 0;
    return code === 0 ? undefined : this.#rules[code];
  }

  hasRule(entity: number): boolean {
    return this.#ruleCodes[entity] !== 0;
  }

  /** By which rule many in the world share it, whatever the store holds of them. */
  commonRuleOf(entity: number): string | undefined {
    const code = this.#commonCodes[entity] ?? 0;
    return code === 0 ? undefined : this.#rules[code];
  }

  /** Whether it is of a sort that is often shared, without being a lead by that. */
  isOftenShared(entity: number): boolean {
    return this.commonRuleOf(entity) === OFTEN_SHARED;
  }

  /** By which rule many in the world are known to share it, so that it is a lead only. */
  massRuleOf(entity: number): string | undefined {
    const rule = this.commonRuleOf(entity);
    return rule === OFTEN_SHARED ? undefined : rule;
  }

  isLookedUp(entity: number): boolean {
    return ((this.#states[entity] ?? 0) & LOOKED_UP) !== 0;
  }

  hasFailed(entity: number): boolean {
    return ((this.#states[entity] ?? 0) & FAILED) !== 0;
  }

  /** How many links share it; kept by the projection. */
  tieDegreeOf(entity: number): number {
    return this.#tieDegrees[entity] ?? 0;
  }

  addToTieDegree(entity: number, change: number): void {
    this.#tieDegrees[entity] = (this.#tieDegrees[entity] ?? 0) + change;
  }

  /** What is known of an entity; undefined where there is none of this id. */
  describe(id: string): ProjectedEntity | undefined {
    const entity = this.numberOf(id);
    const kind = entity === undefined ? undefined : this.kindOf(entity);
    if (entity === undefined || kind === undefined) return undefined;
    return {
      id,
      kind,
      nonIdentifyingRule: this.ruleOf(entity),
      commonRule: this.commonRuleOf(entity),
      isLookedUp: this.isLookedUp(entity),
      hasFailed: this.hasFailed(entity),
      isFormer: ((this.#states[entity] ?? 0) & FORMER) !== 0,
    };
  }

  /** Adds an entity, or overwrites what is known of it. */
  put(described: ProjectedEntity): number {
    const { isLookedUp, hasFailed, isFormer } = described;
    const entity = this.#intern(described.id);
    this.#countIn(entity, -1);
    this.#kinds[entity] = ENTITY_KINDS.indexOf(described.kind) + 1;
    this.#ruleCodes[entity] = this.#codeOfRule(described.nonIdentifyingRule);
    this.#commonCodes[entity] = this.#codeOfRule(described.commonRule);
    this.#states[entity] = (isLookedUp ? LOOKED_UP : 0) | (hasFailed ? FAILED : 0) | (isFormer ? FORMER : 0);
    this.#countIn(entity, 1);
    return entity;
  }

  /** The entity is no more. */
  forget(entity: number): void {
    this.#countIn(entity, -1);
    this.#kinds[entity] = UNKNOWN;
    this.#ruleCodes[entity] = this.#commonCodes[entity] = this.#states[entity] = 0;
  }

  #countIn(entity: number, change: number): void {
    const kind = this.kindOf(entity);
    if (kind !== undefined) this.#tally.add(kind, ((this.#states[entity] ?? 0) & FORMER) !== 0, change);
  }

  /** The number of an id, which is new if it was not there. */
  #intern(id: string): number {
    if (this.#count * 3 >= this.#slots.length * 2) this.#rehash();
    const slot = this.#slotOf(id);
    const found = this.#slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    const entity = this.#count;
    this.#reserve(id.length * 3);
    this.#starts[entity] = this.#poolEnd;
    this.#poolEnd += this.#pool.write(id, this.#poolEnd);
    this.#slots[slot] = entity + 1;
    this.#count += 1;
    return entity;
  }

  /** Gives back what the arrays hold in reserve. */
  trim(): void {
    this.#pool = Buffer.from(this.#pool.subarray(0, this.#poolEnd));
    this.#resize(this.#count);
  }

  #endOf(entity: number): number {
    return entity + 1 < this.#count ? (this.#starts[entity + 1] ?? 0) : this.#poolEnd;
  }

  #slotOf(id: string): number {
    const size = this.#slots.length;
    for (let slot = hashOf(id) % size; ; slot = slot + 1 === size ? 0 : slot + 1) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0 || this.#isAt(found - 1, id)) return slot;
    }
  }

  #isAt(entity: number, id: string): boolean {
    const start = this.#starts[entity] ?? 0;
    const length = this.#endOf(entity) - start;
    if (length < id.length) return false;
    for (let index = 0; index < id.length; index++) {
      const unit = id.charCodeAt(index);
      if (unit > 127) return this.idOf(entity) === id;
      if (this.#pool[start + index] !== unit) return false;
    }
    return length === id.length;
  }

  #rehash(): void {
    const slots = new Int32Array(Math.ceil(this.#slots.length * 1.6));
    for (let entity = 0; entity < this.#count; entity++) {
      let slot = hashOf(this.idOf(entity)) % slots.length;
      while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
      slots[slot] = entity + 1;
    }
    this.#slots = slots;
  }

  #reserve(bytes: number): void {
    if (this.#poolEnd + bytes > this.#pool.length) {
      const pool = Buffer.alloc(Math.ceil((this.#pool.length + bytes) * 1.5));
      this.#pool.copy(pool, 0, 0, this.#poolEnd);
      this.#pool = pool;
    }
    if (this.#count >= this.#starts.length) this.#resize(Math.ceil(this.#count * 1.5));
  }

  #resize(size: number): void {
    const resized = <A extends Uint8Array | Uint32Array>(old: A, fresh: A): A => {
      fresh.set(old.subarray(0, Math.min(size, old.length)));
      return fresh;
    };
    this.#starts = resized(this.#starts, new Uint32Array(size));
    this.#kinds = resized(this.#kinds, new Uint8Array(size));
    this.#states = resized(this.#states, new Uint8Array(size));
    this.#ruleCodes = resized(this.#ruleCodes, new Uint8Array(size));
    this.#commonCodes = resized(this.#commonCodes, new Uint8Array(size));
    this.#tieDegrees = resized(this.#tieDegrees, new Uint32Array(size));
  }

  #codeOfRule(rule: string | undefined): number {
    if (rule === undefined) return 0;
    const known = this.#rules.indexOf(rule);
    // More rules than a byte counts share the last code; only the name shown is then that of another rule.
    return known > 0 ? known : Math.min(255, this.#rules.push(rule) - 1);
  }
}
