/** 2^15 bits: with some thousand sides read, one in a hundred others seems read too, and costs a look more. */
const WORDS = 1024;
const SHIFT = 32 - 15;

/** At which sides of entities something was looked at (see `sideOf`), in four kilobytes; never denies one that was. */
export class SidesRead {
  readonly #bits = new Uint32Array(WORDS);

  add(side: number): void {
    const [one, other] = [
      Math.imul(side, 0x9e3779b1) >>> SHIFT,
      Math.imul(side ^ 0x5bd1e995, 0x85ebca6b) >>> SHIFT,
    ];
    this.#bits[one >>> 5] = (this.#bits[one >>> 5] ?? 0) | (1 << (one & 31));
    this.#bits[other >>> 5] = (this.#bits[other >>> 5] ?? 0) | (1 << (other & 31));
  }

  mayHave(side: number): boolean {
    const one = Math.imul(side, 0x9e3779b1) >>> SHIFT;
    if (((this.#bits[one >>> 5] ?? 0) & (1 << (one & 31))) === 0) return false;
    const other = Math.imul(side ^ 0x5bd1e995, 0x85ebca6b) >>> SHIFT;
    return ((this.#bits[other >>> 5] ?? 0) & (1 << (other & 31))) !== 0;
  }
}
