const MOST_WORDS = 4;

/** A name found in a text: what it stands for, and how many words it took. */
export interface FoundName {
  readonly code: string;
  readonly words: number;
}

/** Names of several words by what they stand for; the first that is told of a name holds. */
export class NameFinder {
  readonly #codes = new Map<string, string>();
  /** By its first word: how many words the longest such name has. */
  readonly #longest = new Map<string, number>();

  add(words: readonly string[], code: string): void {
    const [first = ''] = words;
    const name = words.join(' ');
    if (this.#codes.has(name)) return;
    this.#codes.set(name, code);
    this.#longest.set(first, Math.min(MOST_WORDS, Math.max(this.#longest.get(first) ?? 0, words.length)));
  }

  /** The longest name that starts at a position of folded words. */
  at(words: readonly string[], at: number): FoundName | undefined {
    const most = this.#longest.get(words[at] ?? '') ?? 0;
    for (let count = Math.min(most, words.length - at); count > 0; count--) {
      const name = count === 1 ? (words[at] ?? '') : words.slice(at, at + count).join(' ');
      const code = this.#codes.get(name);
      if (code !== undefined) return { code, words: count };
    }
    return undefined;
  }
}
