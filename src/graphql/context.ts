import type { Store } from '../graph/driver/store.ts';
import type { Author } from '../ingest/records/ledger.ts';
import type { LookUpTools } from '../ingest/enrichment/lookup-tools.ts';
import type { ProgressBoard } from '../ingest/enrichment/progress-board.ts';
import type { Refusals } from '../ingest/enrichment/refusals.ts';
import type { Actor } from '../model/role.ts';
import type { Limits } from '../query/limits.ts';
import type { LiveProjection } from '../query/projection/live-projection.ts';

/** What every resolver gets. */
export interface Context {
  readonly store: Store;
  /** The links in memory. */
  readonly live: LiveProjection;
  /** How far runs of look-ups have come, for all who watch them. */
  readonly progress: ProgressBoard;
  /** Undefined where keys are asked for and none was given. */
  readonly actor: Actor | undefined;
  /** The door, for the audit trail: the client's address, or the command line. */
  readonly from: string;
  /** Where it is written down that somebody was refused. */
  readonly refusals: Refusals;
  /** How much one client may ask for. */
  readonly limits: Limits;
  readonly now: () => Date;
  /** Of Neo4j Browser, for links that open it. */
  readonly browserUrl: string;
  /** Where people reach this server, without a slash at the end; undefined: addresses are relative to it. */
  readonly publicUrl: string | undefined;
  readonly version: string;
  /** Whom look-ups ask, and how fast; what asks is the worker. */
  readonly lookUps: Pick<LookUpTools, 'directory' | 'limitOf'>;
}

/** Who wrote, as records keep it. */
export function authorOf({ actor, now }: Context): Author {
  return { by: actor?.name, now };
}
