import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { rangeIndex, textIndex, uniqueNode } from './schema-statements.ts';

interface Bookkeeping {
  readonly label: string;
  /** The property of which no two have the same. */
  readonly key: string;
  readonly found?: readonly (readonly string[])[];
}

/** Nodes that are no part of a case, by their labels without the underscore that sets them apart. */
const BOOKKEEPING: readonly Bookkeeping[] = [
  { label: 'ApiKey', key: 'id' },
  {
    label: 'AuditEntry',
    key: 'id',
    found: [
      ['at', 'id'],
      ['by', 'at', 'id'],
    ],
  },
  { label: 'Change', key: 'number' },
  { label: 'Enrichment', key: 'id' },
  { label: 'EntityKey', key: 'key', found: [['entity']] },
  { label: 'Follower', key: 'id' },
  {
    label: 'Lookup',
    key: 'id',
    found: [['state', 'nextAttemptAt'], ['server', 'state', 'rank'], ['owner'], ['finishedAt'], ['domain']],
  },
  { label: 'LookupQueue', key: 'id' },
  { label: 'LookupWorker', key: 'id' },
  { label: 'Match', key: 'id', found: [['left'], ['right']] },
  { label: 'MatchEntry', key: 'id' },
  { label: 'ServerBudget', key: 'server' },
];

const OF_OLD: ReadonlySet<string> = new Set(BOOKKEEPING.map(({ label }) => label));

/** The label that nodes of a label have now; backups of older stores name the former ones. */
export function presentLabel(label: string): Cypher {
  return nameOf(OF_OLD.has(label) ? `_${label}` : label);
}

const BLOCKING_KEYS = cypher`
  CREATE FULLTEXT INDEX blocking_keys IF NOT EXISTS FOR (n:_MatchEntry) ON EACH [n.keys]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;

/** Gives them their labels of now: finds what has them first, then the nodes, then forgets what found the old ones. */
export const LABELS_SET_APART: readonly Cypher[] = [
  cypher`DROP INDEX blocking_keys IF EXISTS`,
  BLOCKING_KEYS,
  textIndex(['_EntityKey', 'key']),
  ...BOOKKEEPING.flatMap(({ label, key, found = [] }) => [
    uniqueNode([`_${label}`, key]),
    ...found.map((properties) => rangeIndex([`_${label}`, properties])),
  ]),
  ...BOOKKEEPING.map(({ label }) => relabelled(nameOf(label), nameOf(`_${label}`))),
  cypher`DROP INDEX text_entitykey_key IF EXISTS`,
  ...BOOKKEEPING.flatMap(({ label, key, found = [] }) => [
    cypher`DROP CONSTRAINT ${nameOf(`unique_${label}_${key}`.toLowerCase())} IF EXISTS`,
    ...found.map((properties) => {
      const name = nameOf(`range_${label}_${properties.join('_')}`.toLowerCase());
      return cypher`DROP INDEX ${name} IF EXISTS`;
    }),
  ]),
];

function relabelled(old: Cypher, label: Cypher): Cypher {
  return cypher`
    // setLabelsApart
    MATCH (node:${old})
    CALL (node) {
      SET node:${label}
      REMOVE node:${old}
    } IN TRANSACTIONS OF 10000 ROWS`;
}
