import { randomUUID } from 'node:crypto';
import { saveAuditEntry } from '../graph/operations/audit-entries.ts';
import type { Store } from '../graph/driver/store.ts';
import { cutToFit } from '../lib/text/fit-text.ts';
import { withoutSecrets } from '../lib/secret.ts';

/** What somebody did, or was refused. */
export interface Act {
  /** The name of a key or of a user of the machine; undefined for nobody known. */
  readonly by: string | undefined;
  /** The door it came by: the client's address, or `command line on HOST`. */
  readonly from: string;
  /** The mutation or command: `addRecord`, `key add`. */
  readonly action: string;
  /** What it is about: ids, names, files; never a value or a text. */
  readonly target?: string | undefined;
  /** False where it was refused. */
  readonly allowed?: boolean;
  /** For how many it stands, 1 if not given. */
  readonly times?: number;
  readonly now: () => Date;
}

const MOST = { by: 100, from: 100, action: 50, target: 300 } as const;

/**
 * Adds an entry to the audit trail. Called before an act, so that what cannot be written down is not done; an act that
 * then fails has been asked for all the same. What is too long is cut, and anything that looks like a key is left out.
 */
export async function recordAudit(store: Store, act: Act): Promise<void> {
  const fit = (field: keyof typeof MOST): string => cutToFit(withoutSecrets(act[field] ?? ''), MOST[field]);
  await saveAuditEntry(store, {
    id: `audit:${randomUUID()}`,
    at: act.now().toISOString(),
    by: act.by === undefined ? undefined : fit('by'),
    from: fit('from'),
    action: fit('action'),
    target: act.target === undefined ? undefined : fit('target'),
    allowed: act.allowed ?? true,
    times: act.times ?? 1,
  });
}
