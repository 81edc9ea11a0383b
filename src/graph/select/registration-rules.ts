import type { SelectedField } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { recordConditions, where } from './temporal-conditions.ts';
import type { Compiler, FieldRule, FieldRules } from './compiler.ts';
import { selectObject } from './object.ts';
import { itemParts, pageMap } from './page.ts';

/** A registration is a record: what is selected of the record and the contacts' registrants, the rest as stored. */
function registrationMap(compiler: Compiler, domain: Cypher, record: Cypher, field: SelectedField): Cypher {
  const parts = (field.selection?.fields ?? []).flatMap((asked) => {
    if (asked.name === 'record')
      return [cypher`${nameOf(`record_${asked.key}`)}: ${selectObject(compiler, record, asked)}`];
    if (asked.name === 'contacts') return registrantsOf(compiler, domain, record, asked);
    return [];
  });
  const stored = cypher`observedAt: ${record}.observedAt, protocol: ${record}.protocol, server: ${record}.server, details: ${record}.details, held: ${heldOn(compiler, record)}`;
  return cypher`{${joinCypher([stored, ...parts], cypher`, `)}}`;
}

/** What is known of the day asked for; see `Held` of the schema. */
function heldOn(compiler: Compiler, record: Cypher): Cypher {
  const { asOf } = compiler.frame;
  if (asOf === undefined) return cypher`null`;
  const [first, last] = [compiler.value(asOf.first), compiler.value(asOf.last)];
  return cypher`CASE WHEN ${last} < left(${record}.observedAt, 10) THEN 'BEFORE_FIRST_SEEN'
    WHEN ${first} <= left(${record}.lastObservedAt, 10) THEN 'SEEN'
    WHEN left(${record}.expiresOn, 10) < ${first} THEN 'AFTER_EXPIRY' ELSE 'AFTER_LAST_SEEN' END`;
}

/** The registrants of the graph by contact role. */
function registrantsOf(
  compiler: Compiler,
  domain: Cypher,
  record: Cypher,
  contacts: SelectedField,
): Cypher[] {
  return (contacts.selection?.fields ?? [])
    .filter(({ name }) => name === 'registrant')
    .map((asked) => {
      const [statement, registrant] = [compiler.variable('s'), compiler.variable('n')];
      return cypher`${nameOf(`registrants_${asked.key}`)}: COLLECT {
        MATCH (${record})-[:STATES]->(${statement}:Statement {kind: 'REGISTERED_BY', from: ${domain}.id})
        MATCH (${registrant}:Registrant {id: ${statement}.to})
        RETURN {role: ${statement}.qualifier, registrant: ${selectObject(compiler, registrant, asked)}} }`;
    });
}

function observations(
  compiler: Compiler,
  domain: Cypher,
  record: Cypher,
): { match: Cypher; conditions: Cypher[] } {
  return {
    match: cypher`MATCH (${domain})<-[:DESCRIBES]-(${record}:Record)`,
    conditions: [
      cypher`${record}.details IS NOT NULL`,
      cypher`${record}.domain = ${domain}.name`,
      ...(compiler.frame.knownAt === undefined
        ? [cypher`${record}.retractedAt IS NULL`]
        : recordConditions(compiler, record)),
    ],
  };
}

/**
 * The last observation not after the day asked for; where a record was seen twice, its later sight counts if it fits.
 * Where nobody looked before that day, the first look after it, if the domain had been created: nothing else is known.
 */
const registration: FieldRule = (compiler, domain, field) => {
  const record = compiler.variable('r');
  const { match, conditions } = observations(compiler, domain, record);
  const { asOf } = compiler.frame;
  const end = asOf === undefined ? undefined : compiler.value(`${asOf.last}T23:59:59.999Z`);
  const seen =
    end === undefined
      ? cypher`${record}.lastObservedAt`
      : cypher`CASE WHEN ${record}.lastObservedAt <= ${end} THEN ${record}.lastObservedAt ELSE ${record}.observedAt END`;
  const before = end === undefined ? cypher`true` : cypher`${record}.observedAt <= ${end}`;
  const known = end === undefined ? [] : [cypher`(${before} OR ${record}.createdOn <= ${end})`];
  return cypher`head(COLLECT { ${match} ${where([...conditions, ...known])} WITH ${record}, ${before} AS isBefore, ${seen} AS seen ORDER BY isBefore DESC, CASE WHEN isBefore THEN seen END DESC, seen, ${record}.id LIMIT 1 RETURN ${registrationMap(compiler, domain, record, field)} })`;
};

const registrations: FieldRule = (compiler, domain, field) => {
  const record = compiler.variable('r');
  return pageMap(compiler, field, {
    ...observations(compiler, domain, record),
    distinct: [record],
    orderedBy: [cypher`${record}.observedAt`, cypher`${record}.id`],
    row: itemParts(field, (asked) => registrationMap(compiler, domain, record, asked)),
  });
};

/** The look-up that is pending or was done last. */
const lookup: FieldRule = (compiler, domain, field) => {
  const found = compiler.variable('k');
  return cypher`head(COLLECT { MATCH (${found}:_Lookup {domain: ${domain}.name}) WITH ${found} ORDER BY ${found}.queuedAt DESC LIMIT 1 RETURN ${selectObject(compiler, found, field)} })`;
};

export const registrationRules: FieldRules = {
  'Domain.registration': registration,
  'Domain.registrations': registrations,
  'Domain.lookup': lookup,
  'Lookup.domain': (compiler, found, field) => {
    const domain = compiler.variable('n');
    return cypher`head(COLLECT { MATCH (${domain}:Domain {name: ${found}.domain}) RETURN ${selectObject(compiler, domain, field)} })`;
  },
};
