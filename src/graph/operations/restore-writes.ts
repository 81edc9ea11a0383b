import { int } from 'neo4j-driver';
import { groupBy } from '../../lib/group.ts';
import type {
  BackupLink,
  BackupNode,
  BackupRecord,
  BackupSource,
  TypedProperties,
} from '../../model/backup.ts';
import { presentLabel } from '../schema/bookkeeping-labels.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Row, Store, Transaction } from '../driver/store.ts';

function plain({ properties, integers }: TypedProperties): Row {
  const whole = new Set(integers);
  const entries = Object.entries(properties).map(([key, value]) => [
    key,
    whole.has(key) ? toInt(value) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

function toInt(value: unknown): unknown {
  return Array.isArray(value) ? value.map(Number).map((item) => int(item)) : int(Number(value));
}

const RESTORE_SOURCES = cypher`
  // restoreSources
  UNWIND $rows AS row
  MERGE (source:Source {id: row.properties.id})
  SET source = row.properties
`;

const RESTORE_REPEATS = cypher`
  // restoreRepeats
  UNWIND $rows AS row
  MATCH (source:Source {id: row.properties.id})
  MATCH (repeated:Source {id: row.repeats})
  MERGE (source)-[:REPEATS]->(repeated)
`;

/** Writes sources, and then which of them repeat others; may be done again. */
export async function restoreSources(
  transaction: Transaction,
  sources: readonly BackupSource[],
): Promise<void> {
  const rows = sources.map((source) => ({ properties: plain(source), repeats: source.repeats }));
  await transaction.run(RESTORE_SOURCES, { rows });
}

export async function restoreRepeats(
  transaction: Transaction,
  sources: readonly BackupSource[],
): Promise<void> {
  const rows = sources.map((source) => ({ properties: plain(source), repeats: source.repeats }));
  await transaction.run(RESTORE_REPEATS, { rows });
}

const RESTORE_RECORDS = cypher`
  // restoreRecords
  UNWIND $rows AS row
  MATCH (source:Source {id: row.source})
  MERGE (record:Record {id: row.properties.id})
  SET record = row.properties
  MERGE (record)-[:FROM]->(source)
  RETURN count(*) AS count
`;

/** Writes records without what is folded from them; may be done again. */
export async function restoreRecords(
  transaction: Transaction,
  records: readonly BackupRecord[],
): Promise<void> {
  const rows = records.map((record) => ({ source: record.source, properties: plain(record) }));
  await transaction.run(RESTORE_RECORDS, { rows });
}

function restoreLabel(label: Cypher, key: Cypher): Cypher {
  return cypher`
    // restoreNodes
    UNWIND $rows AS row
    MERGE (node:${label} {${key}: row.${key}})
    SET node = row
  `;
}

/** Writes nodes that are kept as they are; one that is there already is overwritten. */
export async function restoreNodes(transaction: Transaction, nodes: readonly BackupNode[]): Promise<void> {
  for (const [label, ofLabel] of groupBy(nodes, (node) => node.label)) {
    const key = nameOf(ofLabel[0]?.key ?? 'id');
    await transaction.run(restoreLabel(presentLabel(label), key), { rows: ofLabel.map(plain) });
  }
}

interface LinkSort {
  readonly type: string;
  readonly from: BackupLink['from'];
  readonly to: BackupLink['to'];
}

function restoreSort({ type, from, to }: LinkSort): Cypher {
  return cypher`
    // restoreKeptLinks
    UNWIND $rows AS row
    MATCH (from:${presentLabel(from.label)} {${nameOf(from.key)}: row.from})
    MATCH (to:${presentLabel(to.label)} {${nameOf(to.key)}: row.to})
    MERGE (from)-[link:${nameOf(type)}]->(to)
    SET link = row.properties
  `;
}

/** Writes relationships between nodes that are there; may be done again. */
export async function restoreLinks(transaction: Transaction, links: readonly BackupLink[]): Promise<void> {
  const sorts = groupBy(links, ({ type, from, to }) =>
    JSON.stringify([type, from.label, from.key, to.label, to.key]),
  );
  for (const ofSort of sorts.values()) {
    const [first] = ofSort;
    if (!first) continue;
    const rows = ofSort.map((link) => ({
      from: link.from.value,
      to: link.to.value,
      properties: plain(link),
    }));
    await transaction.run(restoreSort(first), { rows });
  }
}

const COUNT_RECORDS = cypher`
  // countRestored
  MATCH (record:Record)
  RETURN count(record) AS records, coalesce(max(record.seq), 0) AS upTo
`;

/** How many records are there, and the highest number among them. */
export async function countRestored(
  store: Store,
): Promise<{ readonly records: number; readonly upTo: number }> {
  const [row] = await store.read(COUNT_RECORDS);
  return { records: Number(row?.['records'] ?? 0), upTo: Number(row?.['upTo'] ?? 0) };
}

/** Nobody works on them: whoever did has not been restored. */
const REQUEUE = cypher`
  // requeueLookups
  MATCH (lookup:_Lookup {state: 'RUNNING'})
  SET lookup.state = 'QUEUED', lookup.owner = null
`;

/** Counted while look-ups ended, runs may count other outcomes than their look-ups have. */
const RECOUNT = cypher`
  // recountEnrichments
  MATCH (enrichment:_Enrichment)
  SET enrichment.total = COUNT { (enrichment)-[:ASKS]->() },
      enrichment.done = COUNT { (enrichment)-[:ASKS {outcome: 'DONE'}]->() },
      enrichment.failed = COUNT { (enrichment)-[:ASKS {outcome: 'FAILED'}]->() },
      enrichment.cancelled = COUNT { (enrichment)-[:ASKS {outcome: 'CANCELLED'}]->() }
`;

/** Brings the look-ups into a state in which any worker can go on. */
export async function settleRestoredLookups(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.run(REQUEUE);
    await transaction.run(RECOUNT);
  });
}
