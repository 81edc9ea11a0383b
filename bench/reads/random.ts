import { randomNumbers } from '../../test/harness/random-numbers.ts';

/** Choices that a register is made by. */
export interface Dice {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** The same, small numbers far more often: how often things are met in the world. */
  skewed(end: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function makeDice(seed: number): Dice {
  const next = randomNumbers(seed);
  return {
    below: (end) => Math.floor(next() * end),
    skewed: (end) => Math.floor(end * next() ** 3),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
