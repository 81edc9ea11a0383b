import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Reader, Row, Transaction } from '../driver/store.ts';

/** A pass over the whole store: first every entity is filed, then every one is compared. */
export interface Survey {
  /** The ledger's last record when it began: what came later is followed afterwards. */
  readonly upTo: number;
  readonly stage: 'FILING' | 'COMPARING';
  /** The id of the last entity that was done in this stage; at its start empty. */
  readonly after: string;
}

/** How far matches were looked for. */
export interface MatchingState {
  /** Up to which record. */
  readonly seq: number;
  /** One that was begun and did not end. */
  readonly survey: Survey | undefined;
}

const READ_STATE = cypher`
  // readMatchingLag
  MATCH (ledger:Ledger {id: 'ledger'})
  OPTIONAL MATCH (follower:_Follower {id: 'matches'})
  RETURN ledger.seq AS last, coalesce(follower.seq, 0) AS seq,
         follower.surveyUpTo AS upTo, follower.surveyStage AS stage, follower.surveyAfter AS after
`;

/** How far matches were looked for, and the last record there is. */
export async function readMatchingLag(reader: Reader): Promise<MatchingState & { readonly last: number }> {
  const [row = {}] = await reader.read(READ_STATE);
  return { ...stateOf(row), last: Number(row['last'] ?? 0) };
}

const LOCK_STATE = cypher`
  // lockMatching
  MERGE (follower:_Follower {id: 'matches'})
  ON CREATE SET follower.seq = 0
  SET follower.lock = 'matches'
  RETURN follower.seq AS seq,
         follower.surveyUpTo AS upTo, follower.surveyStage AS stage, follower.surveyAfter AS after
`;

/** Makes this transaction the only one that looks for matches; returns how far that was done. */
export async function lockMatching(transaction: Transaction): Promise<MatchingState> {
  const [row = {}] = await transaction.run(LOCK_STATE);
  return stateOf(row);
}

function stateOf({ seq, upTo, stage, after }: Row): MatchingState {
  const survey =
    upTo == null
      ? undefined
      : { upTo: Number(upTo), stage: stage === 'FILING' ? 'FILING' : 'COMPARING', after: String(after) };
  return { seq: Number(seq ?? 0), survey: survey as Survey | undefined };
}

const SAVE_STATE = cypher`
  // saveMatchingState
  MATCH (follower:_Follower {id: 'matches'})
  SET follower.seq = $seq, follower.surveyUpTo = $upTo, follower.surveyStage = $stage, follower.surveyAfter = $after
`;

export async function saveMatchingState(transaction: Transaction, state: MatchingState): Promise<void> {
  const { seq, survey } = state;
  await transaction.run(SAVE_STATE, {
    seq: int(seq),
    upTo: survey === undefined ? null : int(survey.upTo),
    stage: survey?.stage ?? null,
    after: survey?.after ?? null,
  });
}
