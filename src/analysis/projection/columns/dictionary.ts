/** Numbers that recur, such as days and moments, kept once each; code 0 stands for "not known". */
export class Dictionary {
  readonly #values: number[] = [Number.NaN];
  readonly #codes = new Map<number, number>();

  /** The number of codes in use, the one for "not known" included. */
  get size(): number {
    return this.#values.length;
  }

  encode(value: number | undefined): number {
    if (value === undefined) return 0;
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }

  /** NaN for code 0, so that every comparison with it is false. */
  decode(code: number): number {
    return this.#values[code] ?? Number.NaN;
  }
}
