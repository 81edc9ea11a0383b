/** Vectors of one length by key; the one not asked for the longest gives its memory to the next. */
export class VectorCache {
  readonly #limit: number;
  readonly #length: number;
  readonly #vectors = new Map<number, Float64Array>();

  constructor(limit: number, length: number) {
    this.#limit = Math.max(1, limit);
    this.#length = length;
  }

  /** The vector of the key; `fill` makes it out of zeros if it is not there. Good until others are asked for. */
  get(key: number, fill: (zeros: Float64Array) => void): Float64Array {
    const known = this.#vectors.get(key);
    if (known) {
      this.#vectors.delete(key);
      this.#vectors.set(key, known);
      return known;
    }
    const vector = this.#spare()?.fill(0) ?? new Float64Array(this.#length);
    fill(vector);
    this.#vectors.set(key, vector);
    return vector;
  }

  #spare(): Float64Array | undefined {
    if (this.#vectors.size < this.#limit) return undefined;
    for (const [key, vector] of this.#vectors) {
      this.#vectors.delete(key);
      return vector;
    }
    return undefined;
  }
}
