import { ENTITY_KINDS, LABELS, LINK_KINDS } from '../../model/kinds.ts';
import { cypher, joinCypher, nameOf } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

/** How many of each the store holds. */
export interface StoreCounts {
  readonly entities: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
  readonly records: number;
  readonly sources: number;
  readonly lookups: Readonly<Record<string, number>>;
}

const ENTITIES = joinCypher(
  ENTITY_KINDS.map((kind) => cypher`${nameOf(kind)}: COUNT { (:${nameOf(LABELS[kind])}) }`),
  cypher`, `,
);
const LINKS = joinCypher(
  LINK_KINDS.map((kind) => cypher`${nameOf(kind)}: COUNT { ()-[:${nameOf(kind)}]->() }`),
  cypher`, `,
);

/** Counts from Neo4j's count store; only look-ups are counted one by one. */
const READ_STATS = cypher`
  // readStats
  OPTIONAL MATCH (lookup:_Lookup)
  WITH lookup.state AS state, count(lookup) AS number
  WITH collect([state, number]) AS lookups
  RETURN {${ENTITIES}} AS entities, {${LINKS}} AS links, COUNT { (:Record) } AS records, COUNT { (:Source) } AS sources, lookups
`;

export async function readStats(store: Store): Promise<StoreCounts> {
  const [row] = await store.read(READ_STATS);
  const { lookups, ...counts } = row as unknown as Omit<StoreCounts, 'lookups'> & {
    lookups: [string | null, number][];
  };
  return { ...counts, lookups: Object.fromEntries(lookups.filter(([state]) => state !== null)) };
}
