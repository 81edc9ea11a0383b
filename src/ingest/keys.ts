import { randomBytes } from 'node:crypto';
import { markRevoked, readKeys, saveKey, type StoredKey } from '../graph/api-keys.ts';
import type { Store } from '../graph/store.ts';
import { BadInput } from '../lib/bad-input.ts';
import { hashSecret, makeSecret } from '../lib/secret.ts';
import type { Role } from '../model/role.ts';

/** A key that was just made; the token is shown this once. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly token: string;
}

/** Makes a bearer key. Only its hash is kept. */
export async function addKey(store: Store, name: string, role: Role, now: Date): Promise<NewKey> {
  const shown = name.trim();
  if (shown === '' || shown.length > 100)
    throw new BadInput('name', 'name the key after who will use it, in 1 to 100 letters');
  const id = randomBytes(8).toString('hex');
  const secret = makeSecret();
  await saveKey(store, {
    id,
    name: shown,
    role,
    hash: hashSecret(secret),
    createdAt: now.toISOString(),
  });
  return { id, name: shown, role, token: `interlock_${id}_${secret}` };
}

/** Ends a key at once; revoking again changes nothing. Returns whether there is such a key. */
export async function revokeKey(store: Store, id: string, now: Date): Promise<boolean> {
  return markRevoked(store, id, now.toISOString());
}

export async function listKeys(store: Store): Promise<Omit<StoredKey, 'hash'>[]> {
  return readKeys(store);
}
