import { inMemory } from './answers/in-memory.ts';
import { inNeo4j } from './answers/in-neo4j.ts';
import type { BenchRow } from './bench-row.ts';

/**
 * What answers over the whole graph cost: on half a million links in Neo4j beside Cypher that asks the same, and while a
 * writer writes; then in memory alone, at a million links or as many as `INTERLOCK_BENCH_LINKS` says, beside bare arrays.
 * `INTERLOCK_BENCH_ANSWERS=memory` leaves Neo4j out.
 */
export async function run(): Promise<BenchRow[]> {
  const say = (line: string): void => {
    process.stderr.write(`answers: ${line}\n`);
  };
  const rows = inMemory(say);
  return process.env['INTERLOCK_BENCH_ANSWERS'] === 'memory' ? rows : [...(await inNeo4j(say)), ...rows];
}
