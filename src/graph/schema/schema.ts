import { LINK_KINDS } from '../../model/kinds.ts';
import { LABELS_SET_APART } from './bookkeeping-labels.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { rangeIndex, textIndex, uniqueLink, uniqueNode } from './schema-statements.ts';

/** One step of the store's schema; steps are never changed once released, only added. */
export interface Migration {
  readonly version: number;
  readonly what: string;
  readonly statements: readonly Cypher[];
  /** What it writes to the ledger's node, which the migration holds locked: in its own transaction, lest the two wait for one another. */
  readonly ofLedger?: Cypher;
}

/** The relationship type of links that no record states any more, kept for questions about what was known before. */
export const FORMER_LINK = nameOf('FORMER_LINK');

/** The relationship type of links that no record states: the matcher suggests that two may be the same. */
export const SUGGESTED_LINK = nameOf('SUGGESTED_LINK');

const UNIQUE_NODES = [
  ['Entity', 'id'],
  ['FormerEntity', 'id'],
  ['EntityKey', 'key'],
  ['Source', 'id'],
  ['Record', 'id'],
  ['Statement', 'id'],
  ['Lookup', 'id'],
  ['Enrichment', 'id'],
  ['ApiKey', 'id'],
] as const;

const RANGE_INDEXES = [
  ['Record', ['seq']],
  ['Record', ['sha256']],
  ['Record', ['retracts']],
  ['Statement', ['bundle']],
  ['Company', ['name', 'id']],
  ['Company', ['jurisdiction', 'name', 'id']],
  ['Company', ['incorporatedOn']],
  ['Person', ['name', 'id']],
  ['Domain', ['name', 'id']],
  ['Registrant', ['name', 'id']],
  ['Jurisdiction', ['code']],
  ['Source', ['title', 'id']],
  ['Lookup', ['state', 'nextAttemptAt']],
] as const;

/** Full-text names: case and accents folded, so that "Müller" is found by "muller". */
const ENTITY_NAMES = cypher`
  CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`;

const LOOKUP_NODES = [
  ['LookupQueue', 'id'],
  ['LookupWorker', 'id'],
  ['ServerBudget', 'server'],
] as const;

const LOOKUP_INDEXES = [
  ['Lookup', ['server', 'state', 'rank']],
  ['Lookup', ['owner']],
] as const;
const MATCHING_NODES = [
  ['Match', 'id'],
  ['MatchEntry', 'id'],
  ['Follower', 'id'],
] as const;

/** Blocking keys, hashed, between spaces: what several entities are filed under, rare keys before common ones. */
const BLOCKING_KEYS = cypher`
  CREATE FULLTEXT INDEX blocking_keys IF NOT EXISTS FOR (n:MatchEntry) ON EACH [n.keys]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;

/** In batches, and without a plan that would first gather all: the statement finds nothing of what it changes. */
const KEYS_BY_ID = cypher`
  // keysByEntityId
  MATCH (key:EntityKey)
  CALL (key) {
    MATCH (key)-[identifies:IDENTIFIES]->(entity)
    SET key.entity = entity.id
    DELETE identifies
  } IN TRANSACTIONS OF 10000 ROWS
`;

const RECORD_TITLES = cypher`
  // recordTitles
  MATCH (record:Record)
  CALL (record) {
    MATCH (record)-[:FROM]->(source:Source)
    SET record.title = coalesce(source.publisher, source.title)
      + coalesce(' ' + left(coalesce(record.observedAt, source.publishedOn), 10), '')
      + coalesce(': ' + nullIf(record.subject, ''), '')
  } IN TRANSACTIONS OF 10000 ROWS
`;

/** Orders links of a type by when they began and ended, for what changed between two days. */
function linkDates(type: Cypher): Cypher[] {
  return ['since', 'until'].map((property) => {
    const name = nameOf(`range_${type}_${property}_id`.toLowerCase());
    return cypher`CREATE INDEX ${name} IF NOT EXISTS FOR ()-[l:${type}]-() ON (l.${nameOf(property)}, l.id)`;
  });
}

/** Until when domains were registered stands in what was read of their registrations. */
const EXPIRIES = cypher`
  MATCH (record:Record) WHERE record.details CONTAINS '"expiresOn":"'
  CALL (record) {
    SET record.expiresOn = split(split(record.details, '"expiresOn":"')[1], '"')[0]
  } IN TRANSACTIONS OF 1000 ROWS`;

/** Links that follow from looks at registrations: when they were seen last, and that nobody looked before the first. */
const OBSERVED_LINKS = cypher`
  MATCH (domain:Entity)-[link:REGISTERED_BY|SERVED_BY|SPONSORED_BY]->()
  WHERE link.since IS NOT NULL AND link.observed IS NULL
  CALL (domain, link) {
    UNWIND link.evidence AS id
    MATCH (:Statement {id: id, observed: true})<-[:STATES]-(record:Record)
    UNWIND [record.observedAt, record.lastObservedAt] AS at
    WITH domain, link, at, record ORDER BY at, record.id
    WHERE left(at, 10) >= link.since AND (link.until IS NULL OR left(at, 10) <= link.until)
    WITH domain, link, collect({at: at, record: record}) AS looks
    WITH domain, link, looks[0].at AS first, left(looks[-1].at, 10) AS lastSeen, looks[-1].record.expiresOn AS expires,
      head(COLLECT {
        MATCH (domain)<-[:DESCRIBES]-(record:Record) WHERE record.createdOn IS NOT NULL AND record.retractedAt IS NULL
        RETURN left(record.createdOn, 10)
        ORDER BY abs(datetime(record.observedAt).epochMillis - datetime(looks[0].at).epochMillis), record.id LIMIT 1
      }) AS created
    WITH link, first, lastSeen, expires, created, NOT EXISTS {
        MATCH (domain)<-[:DESCRIBES]-(record:Record)
        WHERE record.retractedAt IS NULL AND record.observedAt < first
          AND any(aspect IN record.covers WHERE aspect IN [link.kind, link.kind + '/' + link.qualifier])
      } AS isFirst
    SET link.observed = true, link.lastSeen = lastSeen, link.registeredUntil = left(expires, 10),
      link.sinceDay = CASE WHEN isFirst AND created < link.since THEN created ELSE link.since END
  } IN TRANSACTIONS OF 1000 ROWS`;

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    what: 'records, statements, entities, links',
    statements: [
      ...UNIQUE_NODES.map(uniqueNode),
      ...LINK_KINDS.map((kind) => uniqueLink(nameOf(kind))),
      uniqueLink(FORMER_LINK),
      ...RANGE_INDEXES.map(rangeIndex),
      ENTITY_NAMES,
    ],
  },
  {
    version: 2,
    what: 'the queue of look-ups',
    statements: [...LOOKUP_NODES.map(uniqueNode), ...LOOKUP_INDEXES.map(rangeIndex)],
  },
  {
    version: 3,
    what: 'numbered changes, and look-ups by when they ended',
    statements: [uniqueNode(['Change', 'number']), rangeIndex(['Lookup', ['finishedAt']])],
  },
  {
    version: 4,
    what: 'possible matches',
    statements: [
      ...MATCHING_NODES.map(uniqueNode),
      rangeIndex(['Match', ['left']]),
      rangeIndex(['Match', ['right']]),
      BLOCKING_KEYS,
    ],
  },
  {
    version: 5,
    what: 'look-ups by domain',
    statements: [rangeIndex(['Lookup', ['domain']])],
  },
  {
    version: 6,
    what: 'possible matches looked for afresh, under shorter blocking keys, and drawn as links',
    statements: [
      uniqueLink(SUGGESTED_LINK),
      cypher`MATCH (follower:Follower {id: 'matches'}) SET follower.seq = 0`,
    ],
  },
  {
    version: 7,
    what: 'identifiers and telephone numbers by how they end',
    statements: [textIndex(['EntityKey', 'key']), textIndex(['Phone', 'name'])],
  },
  {
    version: 8,
    what: 'identifiers lead to entities by id, and records have titles: Neo4j Browser draws a case without its bookkeeping',
    statements: [rangeIndex(['EntityKey', ['entity']]), KEYS_BY_ID, RECORD_TITLES],
  },
  {
    version: 9,
    what: 'what changed between two days or moments',
    statements: [
      ...[...LINK_KINDS.map((kind) => nameOf(kind)), FORMER_LINK].flatMap(linkDates),
      ...(['recordedAt', 'retractedAt'] as const).map((property) => rangeIndex(['Record', [property, 'id']])),
    ],
  },
  {
    version: 10,
    what: 'when observed links were seen, and how early they may have begun',
    statements: [EXPIRIES, OBSERVED_LINKS],
  },
  {
    version: 11,
    what: 'a gate that changes are committed behind',
    statements: [cypher`MERGE (gate:Ledger {id: 'changes'})`],
  },
  {
    version: 12,
    what: 'possible matches looked for afresh: registrants with the companies and persons they may be',
    statements: [
      cypher`MATCH (follower:Follower {id: 'matches'})
        SET follower.seq = 0, follower.surveyUpTo = null, follower.surveyStage = null, follower.surveyAfter = null`,
    ],
  },
  {
    version: 13,
    what: 'registrants told apart by their legal form: what records call them is read anew',
    statements: [],
    ofLedger: cypher`MATCH (ledger:Ledger {id: 'ledger'}) WHERE EXISTS { (:Record) } SET ledger.idsAsOf = 13`,
  },
  {
    version: 14,
    what: 'who did what: the audit trail',
    statements: [
      uniqueNode(['AuditEntry', 'id']),
      rangeIndex(['AuditEntry', ['at', 'id']]),
      rangeIndex(['AuditEntry', ['by', 'at', 'id']]),
    ],
  },
  {
    version: 15,
    what: 'possible matches looked for afresh, names in other scripts under their likely Latin spellings',
    statements: [
      cypher`MATCH (follower:Follower {id: 'matches'})
        SET follower.seq = 0, follower.surveyUpTo = null, follower.surveyStage = null, follower.surveyAfter = null`,
    ],
  },
  {
    version: 16,
    what: 'labels of bookkeeping begin with an underscore: Neo4j Browser lists them behind those of the case',
    statements: LABELS_SET_APART,
  },
];
