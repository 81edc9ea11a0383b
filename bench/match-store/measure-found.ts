import { cypher } from '../../src/graph/driver/cypher.ts';
import { streamMatchKeys } from '../../src/graph/matching/match-entries.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { keysOfEntry } from '../../src/ingest/matching/match-entry.ts';
import { openBlockingIndex } from '../../src/resolve/blocking-index.ts';

/** What a survey came to, beside the pairs that are one party told twice. */
export interface Found {
  readonly matches: number;
  /** Share of those told twice whose two entities were compared. */
  readonly compared: number;
  /** Share of them that are offered as a match. */
  readonly offered: number;
  /** The mean. */
  readonly candidates: number;
  readonly mostCandidates: number;
}

const MATCHES = cypher`
  // benchMatches
  MATCH (found:_Match) RETURN found.left AS left, found.right AS right
`;

export async function measureFound(
  store: Store,
  twice: readonly (readonly [string, string])[],
): Promise<Found> {
  const filing = openBlockingIndex();
  const places = new Map<string, number>();
  for await (const entry of streamMatchKeys(store)) {
    places.set(entry.id, places.size);
    filing.add(keysOfEntry(entry));
  }
  const alike = filing.close();
  const counts = Array.from({ length: places.size }, (_, place) => alike.candidatesOf(place).length);
  const compared = twice.filter(([one, other]) =>
    alike.candidatesOf(places.get(one) ?? 0).includes(places.get(other) ?? 0),
  );
  const offered = new Set<string>();
  for await (const { left, right } of store.stream(MATCHES)) offered.add(`${String(left)} ${String(right)}`);
  return {
    matches: offered.size,
    compared: compared.length / twice.length,
    offered: twice.filter((pair) => offered.has([...pair].sort().join(' '))).length / twice.length,
    candidates: counts.reduce((sum, count) => sum + count, 0) / counts.length,
    mostCandidates: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}
