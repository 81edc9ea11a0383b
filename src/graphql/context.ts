import type { Store } from '../graph/store.ts';
import type { Author } from '../ingest/ledger.ts';
import type { Actor } from '../model/role.ts';

/** What every resolver gets. */
export interface Context {
  readonly store: Store;
  /** Undefined where keys are asked for and none was given. */
  readonly actor: Actor | undefined;
  readonly now: () => Date;
  /** Of Neo4j Browser, for links that open it. */
  readonly browserUrl: string;
  readonly version: string;
}

/** Who wrote, as records keep it. */
export function authorOf({ actor, now }: Context): Author {
  return { by: actor?.name, now };
}
