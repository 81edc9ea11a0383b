import { inMemory } from './answers/in-memory.ts';
import type { BenchRow } from './bench-row.ts';

/**
 * What answers from the links in memory cost beside bare arrays of the same links, at ten million links or as many as
 * `INTERLOCK_BENCH_LINKS` says: bytes, building, and the five strongest paths beside a bare bidirectional search.
 */
export function run(): Promise<BenchRow[]> {
  return Promise.resolve(inMemory((line) => process.stderr.write(`answers: ${line}\n`)));
}
