import { int } from 'neo4j-driver';
import type {
  BackupLink,
  BackupNode,
  BackupRecord,
  BackupSource,
  NodeName,
  TypedProperties,
} from '../../model/backup.ts';
import { LABELS } from '../../model/kinds.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Row, Store } from '../driver/store.ts';

/**
 * What a restored store makes afresh: what is folded from records, what is looked for in them, and what only passes.
 * Nodes with any other label are kept as they are, so that whatever is added is in backups without anybody's doing.
 */
const MADE_AFRESH: ReadonlySet<string> = new Set([
  ...['Source', 'Record', 'Statement', 'Entity', 'FormerEntity', '_EntityKey', ...Object.values(LABELS)],
  ...['_Match', '_MatchEntry', '_Follower'],
  ...['Ledger', '_Change', '_LookupQueue', '_LookupWorker'],
]);

const READ_LABELS = cypher`
  // readLabels
  CALL db.labels() YIELD label
  RETURN label ORDER BY label
`;

const READ_UNIQUE = cypher`
  // readUniqueProperties
  SHOW CONSTRAINTS YIELD entityType, type, labelsOrTypes, properties
  WHERE entityType = 'NODE' AND type CONTAINS 'UNIQUENESS' AND size(properties) = 1
  RETURN labelsOrTypes[0] AS label, properties[0] AS key
`;

/** By label, the property that is unique among its nodes. */
export async function readUniqueProperties(store: Pick<Store, 'read'>): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read(READ_UNIQUE);
  return new Map(rows.map((row) => [String(row['label']), String(row['key'])]));
}

/** Neo4j tells integers from other numbers, and JSON does not. */
function typed(thing: Cypher): Cypher {
  return cypher`{properties: properties(${thing}),
    integers: COLLECT { UNWIND keys(${thing}) AS key WITH key WHERE valueType(${thing}[key]) CONTAINS 'INTEGER'
      RETURN key ORDER BY key }}`;
}

/** In the order of what tells them apart, since Neo4j's own is another in a store that was restored. */
function streamNodes(label: Cypher, key: Cypher): Cypher {
  return cypher`
    // streamKeptNodes
    MATCH (node:${label})
    RETURN ${typed(cypher`node`)} AS node ORDER BY node.${key}
  `;
}

function streamLinks(label: Cypher, key: Cypher): Cypher {
  return cypher`
    // streamKeptLinks
    MATCH (from:${label})-[link]->(to)
    RETURN type(link) AS type, properties(from) AS from, labels(to) AS labels, properties(to) AS to,
           ${typed(cypher`link`)} AS link
    ORDER BY from.${key}, type, to.id
  `;
}

/**
 * All nodes that a restored store cannot make afresh, and all relationships that begin at them. Nodes that no constraint
 * tells apart are not ours.
 */
export async function* streamKept(
  store: Store,
): AsyncGenerator<{ readonly node: BackupNode } | { readonly link: BackupLink }> {
  const unique = await readUniqueProperties(store);
  const labels = (await store.read(READ_LABELS)).map((row) => String(row['label']));
  const kept = labels.flatMap((label) => {
    const key = unique.get(label);
    return key === undefined || MADE_AFRESH.has(label) ? [] : [{ label, key }];
  });
  for (const { label, key } of kept) {
    for await (const row of store.stream(streamNodes(nameOf(label), nameOf(key))))
      yield { node: { ...(row['node'] as TypedProperties), label, key } };
  }
  for (const from of kept) {
    for await (const row of store.stream(streamLinks(nameOf(from.label), nameOf(from.key)))) {
      const label = (row['labels'] as string[]).find((each) => unique.has(each));
      const key = unique.get(label ?? '');
      if (label === undefined || key === undefined) continue;
      const ends = [named(from, row['from'] as Row), named({ label, key }, row['to'] as Row)] as const;
      yield {
        link: { ...(row['link'] as TypedProperties), type: String(row['type']), from: ends[0], to: ends[1] },
      };
    }
  }
}

function named({ label, key }: Omit<NodeName, 'value'>, properties: Row): NodeName {
  return { label, key, value: String(properties[key]) };
}

const READ_SOURCES = cypher`
  // readSourcesWhole
  MATCH (source:Source)
  OPTIONAL MATCH (source)-[:REPEATS]->(repeated:Source)
  RETURN ${typed(cypher`source`)} AS source, repeated.id AS repeats
  ORDER BY source.id
`;

/** All sources with the one that each repeats. */
export async function* streamSources(store: Store): AsyncGenerator<BackupSource> {
  for await (const { source, repeats } of store.stream(READ_SOURCES))
    yield { ...(source as Omit<BackupSource, 'repeats'>), repeats: repeats as string | null };
}

const READ_RECORDS = cypher`
  // readRecordsWhole
  MATCH (record:Record) WHERE $after < record.seq <= $upTo
  WITH record ORDER BY record.seq LIMIT $size
  MATCH (record)-[:FROM]->(source:Source)
  RETURN record.seq AS seq, source.id AS source, ${typed(cypher`record`)} AS record
  ORDER BY seq
`;

const PAGE_SIZE = 100;

/** All records up to a number, with all that is kept of them, in the order of their numbers. */
export async function* streamRecordsWhole(store: Store, upTo: number): AsyncGenerator<BackupRecord> {
  for (let after = 0; ;) {
    const page = await store.read(READ_RECORDS, { after: int(after), upTo: int(upTo), size: int(PAGE_SIZE) });
    for (const row of page)
      yield { ...(row['record'] as Omit<BackupRecord, 'source'>), source: String(row['source']) };
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    after = Number(last['seq']);
  }
}

const READ_SCHEMA_VERSION = cypher`
  // readSchemaVersion
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN ledger.schemaVersion AS version
`;

export async function readSchemaVersion(store: Store): Promise<number> {
  const [row] = await store.read(READ_SCHEMA_VERSION);
  return Number(row?.['version'] ?? 0);
}
