import { hasKeys, readKey } from '../graph/api-keys.ts';
import type { Store } from '../graph/store.ts';
import { sha256 } from '../lib/hash.ts';
import { matchesHash } from '../lib/secret.ts';
import type { Actor, Role } from '../model/role.ts';

const TOKEN = /^interlock_([0-9a-f]{16})_([A-Za-z0-9_-]{16,64})$/;
const TRUST_MS = 30_000;
const MOST_REMEMBERED = 1000;

/** Tells who a bearer token is; undefined for none, an unknown or a revoked one. */
export type KeyCheck = (
  token: string | undefined,
  { mayBeOpen }: { readonly mayBeOpen: boolean },
) => Promise<Actor | undefined>;

/**
 * Checks tokens against the store. A checked token is trusted for half a minute, so that not every request costs a
 * tenth of a second of scrypt; a revoked key ends within that time. Where no key was ever made and
 * it may be open to who asks (on loopback), everybody is an admin.
 */
export function makeKeyCheck(store: Store, now: () => number = Date.now): KeyCheck {
  const trusted = new Map<string, { readonly until: number; readonly actor: Actor }>();
  let open: { readonly until: number; readonly value: boolean } | undefined;
  return async (token, { mayBeOpen }) => {
    if (!open || open.until < now())
      open = { until: now() + (open?.value === false ? TRUST_MS : 1000), value: !(await hasKeys(store)) };
    if (mayBeOpen && open.value) return { name: undefined, role: 'ADMIN' };
    const [, id, secret] = TOKEN.exec(token ?? '') ?? [];
    if (token === undefined || id === undefined || secret === undefined) return undefined;
    const digest = sha256(token);
    const known = trusted.get(digest);
    if (known && known.until > now()) return known.actor;
    const key = await readKey(store, id);
    if (!key || key.revokedAt != null || !(await matchesHash(secret, key.hash))) return undefined;
    const actor = { name: key.name, role: key.role as Role };
    if (trusted.size >= MOST_REMEMBERED) trusted.clear();
    trusted.set(digest, { until: now() + TRUST_MS, actor });
    return actor;
  };
}

/** Whether the store has no keys, so that everybody who reaches the server may do everything. */
export async function isOpenToAll(store: Store): Promise<boolean> {
  return !(await hasKeys(store));
}
