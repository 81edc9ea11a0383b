const SMALLEST = 256;

/** Entities that a search has met, numbered in the order of meeting: what is kept of each fits in small arrays. */
export class VisitedEntities {
  #entities = new Int32Array(SMALLEST);
  /** Numbers plus one, by hash of the entity; at most half are taken. */
  #slots = new Int32Array(SMALLEST * 2);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  entityOf(number: number): number {
    return this.#entities[number] ?? 0;
  }

  /** The number of an entity, which is new if it was not met before. */
  numberOf(entity: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash(entity) & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(entity, slot);
      if (this.#entities[number] === entity) return number;
    }
  }

  /** All that were met, in order. */
  all(): Int32Array {
    return this.#entities.subarray(0, this.#count);
  }

  #add(entity: number, slot: number): number {
    const number = this.#count++;
    this.#slots[slot] = number + 1;
    this.#entities[number] = entity;
    if (this.#count === this.#entities.length) this.#grow();
    return number;
  }

  #grow(): void {
    const entities = new Int32Array(this.#entities.length * 4);
    entities.set(this.#entities);
    const slots = new Int32Array(entities.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = hash(entities[number] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#entities = entities;
    this.#slots = slots;
  }
}

/** Spreads neighbouring numbers by the golden ratio; the upper half decides. */
function hash(entity: number): number {
  const mixed = Math.imul(entity, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
