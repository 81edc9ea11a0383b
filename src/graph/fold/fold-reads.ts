import { int } from 'neo4j-driver';
import type { StatedFact } from '../../fold/evidence.ts';
import type { EntityState, Weight } from '../../fold/fold-entity.ts';
import type { Observation } from '../../fold/registration-history.ts';
import { groupBy } from '../../lib/group.ts';
import type { Mention } from '../../model/record.ts';
import { cypher } from '../driver/cypher.ts';
import { entityState, statedFact } from './fold-rows.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Row, Transaction } from '../driver/store.ts';

const READ_OWNERS = cypher`
  // readOwners
  UNWIND $refs AS ref
  OPTIONAL MATCH (entity:Entity {id: ref})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + ref}), (renamed:Entity {id: key.entity})
  OPTIONAL MATCH (former:FormerEntity {id: ref})
  WITH 'id:' + ref AS name, coalesce(entity.id, renamed.id) AS owner, former
  WHERE owner IS NOT NULL OR former IS NOT NULL
  RETURN name, owner, former.id AS former, former IS NOT NULL AND EXISTS {
    (former)<-[:DESCRIBES]-(judgment:Record {judgment: 'SAME'}) WHERE judgment.retractedAt IS NULL } AS tied
  UNION
  UNWIND $keys AS key
  MATCH (known:_EntityKey {key: key}), (entity:Entity {id: known.entity})
  RETURN key AS name, entity.id AS owner, null AS former, false AS tied
`;

/** What the store knows of references and identifiers. */
export interface Owners {
  /** By reference (as `id:…`) and identifier, the entity that owns it now. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** The references that only retracted records use so far. */
  readonly former: ReadonlySet<string>;
  /** Those among the former (as `id:…`) that were judged the same as others. */
  readonly tied: ReadonlySet<string>;
}

export async function readOwners(
  transaction: Transaction,
  refs: readonly string[],
  keys: readonly string[],
): Promise<Owners> {
  if (refs.length === 0 && keys.length === 0) return NO_OWNERS;
  const rows = await transaction.run(READ_OWNERS, { refs, keys });
  const owned = rows.filter((row) => row['owner'] !== null);
  return {
    entityOf: new Map(owned.map((row) => [String(row['name']), String(row['owner'])])),
    former: new Set(rows.flatMap((row) => (row['former'] === null ? [] : [String(row['former'])]))),
    tied: new Set(rows.flatMap((row) => (row['tied'] === true ? [String(row['name'])] : []))),
  };
}

const NO_OWNERS: Owners = { entityOf: new Map(), former: new Set(), tied: new Set() };

const READ_STATES = cypher`
  // readStates
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity.id AS id, properties(entity) AS properties
`;

export async function readStates(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, EntityState>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(READ_STATES, { ids });
  return new Map(rows.map((row) => [String(row['id']), entityState(row['properties'] as Row)]));
}

/** A mention in the store, with the entity it belongs to now. */
export interface StoredMention {
  readonly record: string;
  readonly entity: string;
  readonly mention: Mention;
  readonly weight: Weight;
  readonly retracted: boolean;
}

const READ_MENTIONS = cypher`
  // readMentions
  UNWIND $ids AS id
  MATCH (entity:Entity|FormerEntity {id: id})<-[describes:DESCRIBES]-(record:Record)-[:FROM]->(source:Source)
  RETURN record.id AS record, entity.id AS entity, describes.mention AS mention, source.standing AS standing,
         record.lastObservedAt AS lastObservedAt, record.retractedAt IS NOT NULL AS retracted
`;

/** Every mention of these entities, also those of retracted records. */
export async function readMentions(
  transaction: Transaction,
  ids: readonly string[],
): Promise<StoredMention[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(READ_MENTIONS, { ids });
  return rows.map((row) => ({
    record: String(row['record']),
    entity: String(row['entity']),
    mention: JSON.parse(String(row['mention'])) as Mention,
    weight: {
      standing: Number(row['standing']),
      ...(row['lastObservedAt'] == null ? {} : { lastObservedAt: String(row['lastObservedAt']) }),
    },
    retracted: row['retracted'] === true,
  }));
}

const READ_FACTS = cypher`
  // readFacts
  UNWIND $bundles AS bundle
  MATCH (statement:Statement {bundle: bundle})<-[:STATES]-(record:Record)-[:FROM]->(source:Source)
  RETURN bundle, properties(statement) AS statement, record.id AS record, record.recordedAt AS recordedAt,
         record.retractedAt AS retractedAt, record.lastObservedAt AS lastObservedAt,
         source.origin AS origin, source.standing AS standing
`;

/** All statements of each bundle, ready to be folded. */
export async function readFacts(
  transaction: Transaction,
  bundles: readonly string[],
): Promise<Map<string, StatedFact[]>> {
  const rows = await transaction.run(READ_FACTS, { bundles });
  const facts = groupBy(rows, (row) => String(row['bundle']));
  return new Map(bundles.map((bundle) => [bundle, (facts.get(bundle) ?? []).map(statedFact)]));
}

const READ_OBSERVATIONS = cypher`
  // readObservations
  UNWIND $domains AS domain
  MATCH (:Entity|FormerEntity {id: domain})<-[describes:DESCRIBES]-(record:Record)
  WHERE record.protocol IS NOT NULL AND record.observedAt IS NOT NULL AND describes.ref = 'domain:' + record.domain
  RETURN domain, record.id AS record, record.observedAt AS observedAt, record.lastObservedAt AS lastObservedAt,
         record.recordedAt AS recordedAt, record.retractedAt AS retractedAt, record.covers AS covers,
         record.createdOn AS createdOn, record.expiresOn AS expiresOn,
         [(record)-[:STATES]->(s:Statement) WHERE s.observed AND s.from = domain |
           s {.id, .kind, .qualifier, .to, .bundle}] AS statements
`;

/** All looks at the registrations of these domains, and the bundles their statements belong to. */
export async function readObservations(
  transaction: Transaction,
  domains: readonly string[],
): Promise<Map<string, { readonly observations: Observation[]; readonly bundles: string[] }>> {
  if (domains.length === 0) return new Map();
  const rows = await transaction.run(READ_OBSERVATIONS, { domains });
  const byDomain = groupBy(rows, (row) => String(row['domain']));
  return new Map(
    [...byDomain].map(([domain, looks]) => [
      domain,
      {
        observations: looks.map(observation),
        bundles: looks.flatMap((look) =>
          (look['statements'] as { bundle: string }[]).map(({ bundle }) => bundle),
        ),
      },
    ]),
  );
}

function observation(row: Row): Observation {
  const { retractedAt, createdOn, expiresOn, domain: _domain, statements, ...rest } = row;
  const plain = (statements as Row[]).map((statement) =>
    Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== null)),
  );
  return {
    ...rest,
    statements: plain,
    ...(retractedAt === null ? {} : { retractedAt }),
    ...(createdOn === null ? {} : { createdOn }),
    ...(expiresOn === null ? {} : { expiresOn }),
  } as unknown as Observation;
}

const READ_LINKS = cypher`
  // readLinks
  UNWIND $bundles AS bundle
  MATCH (from:Entity|FormerEntity {id: bundle.from})
  MATCH (to:Entity|FormerEntity {id: bundle.to})
  MATCH (from)-[link:!${SUGGESTED_LINK}]->(to)
  WHERE link.kind = bundle.kind
  RETURN from.id AS from, to.id AS to, type(link) AS type, properties(link) AS properties
`;

/** A link as its relationship has it. */
export interface PresentLink {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: Row;
}

/** The links that stand between the ends of these bundles. */
export async function readLinks(
  transaction: Transaction,
  bundles: readonly { readonly kind: string; readonly from: string; readonly to: string }[],
): Promise<PresentLink[]> {
  return (await transaction.run(READ_LINKS, { bundles })) as unknown as PresentLink[];
}

const COUNT_NEW_ORIGINS = cypher`
  // countNewOrigins
  UNWIND $rows AS row
  UNWIND row.origins AS origin
  WITH row, origin
  WHERE NOT EXISTS {
    MATCH (statement:Statement {bundle: row.bundle})<-[:STATES]-(record:Record)-[:FROM]->(source:Source)
    WHERE coalesce(statement.qualifier, '') = row.qualifier AND coalesce(source.origin, source.id) = origin
      AND record.retractedAt IS NULL AND record.seq <= $upTo
  }
  RETURN row.id AS id, count(origin) AS number
`;

/** Of origins that state a plain link, how many did not among the records up to a number, by link. */
export async function countNewOrigins(
  transaction: Transaction,
  links: readonly {
    readonly id: string;
    readonly bundle: string;
    readonly qualifier: string | undefined;
    readonly origins: readonly string[];
  }[],
  upTo: number,
): Promise<Map<string, number>> {
  if (links.length === 0) return new Map();
  const rows = await transaction.run(COUNT_NEW_ORIGINS, {
    upTo: int(upTo),
    rows: links.map(({ id, bundle, qualifier = '', origins }) => ({ id, bundle, qualifier, origins })),
  });
  return new Map(rows.map((row) => [String(row['id']), Number(row['number'])]));
}

const READ_BUNDLES_OF_RECORD = cypher`
  // readBundlesOfRecord
  MATCH (:Record {id: $record})-[:STATES]->(statement:Statement)
  RETURN DISTINCT statement.bundle AS bundle
`;

/** The bundles that a record's statements belong to now. */
export async function readBundlesOfRecord(transaction: Transaction, record: string): Promise<string[]> {
  const rows = await transaction.run(READ_BUNDLES_OF_RECORD, { record });
  return rows.map((row) => String(row['bundle']));
}

const READ_DESCRIBED_ENTITIES = cypher`
  // readDescribedEntities
  MATCH (:Record {id: $record})-[:DESCRIBES]->(entity)
  RETURN DISTINCT entity.id AS id
`;

/** The entities a record speaks of, whether they are in the graph now or not. */
export async function readDescribedEntities(transaction: Transaction, record: string): Promise<string[]> {
  const rows = await transaction.run(READ_DESCRIBED_ENTITIES, { record });
  return rows.map((row) => String(row['id']));
}

const READ_OBSERVED_DOMAIN = cypher`
  // readObservedDomain
  MATCH (record:Record {id: $record})-[describes:DESCRIBES]->(domain)
  WHERE record.protocol IS NOT NULL AND describes.ref = 'domain:' + record.domain
  RETURN domain.id AS id
`;

/** The domain whose registration a record observes; none for other records. */
export async function readObservedDomain(transaction: Transaction, record: string): Promise<string[]> {
  const rows = await transaction.run(READ_OBSERVED_DOMAIN, { record });
  return rows.map((row) => String(row['id']));
}
