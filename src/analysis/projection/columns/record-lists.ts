import { hashOf } from './hash.ts';

/** Lists of record hashes one behind the other, each behind its length. */
export class RecordLists {
  readonly #numbers: number[] = [];

  get length(): number {
    return this.#numbers.length;
  }

  /** Keeps a list; returns where it stands. */
  keep(records: readonly string[]): number {
    const at = this.#numbers.push(records.length) - 1;
    for (const record of records) this.#numbers.push(hashOf(record));
    return at;
  }

  at(place: number): readonly number[] {
    return this.#numbers.slice(place + 1, place + 1 + (this.#numbers[place] ?? 0));
  }

  /** Drops the lists that were kept since there were so many numbers. */
  dropAfter(length: number): void {
    this.#numbers.length = length;
  }
}
