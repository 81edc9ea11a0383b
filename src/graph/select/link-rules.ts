import type { SelectedField } from '../../model/selection.ts';
import { cypher, type Cypher } from '../driver/cypher.ts';
import { recordConditions, where } from './temporal-conditions.ts';
import type { Compiler, FieldRule, FieldRules } from './compiler.ts';
import { objectMap, selectObject } from './object.ts';

function end(side: Cypher): FieldRule {
  return (compiler, link, field) => {
    const node = compiler.variable('n');
    return cypher`head(COLLECT { WITH ${side}(${link}) AS ${node} RETURN ${selectObject(compiler, node, field)} })`;
  };
}

/** A size, where the link or statement has one. */
export function interestOf(holder: Cypher): Cypher {
  return cypher`CASE WHEN ${holder}.interestKind IS NOT NULL THEN {kind: ${holder}.interestKind, exact: ${holder}.interestExact, min: ${holder}.interestMin, max: ${holder}.interestMax, exclusiveMin: coalesce(${holder}.interestExclusiveMin, false), unknownReason: ${holder}.interestUnknownReason} END`;
}

const interest: FieldRule = (_compiler, holder) => interestOf(holder);

/** Statements of the link's own claim; with `knownAt` those that stood then, which the link's lists of today may lack. */
function statements(list: 'evidence' | 'denials'): FieldRule {
  return (compiler, link, field) => {
    const [statement, record] = [compiler.variable('s'), compiler.variable('r')];
    const match =
      compiler.frame.knownAt === undefined
        ? cypher`UNWIND ${link}.${list === 'evidence' ? cypher`evidence` : cypher`denials`} AS ${statement}Id
            MATCH (${statement}:Statement {id: ${statement}Id})<-[:STATES]-(${record}:Record)`
        : cypher`MATCH (${statement}:Statement {bundle: ${bundleOf(link)}})<-[:STATES]-(${record}:Record)`;
    const conditions =
      compiler.frame.knownAt === undefined
        ? []
        : [
            ...recordConditions(compiler, record),
            list === 'evidence' ? claims(link, statement) : denies(link, statement),
          ];
    const value = evidenceMap(compiler, { statement, record }, field);
    return cypher`COLLECT { ${match} ${where(conditions)} WITH ${statement}, ${record} ORDER BY ${record}.seq, ${statement}.id RETURN ${value} }`;
  };
}

/** The key under which all statements about the ends of a link are found. */
export function bundleOf(link: Cypher): Cypher {
  return cypher`${link}.kind + '\\t' + startNode(${link}).id + '\\t' + endNode(${link}).id`;
}

/** Whether a statement claims just this link. Observed statements have no period of their own. */
export function claims(link: Cypher, statement: Cypher): Cypher {
  const same = cypher`coalesce(${statement}.qualifier, '') = coalesce(${link}.qualifier, '')
    AND coalesce(${statement}.interestKind, '') = coalesce(${link}.interestKind, '')
    AND (coalesce(${statement}.observed, false) OR (coalesce(${statement}.since, '') = coalesce(${link}.since, '')
      AND coalesce(${statement}.until, '') = coalesce(${link}.until, '')))`;
  return cypher`(${statement}.status <> 'DENIED' OR ${link}.status = 'DENIED') AND ${same}`;
}

/** Whether a statement denies just this link. */
export function denies(link: Cypher, statement: Cypher): Cypher {
  return cypher`${statement}.status = 'DENIED' AND ${link}.status <> 'DENIED'
    AND (${statement}.qualifier IS NULL OR ${statement}.qualifier = ${link}.qualifier)
    AND (${statement}.since IS NULL OR ${statement}.since = ${link}.since)
    AND (${statement}.until IS NULL OR ${statement}.until = ${link}.until)`;
}

interface Stated {
  readonly statement: Cypher;
  readonly record: Cypher;
}

const OF_RECORD: Readonly<Record<string, Cypher>> = {
  observedAt: cypher`observedAt`,
  knownAt: cypher`recordedAt`,
  by: cypher`by`,
};

/** One statement with what its record adds. */
export function evidenceMap(compiler: Compiler, { statement, record }: Stated, field: SelectedField): Cypher {
  if (!field.selection) return statement;
  return objectMap(compiler, statement, field.selection, (asked): FieldRule => {
    if (asked.name === 'record') return () => selectObject(compiler, record, asked);
    const property = OF_RECORD[asked.name];
    return property === undefined ? compiler.ruleOf(asked) : () => cypher`${record}.${property}`;
  });
}

/** Fields that with `knownAt` must be folded from the statements known then instead of read from the link of today. */
function folded(value: (known: Cypher) => Cypher, present: Cypher): FieldRule {
  return (compiler, link) => {
    if (compiler.frame.knownAt === undefined) return cypher`${link}.${present}`;
    const [statement, record, source] = [
      compiler.variable('s'),
      compiler.variable('r'),
      compiler.variable('o'),
    ];
    const rows = cypher`MATCH (${statement}:Statement {bundle: ${bundleOf(link)}})<-[:STATES]-(${record}:Record)-[:FROM]->(${source}:Source)
      ${where([...recordConditions(compiler, record)])}
      RETURN {status: ${statement}.status, conclusion: ${statement}.conclusion, origin: ${source}.origin, claims: ${claims(link, statement)}, denies: ${denies(link, statement)}}`;
    // Between a retraction and the same said again nobody said so; the link then stands as it does today.
    return cypher`head([known IN [COLLECT { ${rows} }] | coalesce(${value(cypher`known`)}, ${link}.${present})])`;
  };
}

/** What is known of the day asked for; see `Held` of the schema. */
export function heldOn(compiler: Compiler, link: Cypher): Cypher {
  const { asOf } = compiler.frame;
  if (asOf === undefined) return cypher`null`;
  const [first, last] = [compiler.value(asOf.first), compiler.value(asOf.last)];
  return cypher`CASE WHEN ${link}.observed IS NULL THEN 'STATED' WHEN ${last} < ${link}.since THEN 'BEFORE_FIRST_SEEN'
    WHEN ${first} <= ${link}.lastSeen THEN 'SEEN' WHEN ${link}.registeredUntil < ${first} THEN 'AFTER_EXPIRY' ELSE 'AFTER_LAST_SEEN' END`;
}

/** The open match that a suggested link stands for. */
const suggestion: FieldRule = (compiler, link, field) => {
  const match = compiler.variable('m');
  return cypher`head(COLLECT { MATCH (${match}:_Match {id: ${link}.match}) RETURN ${selectObject(compiler, match, field)} })`;
};

/** An end that follows from a later look was not known before that. */
const until: FieldRule = (compiler, link) => {
  const { knownAt } = compiler.frame;
  if (knownAt === undefined) return cypher`${link}.until`;
  return cypher`CASE WHEN ${link}.untilKnownAt > ${compiler.value(knownAt)} THEN null ELSE ${link}.until END`;
};

export const linkRules: FieldRules = {
  'Link.until': until,
  'Link.suggestion': suggestion,
  'Link.from': end(cypher`startNode`),
  'Link.to': end(cypher`endNode`),
  'Link.interest': interest,
  'Link.observed': (_compiler, link) => cypher`coalesce(${link}.observed, false)`,
  'Link.held': heldOn,
  'OwnershipEdge.interest': interest,
  'OwnershipEdge.link': selectObject,
  'OfficerEdge.link': selectObject,
  'Evidence.interest': interest,
  'Link.evidence': statements('evidence'),
  'Link.denials': statements('denials'),
  'Link.status': folded(
    (known) =>
      cypher`head([status IN ['CONFIRMED', 'REPORTED', 'ALLEGED', 'DENIED'] WHERE any(fact IN ${known} WHERE fact.claims AND fact.status = status)])`,
    cypher`status`,
  ),
  'Link.disputed': folded(
    (known) => cypher`any(fact IN ${known} WHERE fact.denies OR (fact.claims AND fact.status = 'DENIED'))`,
    cypher`disputed`,
  ),
  'Link.conclusion': folded(
    (known) => cypher`all(fact IN ${known} WHERE NOT fact.claims OR fact.conclusion)`,
    cypher`conclusion`,
  ),
  'Link.independentSources': folded(
    (known) =>
      cypher`size(reduce(origins = [], fact IN ${known} | CASE WHEN fact.claims AND NOT fact.origin IN origins THEN origins + fact.origin ELSE origins END))`,
    cypher`sources`,
  ),
};
