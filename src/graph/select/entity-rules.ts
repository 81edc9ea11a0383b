import type { SelectedField, Step } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { linkConditions, recordConditions, stepPattern, where } from './temporal-conditions.ts';
import type { Compiler, FieldRule, FieldRules } from './compiler.ts';
import { selectObject } from './object.ts';
import { edgeParts, pageMap, properties, rowOf } from './page.ts';
import { toldLink } from './told-link.ts';
import { walk } from './walk.ts';

/** An identifier is kept as `scheme:value`. */
const identifiers: FieldRule = (_compiler, entity) => cypher`[line IN ${entity}.identifiers | {line: line}]`;

const jurisdictions: FieldRule = (compiler, entity, field) =>
  jurisdictionOf(compiler, entity, field, [{ kinds: ['INCORPORATED_IN', 'LOCATED_IN'], direction: 'OUT' }]);

const jurisdiction: FieldRule = (compiler, entity, field) =>
  cypher`head(${jurisdictionOf(compiler, entity, field, [{ kinds: ['INCORPORATED_IN'], direction: 'OUT' }])})`;

/** By links, and by what mentions say without a link of its own; the stored property first. */
function jurisdictionOf(
  compiler: Compiler,
  entity: Cypher,
  field: SelectedField,
  steps: readonly Step[],
): Cypher {
  const { match, conditions, link, end } = walk(compiler, entity, steps);
  const place = compiler.variable('n');
  const drawn = cypher`NOT ${link}.conclusion`;
  return cypher`COLLECT { CALL (${entity}) {
    MATCH (${place}:Jurisdiction {code: ${entity}.jurisdiction}) RETURN ${place}
    UNION ${match} ${where([...conditions, drawn])} RETURN ${end} AS ${place} }
    WITH ${place} ORDER BY ${place}.code <> coalesce(${entity}.jurisdiction, ''), ${place}.name RETURN ${selectObject(compiler, place, field)} }`;
}

const links: FieldRule = (compiler, entity, field) => {
  const { kinds, direction, includeDisputed } = field.args as {
    kinds?: Step['kinds'] | null;
    direction?: Step['direction'] | null;
    includeDisputed?: boolean | null;
  };
  const link = compiler.variable('l');
  const step: Step = { kinds: kinds ?? [], direction: direction ?? 'BOTH' };
  const other = compiler.variable('n');
  const label = compiler.frame.knownAt === undefined ? cypher`Entity` : cypher`Entity|FormerEntity`;
  const conditions = linkConditions(compiler, link, step);
  if (includeDisputed === false) conditions.push(cypher`NOT ${link}.disputed`);
  return pageMap(compiler, field, {
    match: cypher`MATCH ${stepPattern(compiler, step, { from: entity, link, to: cypher`${other}:${label}` })}`,
    conditions,
    distinct: [link],
    orderedBy: properties(link, ['kind', 'id']),
    row: rowOf(compiler, field, link),
  });
};

const records: FieldRule = (compiler, entity, field) => {
  const record = compiler.variable('r');
  return pageMap(compiler, field, {
    match: cypher`MATCH (${entity})<-[:DESCRIBES]-(${record}:Record)`,
    conditions: recordConditions(compiler, record),
    distinct: [record],
    orderedBy: [cypher`coalesce(${record}.lastObservedAt, '')`, cypher`${record}.id`],
    descending: true,
    row: rowOf(compiler, field, record),
  });
};

function seen(order: Cypher, property: Cypher): FieldRule {
  return (compiler, entity) => {
    const record = compiler.variable('r');
    const conditions = [
      cypher`${record}.retractedAt IS NULL`,
      cypher`${record}.${property} IS NOT NULL`,
      ...recordConditions(compiler, record),
    ];
    return cypher`head(COLLECT { MATCH (${entity})<-[:DESCRIBES]-(${record}:Record) ${where(conditions)} RETURN ${record}.${property} ORDER BY ${record}.${property} ${order} LIMIT 1 })`;
  };
}

/** Posts and holdings: one edge for each link, with what the link says. */
function linkedParties(
  conditionsOf: (field: SelectedField, link: Cypher, compiler: Compiler) => Cypher[],
): FieldRule {
  return (compiler, entity, field) => {
    const { match, conditions, link, end } = walk(compiler, entity, field.via);
    const parts = edgeParts(field, (edge) => compiler.ruleOf(edge)(compiler, link, edge));
    return pageMap(compiler, field, {
      match,
      conditions: [...conditions, ...conditionsOf(field, link, compiler)],
      distinct: [end, link],
      isOnce: field.via.length === 1,
      orderedBy: [...properties(end, ['name', 'id']), ...properties(link, ['id'])],
      row: joinCypher([rowOf(compiler, field, end), ...parts], cypher`, `),
    });
  };
}

/** A post is current when its end has not come; a post without an end counts as current. */
function whetherCurrent(field: SelectedField, link: Cypher, compiler: Compiler): Cypher[] {
  const current = field.args['current'];
  if (typeof current !== 'boolean') return [];
  const today =
    compiler.frame.asOf === undefined ? cypher`toString(date())` : compiler.value(compiler.frame.asOf.last);
  const ended = cypher`(${link}.untilDay IS NOT NULL AND ${link}.untilDay <= ${today})`;
  return [current ? cypher`NOT ${ended}` : ended];
}

/** `nonIdentifying` is there where a rule is. */
const nonIdentifying: FieldRule = (_compiler, entity) =>
  cypher`CASE WHEN ${entity}.nonIdentifyingRule IS NOT NULL THEN {rule: ${entity}.nonIdentifyingRule, reason: ${entity}.nonIdentifyingReason} END`;

/** What begins and ends, and what was observed: raw, to be told as events. */
const timeline: FieldRule = (compiler, entity, field) => {
  const [link, other, record] = [compiler.variable('l'), compiler.variable('n'), compiler.variable('r')];
  const step: Step = { kinds: [], direction: 'BOTH' };
  const held = linkConditions(compiler, link, step);
  const label = compiler.frame.knownAt === undefined ? cypher`Entity` : cypher`Entity|FormerEntity`;
  const pattern = stepPattern(compiler, step, { from: entity, link, to: cypher`${other}:${label}` });
  const began = where([...held, cypher`${link}.since IS NOT NULL`]);
  const ended = where([...held, cypher`${link}.until IS NOT NULL`]);
  const stands = [cypher`${record}.retractedAt IS NULL`, ...recordConditions(compiler, record)];
  const observed = where([cypher`${record}.details IS NOT NULL`, ...stands]);
  const merged = where(stands);
  const match = cypher`CALL (${entity}) {
    MATCH ${pattern} ${began} RETURN ${link}.since AS at, 'since' AS event, ${link}.id AS key, ${link} AS subject
    UNION MATCH ${pattern} ${ended} RETURN ${link}.until AS at, 'until' AS event, ${link}.id AS key, ${link} AS subject
    UNION MATCH (${entity}:Domain)<-[:DESCRIBES]-(${record}:Record) ${observed}
      RETURN left(${record}.observedAt, 10) AS at, 'registration' AS event, ${record}.id AS key, ${record} AS subject
    UNION MATCH (${entity})<-[:DESCRIBES]-(${record}:Record {judgment: 'SAME'}) ${merged}
      RETURN left(${record}.recordedAt, 10) AS at, 'merged' AS event, ${record}.id AS key, ${record} AS subject }`;
  const row = cypher`at: at, event: event,
    told: CASE event WHEN 'registration' THEN {server: subject.server, protocol: subject.protocol}
      WHEN 'merged' THEN {subject: subject.subject, by: subject.by, reason: subject.reason} ELSE {${toldLink(compiler, cypher`subject`)}} END,
    self: ${entity}.id${eventParts(compiler, field)}`;
  return pageMap(compiler, field, {
    match,
    conditions: [],
    distinct: [cypher`at`, cypher`event`, cypher`key`, cypher`subject`],
    orderedBy: [cypher`at`, cypher`event`, cypher`key`],
    row,
  });
};

function eventParts(compiler: Compiler, page: SelectedField): Cypher {
  const events = (page.selection?.fields ?? []).flatMap((field) =>
    field.name === 'nodes'
      ? (field.selection?.fields ?? [])
      : (field.selection?.fields ?? [])
          .filter(({ name }) => name === 'node')
          .flatMap(({ selection }) => selection?.fields ?? []),
  );
  const parts = events.flatMap((field) => {
    if (field.name !== 'link' && field.name !== 'record') return [];
    const object = compiler.variable('s');
    const wanted =
      field.name === 'record'
        ? cypher`event IN ['registration', 'merged']`
        : cypher`event IN ['since', 'until']`;
    const value = selectObject(compiler, object, field);
    return [
      cypher`, ${nameOf(`event_${field.key}`)}: head(COLLECT { WITH subject AS ${object} WHERE ${wanted} RETURN ${value} })`,
    ];
  });
  return joinCypher(parts, cypher``);
}

/** What is answered from the links in memory: which company, and in which frame. */
const fromMemory: FieldRule = (compiler, company) => {
  const { asOf, knownAt } = compiler.frame;
  const frame = compiler.value(JSON.stringify({ asOf, knownAt }));
  return cypher`{id: ${company}.id, frame: ${frame}}`;
};

export const entityRules: FieldRules = {
  'Company.sharedRegistrants': fromMemory,
  'Company.related': fromMemory,
  'Entity.identifiers': identifiers,
  'Entity.jurisdictions': jurisdictions,
  'Entity.links': links,
  'Entity.records': records,
  'Entity.timeline': timeline,
  'Entity.firstSeen': seen(cypher`ASC`, cypher`observedAt`),
  'Entity.lastSeen': seen(cypher`DESC`, cypher`lastObservedAt`),
  'Company.jurisdiction': jurisdiction,
  'Company.officers': linkedParties(whetherCurrent),
  'Company.owners': linkedParties(() => []),
  'Company.holdings': linkedParties(() => []),
  'Person.offices': linkedParties(whetherCurrent),
  'Person.holdings': linkedParties(() => []),
  'Person.nonIdentifying': nonIdentifying,
  'Email.nonIdentifying': nonIdentifying,
  'Phone.nonIdentifying': nonIdentifying,
  'Address.nonIdentifying': nonIdentifying,
  'NameServer.nonIdentifying': nonIdentifying,
  'Registrant.nonIdentifying': nonIdentifying,
  'Jurisdiction.companies': (compiler, place, field) => companiesOf(compiler, place, field),
};

/** Companies formed there, whether a link or only a mention says so. */
function companiesOf(compiler: Compiler, place: Cypher, field: SelectedField): Cypher {
  const company = compiler.variable('n');
  const link = compiler.variable('l');
  const step: Step = { kinds: ['INCORPORATED_IN'], direction: 'IN' };
  const pattern = stepPattern(compiler, step, { from: place, link, to: cypher`${company}:Company` });
  return pageMap(compiler, field, {
    match: cypher`CALL (${place}) { MATCH ${pattern} ${where(linkConditions(compiler, link, step))} RETURN ${company}
      UNION MATCH (${company}:Company {jurisdiction: ${place}.code}) RETURN ${company} }`,
    conditions: [],
    distinct: [company],
    orderedBy: properties(company, ['name', 'id']),
    row: rowOf(compiler, field, company),
  });
}
