import type { Projection } from '../../src/analysis/projection/projection.ts';
import { randomNumbers } from '../../test/harness/random-numbers.ts';

/** Two companies by their numbers. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Pairs of companies of the projection, the same for the same seed. */
export function drawPairs({ entities }: Projection, count: number, seed: number): Pair[] {
  const companies = [...Array(entities.count).keys()].filter(
    (entity) => entities.kindOf(entity) === 'COMPANY',
  );
  const random = randomNumbers(seed);
  const draw = (): number => companies[Math.floor(random() * companies.length)] ?? 0;
  return Array.from({ length: count }, () => ({ from: draw(), to: draw() }));
}
