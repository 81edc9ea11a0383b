import { int } from 'neo4j-driver';
import { ENTITY_KINDS, LABELS, LINK_KINDS } from '../../model/kinds.ts';
import { cypher, joinCypher, nameOf } from '../driver/cypher.ts';
import { FORMER_LINK, SUGGESTED_LINK } from '../schema/schema.ts';
import type { Reader } from '../driver/store.ts';

/** How many entities and links there are of each sort, former ones apart. */
export interface ProjectedCounts {
  readonly entities: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
}

const ENTITIES = joinCypher(
  [
    ...ENTITY_KINDS.map((kind) => cypher`${nameOf(kind)}: COUNT { (:${nameOf(LABELS[kind])}) }`),
    cypher`FORMER: COUNT { (:FormerEntity) }`,
  ],
  cypher`, `,
);
const LINKS = joinCypher(
  [...LINK_KINDS.map(nameOf), FORMER_LINK, SUGGESTED_LINK].map(
    (type) => cypher`${type}: COUNT { ()-[:${type}]->() }`,
  ),
  cypher`, `,
);

/** All from Neo4j's count store: nothing is looked at one by one, however large the store is. */
const READ_COUNTS = cypher`
  // readProjectedCounts
  RETURN {${ENTITIES}} AS entities, {${LINKS}} AS links
`;

export async function readProjectedCounts(reader: Reader): Promise<ProjectedCounts> {
  const [row] = await reader.read(READ_COUNTS);
  return row as unknown as ProjectedCounts;
}

/** Some records in turn: what they speak of, whatever else speaks of it. */
export interface RecordSlice {
  /** The number of the last of them; 0 where there are no more. */
  readonly upTo: number;
  readonly entities: readonly string[];
  readonly bundles: readonly string[];
}

const READ_SLICE = cypher`
  // readRecordSlice
  MATCH (record:Record) WHERE record.seq > $after
  WITH record ORDER BY record.seq LIMIT $records
  WITH collect(record) AS records, max(record.seq) AS upTo
  RETURN upTo,
    COLLECT { UNWIND records AS record MATCH (record)-[:DESCRIBES]->(entity) RETURN DISTINCT entity.id LIMIT $most } AS entities,
    COLLECT { UNWIND records AS record MATCH (record)-[:STATES]->(statement) RETURN DISTINCT statement.bundle LIMIT $most } AS bundles
`;

const RECORDS_AT_ONCE = 25;
/** Of records that say more, only so much is looked at. */
const MOST_LOOKED_AT = 500;

export async function readRecordSlice(reader: Reader, after: number): Promise<RecordSlice> {
  const [row] = await reader.read(READ_SLICE, {
    after: int(after),
    records: int(RECORDS_AT_ONCE),
    most: int(MOST_LOOKED_AT),
  });
  return {
    upTo: Number(row?.['upTo'] ?? 0),
    entities: (row?.['entities'] ?? []) as string[],
    bundles: (row?.['bundles'] ?? []) as string[],
  };
}
