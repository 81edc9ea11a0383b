import { int } from 'neo4j-driver';
import type { EntityKind } from '../model/kinds.ts';
import { cypher } from './cypher.ts';
import type { Reader, Transaction } from './store.ts';

const READ_LAG = cypher`
  // readMatchingLag
  MATCH (ledger:Ledger {id: 'ledger'})
  OPTIONAL MATCH (follower:Follower {id: 'matches'})
  RETURN ledger.seq AS last, coalesce(follower.seq, 0) AS seq
`;

/** Up to which record matches were looked for, and the last record there is. */
export async function readMatchingLag(reader: Reader): Promise<{ seq: number; last: number }> {
  const [row] = await reader.read(READ_LAG);
  return { seq: Number(row?.['seq'] ?? 0), last: Number(row?.['last'] ?? 0) };
}

const READ_CHANGED = cypher`
  // readChangedEntities
  MATCH (record:Record) WHERE record.seq > $seq
  WITH record ORDER BY record.seq LIMIT $size
  WITH collect(record) AS records, max(record.seq) AS upTo
  CALL (records) {
    UNWIND records AS record
    MATCH (record)-[:DESCRIBES]->(entity)
    RETURN collect(DISTINCT entity.id) AS entities
  }
  RETURN entities, upTo, [record IN records WHERE record.retracts IS NOT NULL | record.retracts] AS retracted
`;

const READ_RETRACTED = cypher`
  // readRetractedEntities
  UNWIND $ids AS id
  MATCH (record:Record {id: id})
  RETURN record.retracts AS retracts, [(record)-[:DESCRIBES]->(entity) | entity.id] AS entities
`;

/** Entities that the next records speak of or, as retractions, spoke of; undefined where there are no more records. */
export async function readChangedEntities(
  transaction: Transaction,
  seq: number,
  size: number,
): Promise<{ readonly ids: ReadonlySet<string>; readonly upTo: number } | undefined> {
  const [row] = await transaction.run(READ_CHANGED, { seq: int(seq), size: int(size) });
  if (row?.['upTo'] == null) return undefined;
  const ids = new Set(row['entities'] as string[]);
  for (let next = row['retracted'] as string[]; next.length > 0;) {
    const rows = await transaction.run(READ_RETRACTED, { ids: next });
    for (const { entities } of rows) for (const id of entities as string[]) ids.add(id);
    next = rows.flatMap(({ retracts }) => (retracts === null ? [] : [String(retracts)]));
  }
  return { ids, upTo: Number(row['upTo']) };
}

/** Kinds of which several entities may be one without having the same value. */
export const MATCHED_KINDS: readonly EntityKind[] = [
  'COMPANY',
  'PERSON',
  'REGISTRANT',
  'REGISTRAR',
  'ADDRESS',
  'PRODUCT',
];

/** What the store knows of an entity that can tell it from others or show it to be one with them. */
export interface Portrait {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** As `scheme:value`. */
  readonly identifiers: readonly string[];
  readonly jurisdiction: string | null;
  readonly birthDate: string | null;
  readonly nonIdentifyingRule: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  /** Entities that sources say it may be the same as. */
  readonly stated: readonly { readonly id: string; readonly source: string; readonly quote: string | null }[];
}

const READ_PORTRAITS = cypher`
  // readPortraits
  UNWIND $ids AS id
  MATCH (e:Entity {id: id}) WHERE e.kind IN $kinds
  RETURN e {.id, .kind, .name, .aliases, .identifiers, .birthDate, .nonIdentifyingRule,
    jurisdiction: coalesce(e.jurisdiction, head(COLLECT {
      MATCH (e)-[l:INCORPORATED_IN|LOCATED_IN]->(n:Jurisdiction) WHERE l.status <> 'DENIED' AND NOT l.conclusion
      RETURN n.code ORDER BY type(l), n.code LIMIT 1 })),
    emails: COLLECT { MATCH (e)-[l:HAS_EMAIL]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    phones: COLLECT { MATCH (e)-[l:HAS_PHONE]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    addresses: COLLECT { MATCH (e)-[l:HAS_ADDRESS]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    domains: COLLECT { MATCH (e)-[l:USES_DOMAIN]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion AND n.id = 'domain:' + n.name
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    stated: COLLECT { MATCH (e)-[l:POSSIBLY_SAME_AS]-(n:Entity) WHERE l.status <> 'DENIED' AND n.kind = e.kind AND n <> e
      MATCH (s:Statement {id: l.evidence[0]})<-[:STATES]-(:Record)-[:FROM]->(source:Source)
      RETURN {id: n.id, source: source.title, quote: s.quote} ORDER BY n.id, l.id LIMIT 50 }
  } AS portrait
`;

/** The portraits of those of these entities that can be matched at all. */
export async function readPortraits(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, Portrait>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(READ_PORTRAITS, { ids, kinds: MATCHED_KINDS });
  const portraits = rows.map((row) => row['portrait'] as Portrait);
  return new Map(portraits.map((portrait) => [portrait.id, portrait]));
}

const FIND_FILED_ALIKE = cypher`
  // findFiledAlike
  UNWIND $rows AS row
  CALL (row) {
    CALL db.index.fulltext.queryNodes('blocking_keys', row.keys, {limit: $most}) YIELD node
    RETURN collect(node.id) AS found
  }
  RETURN row.id AS id, found
`;

/** By entity, those filed under the same keys: the most and the rarest keys in common first. */
export async function findFiledAlike(
  transaction: Transaction,
  rows: readonly { readonly id: string; readonly keys: string }[],
  most: number,
): Promise<Map<string, readonly string[]>> {
  const asked = rows.filter(({ keys }) => keys !== '');
  if (asked.length === 0) return new Map();
  const found = await transaction.run(FIND_FILED_ALIKE, { rows: asked, most: int(most + 1) });
  return new Map(
    found.map((row) => [
      String(row['id']),
      (row['found'] as string[]).filter((id) => id !== row['id']).slice(0, most),
    ]),
  );
}

const READ_ENTRIES = cypher`
  // readMatchEntries
  UNWIND $ids AS id
  MATCH (entry:MatchEntry {id: id})
  RETURN entry.id AS id, entry.portrait AS portrait
`;

/** By entity, the digest of the portrait that was last compared. */
export async function readMatchEntries(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await transaction.run(READ_ENTRIES, { ids });
  return new Map(rows.map((row) => [String(row['id']), String(row['portrait'])]));
}
