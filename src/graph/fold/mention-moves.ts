import { cypher } from '../driver/cypher.ts';
import { bundleOf } from './fold-rows.ts';
import type { Transaction } from '../driver/store.ts';

/** All mentions that name a node by one reference go over to another node. */
export interface Move {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

const READ_REFS = cypher`
  // readRefs
  UNWIND $ids AS id
  MATCH (:Entity|FormerEntity {id: id})<-[describes:DESCRIBES]-(:Record)
  RETURN DISTINCT id, describes.ref AS ref
`;

/** The references that records name these nodes by. */
export async function readRefs(
  transaction: Transaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly ref: string }[]> {
  return (await transaction.run(READ_REFS, { ids })) as unknown as { id: string; ref: string }[];
}

const READ_MOVING_STATEMENTS = cypher`
  // readMovingStatements
  UNWIND $moves AS move
  MATCH (:Entity|FormerEntity {id: move.from})<-[:DESCRIBES {ref: move.ref}]-(:Record)-[:STATES]->(statement:Statement)
  WHERE (statement.fromRef = move.ref AND statement.from = move.from)
     OR (statement.toRef = move.ref AND statement.to = move.from)
  RETURN DISTINCT statement.id AS id, statement.kind AS kind, statement.from AS from, statement.to AS to,
         statement.fromRef AS fromRef, statement.toRef AS toRef, statement.bundle AS bundle
`;

interface MovingStatement {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly fromRef: string;
  readonly toRef: string;
  readonly bundle: string;
}

const MOVE_STATEMENTS = cypher`
  // moveStatements
  UNWIND $rows AS row
  MATCH (statement:Statement {id: row.id})
  SET statement.from = row.from, statement.to = row.to, statement.bundle = row.bundle
`;

const MOVE_MENTIONS = cypher`
  // moveMentions
  UNWIND $moves AS move
  MATCH (:Entity|FormerEntity {id: move.from})<-[describes:DESCRIBES {ref: move.ref}]-(record:Record)
  MATCH (to:Entity|FormerEntity {id: move.to})
  CREATE (record)-[moved:DESCRIBES]->(to)
  SET moved = properties(describes)
  DELETE describes
`;

/** Moves mentions and the ends of the statements that use them. Returns the bundles that lost or won statements. */
export async function moveMentions(transaction: Transaction, moves: readonly Move[]): Promise<string[]> {
  if (moves.length === 0) return [];
  const statements = await transaction.run(READ_MOVING_STATEMENTS, { moves });
  const targets = new Map(moves.map(({ ref, from, to }) => [placeOf(from, ref), to]));
  const rows = (statements as unknown as MovingStatement[]).map((statement) => {
    const from = targets.get(placeOf(statement.from, statement.fromRef)) ?? statement.from;
    const to = targets.get(placeOf(statement.to, statement.toRef)) ?? statement.to;
    return { id: statement.id, from, to, bundle: bundleOf(statement.kind, from, to) };
  });
  if (rows.length > 0) await transaction.run(MOVE_STATEMENTS, { rows });
  await transaction.run(MOVE_MENTIONS, { moves });
  return [...(statements as unknown as MovingStatement[]), ...rows].map(({ bundle }) => bundle);
}

function placeOf(entity: string, ref: string): string {
  return JSON.stringify([entity, ref]);
}
