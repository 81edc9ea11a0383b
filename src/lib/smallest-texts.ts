/** Of many texts keeps the first in order, as many as wanted; each addition costs next to nothing. */
export class SmallestTexts {
  readonly #most: number;
  #kept: string[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    this.#kept.push(text);
    if (this.#kept.length >= this.#most * 2 + 64) this.#kept = this.sorted();
  }

  sorted(): string[] {
    return [...this.#kept].sort().slice(0, this.#most);
  }
}
