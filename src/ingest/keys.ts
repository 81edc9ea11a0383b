import { randomBytes } from 'node:crypto';
import { markRevoked, readKeys, saveKey, type StoredKey } from '../graph/operations/api-keys.ts';
import type { Store } from '../graph/driver/store.ts';
import { BadInput } from '../lib/errors/bad-input.ts';
import { hashSecret, makeSecret } from '../lib/secret.ts';
import type { Role } from '../model/role.ts';

/** A key that was just made; the token is shown this once. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: string | undefined;
  readonly token: string;
}

/** What a new key is to be. */
export interface KeyWish {
  readonly name: string;
  readonly role: Role;
  /** When it ends by itself; undefined: never. */
  readonly expiresAt?: Date | undefined;
}

/** Makes a bearer key. Only its hash is kept. */
export async function addKey(store: Store, { name, role, expiresAt }: KeyWish, now: Date): Promise<NewKey> {
  const shown = name.trim();
  if (shown === '' || shown.length > 100)
    throw new BadInput('name', 'name the key after who will use it, in 1 to 100 letters');
  if (expiresAt && expiresAt <= now) throw new BadInput('expires', 'a key ends after now');
  const id = randomBytes(8).toString('hex');
  const secret = makeSecret();
  await saveKey(store, {
    id,
    name: shown,
    role,
    hash: hashSecret(secret),
    createdAt: now.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  });
  return { id, name: shown, role, expiresAt: expiresAt?.toISOString(), token: `interlock_${id}_${secret}` };
}

/** Ends the key of that id, or all keys of that name, at once; revoking again changes nothing. Returns their ids. */
export async function revokeKey(store: Store, nameOrId: string, now: Date): Promise<string[]> {
  return markRevoked(store, nameOrId, now.toISOString());
}

/** A key as it is shown. */
export type ListedKey = Omit<StoredKey, 'hash'>;

export async function listKeys(store: Store): Promise<ListedKey[]> {
  return readKeys(store);
}
