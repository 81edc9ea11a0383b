import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

const READ_LAST_ANSWERS = cypher`
  // readLastAnswers
  UNWIND $domains AS name
  MATCH (:Entity {id: 'domain:' + name})<-[:DESCRIBES]-(record:Record {domain: name})
  WHERE record.protocol IS NOT NULL AND record.retractedAt IS NULL
  WITH name, max(coalesce(record.lastObservedAt, record.observedAt)) AS at
  WHERE at IS NOT NULL
  RETURN name, at
`;

/** When an answer about each of these domains was given last, however it came here; RFC 3339 UTC. */
export async function readLastAnswers(
  store: Store,
  domains: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read(READ_LAST_ANSWERS, { domains });
  return new Map(rows.map((row) => [String(row['name']), String(row['at'])]));
}
