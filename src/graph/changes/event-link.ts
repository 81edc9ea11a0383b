import type { EventEnd, EventLink } from '../../model/change.ts';
import { cypher, type Cypher } from '../driver/cypher.ts';
import { interestOf } from '../fold/fold-rows.ts';
import type { Row } from '../driver/store.ts';

/** The map of a link with its ends, for `readEventLink`. */
export function eventLinkMap(link: Cypher): Cypher {
  return cypher`${link} {.*, from: ${endMap(cypher`startNode(${link})`)}, to: ${endMap(cypher`endNode(${link})`)},
    observed: EXISTS { MATCH (seen:Statement {id: head(${link}.evidence)}) WHERE seen.observed }}`;
}

function endMap(entity: Cypher): Cypher {
  return cypher`{id: ${entity}.id, name: ${entity}.name, kind: ${entity}.kind, rule: ${entity}.nonIdentifyingRule,
    jurisdiction: ${entity}.jurisdiction, registrationNumber: ${entity}.registrationNumber, birthDate: ${entity}.birthDate, unnamedReason: ${entity}.unnamedReason}`;
}

const TEXTS = [
  'qualifier',
  'since',
  'until',
  'sinceQualifier',
  'untilQualifier',
  'sinceDay',
  'untilDay',
  'untilKnownAt',
  'knownUntil',
] as const;

/** Reads what `eventLinkMap` made. */
export function readEventLink(row: Row): EventLink {
  const interest = interestOf(row);
  return {
    id: String(row['id']),
    kind: row['kind'] as EventLink['kind'],
    from: row['from'] as EventEnd,
    to: row['to'] as EventEnd,
    ...Object.fromEntries(TEXTS.flatMap((field) => (row[field] == null ? [] : [[field, row[field]]]))),
    knownFrom: String(row['knownFrom']),
    status: String(row['status']),
    ...(interest ? { interest } : {}),
    records: (row['records'] ?? []) as string[],
    observed: row['observed'] === true,
  };
}
