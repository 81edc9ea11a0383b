import { LINK_KINDS } from '../../model/kinds.ts';
import { cypher } from '../driver/cypher.ts';
import type { FieldRule, FieldRules } from './compiler.ts';
import { selectObject } from './object.ts';

/** The links whose evidence or denials stand in the record. */
const links: FieldRule = (compiler, record, field) => {
  const [statement, from, to, link] = ['s', 'n', 'n', 'l'].map((prefix) => compiler.variable(prefix));
  if (!statement || !from || !to || !link) throw new RangeError('variables');
  const kinds = compiler.value([...LINK_KINDS]);
  return cypher`COLLECT { MATCH (${record})-[:STATES]->(${statement}:Statement)
    MATCH (${from}:Entity {id: ${statement}.from}) MATCH (${to}:Entity {id: ${statement}.to})
    MATCH (${from})-[${link}]->(${to})
    WHERE type(${link}) IN ${kinds} AND (${statement}.id IN ${link}.evidence OR ${statement}.id IN ${link}.denials)
    WITH DISTINCT ${link} ORDER BY ${link}.kind, ${link}.id RETURN ${selectObject(compiler, link, field)} }`;
};

const retracted: FieldRule = (_compiler, record) =>
  cypher`CASE WHEN ${record}.retractedAt IS NOT NULL THEN {at: ${record}.retractedAt, by: ${record}.retractedBy, reason: ${record}.retractionReason} END`;

const erased: FieldRule = (_compiler, record) =>
  cypher`CASE WHEN ${record}.erasedAt IS NOT NULL THEN {at: ${record}.erasedAt, by: ${record}.erasedBy, reason: ${record}.erasureReason} END`;

export const recordRules: FieldRules = {
  'Record.links': links,
  'Record.retracted': retracted,
  'Record.erased': erased,
};
