/** A small generator of random numbers from 0 to below 1 (Tommy Ettinger's mulberry32); a seed gives the same numbers. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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
