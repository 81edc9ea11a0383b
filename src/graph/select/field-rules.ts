import type { SelectedField } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Compiler, FieldRule, FieldRules } from './compiler.ts';
import { entityRules } from './entity-rules.ts';
import { where } from './temporal-conditions.ts';
import { linkRules } from './link-rules.ts';
import { matchRules } from './match-rules.ts';
import { selectObject } from './object.ts';
import { ownershipRules } from './ownership-rules.ts';
import { pageMap, properties, rowOf } from './page.ts';
import { recordRules } from './record-rules.ts';
import { registrationRules } from './registration-rules.ts';
import { walk } from './walk.ts';

/** Fields with a rule of their own; all others follow from what the schema says of them. */
const OWN_RULES: FieldRules = {
  ...entityRules,
  ...linkRules,
  ...recordRules,
  ...registrationRules,
  ...ownershipRules,
  ...matchRules,
};

/** How a field is read: by its own rule, along links, along another relationship, or as a property. */
export function ruleOf(field: SelectedField): FieldRule {
  const own = OWN_RULES[`${field.parent}.${field.name}`];
  if (own) return own;
  if (field.via.length > 0)
    return field.type.endsWith('Connection') ? connectionAlongLinks : objectsAlongLinks;
  if (field.joined) return field.type.endsWith('Connection') ? connectionAlongJoin : objectAlongJoin;
  return property;
}

const property: FieldRule = (_compiler, object, field) => cypher`${object}.${nameOf(field.property)}`;

const objectsAlongLinks: FieldRule = (compiler, object, field) => {
  const { match, conditions, end } = walk(compiler, object, field.via);
  const order = joinCypher(properties(end, field.orderedBy), cypher`, `);
  const found = cypher`${match} ${where(conditions)}`;
  const ordered = field.isList
    ? cypher`WITH DISTINCT ${end} ORDER BY ${order} LIMIT 100`
    : cypher`WITH ${end} ORDER BY ${order} LIMIT 1`;
  const list = cypher`COLLECT { ${found} ${ordered} RETURN ${selectObject(compiler, end, field)} }`;
  return field.isList ? list : cypher`head(${list})`;
};

const connectionAlongLinks: FieldRule = (compiler, object, field) => {
  const { match, conditions, end } = walk(compiler, object, field.via);
  const orderedBy = properties(end, ['name', 'id']);
  return pageMap(compiler, field, {
    match,
    conditions,
    distinct: [end],
    orderedBy,
    row: rowOf(compiler, field, end),
  });
};

const objectAlongJoin: FieldRule = (compiler, object, field) => {
  const { match, end } = join(compiler, object, field);
  return cypher`head(COLLECT { ${match} RETURN ${selectObject(compiler, end, field)} LIMIT 1 })`;
};

const connectionAlongJoin: FieldRule = (compiler, object, field) => {
  const { match, end } = join(compiler, object, field);
  const orderedBy = properties(end, ['seq']);
  return pageMap(compiler, field, {
    match,
    conditions: [],
    distinct: [end],
    orderedBy,
    row: rowOf(compiler, field, end),
  });
};

function join(compiler: Compiler, object: Cypher, field: SelectedField): { match: Cypher; end: Cypher } {
  const end = compiler.variable('n');
  const type = nameOf(field.joined?.type ?? '');
  const arrow = cypher`-[:${type}]-`;
  const match =
    field.joined?.direction === 'IN'
      ? cypher`MATCH (${object})<${arrow}(${end})`
      : cypher`MATCH (${object})${arrow}>(${end})`;
  return { match, end };
}
