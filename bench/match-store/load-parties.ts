import { nodeProperties } from '../../src/graph/fold/fold-rows.ts';
import { cypher, nameOf, type Cypher } from '../../src/graph/driver/cypher.ts';
import { migrate } from '../../src/graph/schema/migrate.ts';
import type { Row, Store } from '../../src/graph/driver/store.ts';
import { inBatches } from '../../src/lib/group.ts';
import { LABELS, type EntityKind, type LinkKind } from '../../src/model/kinds.ts';
import type { Party } from './parties.ts';

const ROWS_AT_ONCE = 5000;

/** What ties a party to its contact points. */
const CONTACTS = [
  ['emails', 'EMAIL', 'HAS_EMAIL'],
  ['phones', 'PHONE', 'HAS_PHONE'],
  ['addresses', 'ADDRESS', 'HAS_ADDRESS'],
  ['domains', 'DOMAIN', 'USES_DOMAIN'],
] as const satisfies readonly (readonly [keyof Party, EntityKind, LinkKind])[];

/**
 * Puts parties into an empty store as entities and links without records, which matching does not read. Returns the
 * pairs that are one party told twice.
 */
export async function loadParties(
  store: Store,
  parties: Iterable<Party>,
  say: (line: string) => void,
): Promise<(readonly [string, string])[]> {
  await store.runAlone(
    cypher`CREATE CONSTRAINT unique_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE`,
  );
  const twice: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const batch of inBatches(parties, ROWS_AT_ONCE)) {
    for (const { id, sameAs } of batch) if (sameAs !== undefined) twice.push([sameAs, id]);
    await saveBatch(store, batch, seen);
    count += batch.length;
    if (count % 100_000 === 0) say(`${String(count)} parties are in`);
  }
  await migrate(store);
  await store.runAlone(cypher`MATCH (ledger:Ledger {id: 'ledger'}) SET ledger.seq = 1`);
  return twice;
}

async function saveBatch(store: Store, batch: readonly Party[], seen: Set<string>): Promise<void> {
  const nodes = new Map<EntityKind, Row[]>();
  const add = (kind: EntityKind, row: Row): void =>
    void (nodes.get(kind) ?? nodes.set(kind, []).get(kind))?.push(row);
  for (const party of batch) add(party.kind, partyRow(party));
  const links = CONTACTS.map(([field, kind, type]) => {
    const rows = batch.flatMap((party) =>
      party[field].map((name) => ({ from: party.id, to: contactId(kind, name), name })),
    );
    for (const { to, name } of rows) {
      if (seen.has(to)) continue;
      seen.add(to);
      add(kind, nodeProperties(to, stateOf(kind, name)));
    }
    return [type, rows.map(({ from, to }) => ({ from, to, id: `${type} ${from} ${to}` }))] as const;
  });
  await store.write(async (transaction) => {
    for (const [kind, rows] of nodes) await transaction.run(createNodes(nameOf(LABELS[kind])), { rows });
    for (const [type, rows] of links)
      if (rows.length > 0) await transaction.run(createLinks(nameOf(type)), { rows, kind: type });
  });
}

function contactId(kind: EntityKind, name: string): string {
  return `${kind.toLowerCase()}:${name.toLowerCase()}`;
}

function stateOf(kind: EntityKind, name: string): Parameters<typeof nodeProperties>[1] {
  return { kind, attributes: { name }, names: [name], identifiers: [], standing: {} };
}

function partyRow({ id, kind, name, identifiers, jurisdiction, birthDate }: Party): Row {
  return { ...nodeProperties(id, stateOf(kind, name)), identifiers, jurisdiction, birthDate };
}

const createNodes = (label: Cypher): Cypher => cypher`
  // createNodes
  UNWIND $rows AS row CREATE (entity:Entity:${label}) SET entity = row`;

const createLinks = (type: Cypher): Cypher => cypher`
  // createContactLinks
  UNWIND $rows AS row
  MATCH (from:Entity {id: row.from}) MATCH (to:Entity {id: row.to})
  CREATE (from)-[:${type} {id: row.id, kind: $kind, status: 'CONFIRMED', conclusion: false, evidence: []}]->(to)`;
