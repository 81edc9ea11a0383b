import type { Step } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { FORMER_LINK, SUGGESTED_LINK } from '../schema/schema.ts';
import type { Compiler } from './compiler.ts';

/** Conditions joined by AND behind a WHERE, or nothing. */
export function where(conditions: readonly Cypher[]): Cypher {
  return conditions.length === 0 ? cypher`` : cypher`WHERE ${joinCypher(conditions, cypher` AND `)}`;
}

/** The pattern of one step from `from` to `to`; both must be bound or labelled by the caller. */
export function stepPattern(
  compiler: Compiler,
  step: Step,
  { from, link, to }: { readonly from: Cypher; readonly link: Cypher; readonly to: Cypher },
): Cypher {
  const arrow = cypher`-[${link}:${typesOf(compiler, step)}]-`;
  if (step.direction === 'OUT') return cypher`(${from})${arrow}>(${to})`;
  if (step.direction === 'IN') return cypher`(${from})<${arrow}(${to})`;
  return cypher`(${from})${arrow}(${to})`;
}

/** The relationship types of a step along some kinds, or along all: former links count only in the past, suggestions never. */
function typesOf(compiler: Compiler, { kinds }: Step): Cypher {
  const isPast = compiler.frame.knownAt !== undefined;
  if (kinds.length === 0)
    return isPast ? cypher`!${SUGGESTED_LINK}` : cypher`!(${SUGGESTED_LINK}|${FORMER_LINK})`;
  const types = kinds.map((kind) => nameOf(kind));
  return joinCypher(isPast ? [...types, FORMER_LINK] : types, cypher`|`);
}

/** What a link must fulfil to be part of the answer: that it held on the day, and that the store knew it. */
export function linkConditions(compiler: Compiler, link: Cypher, step: Step): Cypher[] {
  const { asOf, knownAt } = compiler.frame;
  const known = knownConditions(compiler, link, step.kinds);
  if (asOf === undefined) return known;
  const learntLater =
    knownAt === undefined ? cypher`` : cypher` OR ${link}.untilKnownAt > ${compiler.value(knownAt)}`;
  return [
    ...known,
    cypher`(${link}.sinceDay IS NULL OR ${link}.sinceDay <= ${compiler.value(asOf.last)})`,
    cypher`(${link}.untilDay IS NULL OR ${link}.untilDay > ${compiler.value(asOf.first)}${learntLater})`,
  ];
}

/** That the store knew the link at the moment asked for; former links keep their kind as a property only. */
export function knownConditions(compiler: Compiler, link: Cypher, kinds: Step['kinds']): Cypher[] {
  const { knownAt } = compiler.frame;
  if (knownAt === undefined) return [];
  const moment = compiler.value(knownAt);
  const ofKind = kinds.length === 0 ? [] : [cypher`${link}.kind IN ${compiler.value([...kinds])}`];
  return [
    ...ofKind,
    cypher`${link}.knownFrom <= ${moment}`,
    cypher`(${link}.knownUntil IS NULL OR ${link}.knownUntil > ${moment})`,
  ];
}

/** Which records count: all that the store knew, less those that had been retracted. */
export function recordConditions(compiler: Compiler, record: Cypher): Cypher[] {
  const { knownAt } = compiler.frame;
  if (knownAt === undefined) return [];
  const moment = compiler.value(knownAt);
  return [
    cypher`${record}.recordedAt <= ${moment}`,
    cypher`(${record}.retractedAt IS NULL OR ${record}.retractedAt > ${moment})`,
  ];
}

/** The labels under which an entity is found: with `knownAt` also those that only retracted records spoke of. */
export function entityLabel(compiler: Compiler, label: Cypher = nameOf('Entity')): Cypher {
  return compiler.frame.knownAt === undefined ? label : cypher`${label}|FormerEntity`;
}

/** Whether the store knew of an entity: some record that counted then speaks of it. */
export function entityConditions(compiler: Compiler, entity: Cypher): Cypher[] {
  if (compiler.frame.knownAt === undefined) return [];
  const record = compiler.variable('r');
  return [
    cypher`EXISTS { MATCH (${entity})<-[:DESCRIBES]-(${record}:Record) ${where(recordConditions(compiler, record))} }`,
  ];
}

/** Two links of one chain must have been able to hold at the same time; an unknown end is open. */
export function overlap(left: Cypher, right: Cypher): Cypher {
  const starts = (first: Cypher, second: Cypher): Cypher =>
    cypher`(${first}.sinceDay IS NULL OR ${second}.untilDay IS NULL OR ${first}.sinceDay < ${second}.untilDay)`;
  return cypher`${starts(left, right)} AND ${starts(right, left)}`;
}
