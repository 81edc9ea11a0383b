import { randomNumbers } from '../random-numbers.ts';

/** Draws from one seed: the same seed makes the same world. */
export interface Choices {
  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function choicesFrom(seed: number): Choices {
  const next = randomNumbers(seed);
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => from[number(0, from.length - 1)] as T,
  };
}

/** Gives each value that it makes only once; what makes them must have enough. */
export function unique(make: () => string): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const value = make();
      if (given.has(value)) continue;
      given.add(value);
      return value;
    }
  };
}
