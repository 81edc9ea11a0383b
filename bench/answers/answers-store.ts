import { startBenchCopy, type BenchStore } from '../reads/bench-store.ts';
import { SHAPE, type RegisterShape } from '../reads/register.ts';

/** The invented register with half a million links; registrants and name servers hold thousands of domains. */
const HALF_A_MILLION: RegisterShape = { ...SHAPE, companies: 66_000, persons: 40_000 };

/** A managed Neo4j with half a million links, which may be written to and ends with the benchmark. */
export function startAnswersStore(say: (line: string) => void): Promise<BenchStore> {
  return startBenchCopy(HALF_A_MILLION, say);
}
