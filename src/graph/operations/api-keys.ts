import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

/** A key as it is kept: never the secret, only its hash. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Scheme, salt and hash in one line. */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly revokedAt?: string | null;
}

const SAVE_KEY = cypher`
  // saveKey
  CREATE (key:_ApiKey)
  SET key = $key
`;

export async function saveKey(store: Store, key: StoredKey): Promise<void> {
  await store.write((transaction) => transaction.run(SAVE_KEY, { key }));
}

const READ_KEY_HASHES = cypher`
  // readKeyHashes
  MATCH (key:_ApiKey)
  RETURN properties(key) AS key
`;

/** All keys as they are kept. */
export async function readKeyHashes(store: Store): Promise<StoredKey[]> {
  const rows = await store.read(READ_KEY_HASHES);
  return rows.map((row) => row['key'] as StoredKey);
}

const SAVE_HASH = cypher`
  // saveHash
  MATCH (key:_ApiKey {id: $id})
  SET key.hash = $hash
`;

/** Keeps a key under another hash of the same secret. */
export async function saveHash(store: Store, id: string, hash: string): Promise<void> {
  await store.write((transaction) => transaction.run(SAVE_HASH, { id, hash }));
}

const READ_KEYS = cypher`
  // readKeys
  MATCH (key:_ApiKey)
  RETURN key {.id, .name, .role, .createdAt, .expiresAt, .revokedAt} AS key
  ORDER BY key.createdAt, key.id
`;

/** All keys without their hashes, oldest first. */
export async function readKeys(store: Store): Promise<Omit<StoredKey, 'hash'>[]> {
  const rows = await store.read(READ_KEYS);
  return rows.map((row) => row['key'] as Omit<StoredKey, 'hash'>);
}

const REVOKE_KEY = cypher`
  // revokeKey
  MATCH (key:_ApiKey) WHERE key.id = $nameOrId OR key.name = $nameOrId
  SET key.revokedAt = coalesce(key.revokedAt, $at)
  RETURN key.id AS id ORDER BY id
`;

/** Ends the key of that id, or all of that name. Returns their ids. */
export async function markRevoked(store: Store, nameOrId: string, at: string): Promise<string[]> {
  const rows = await store.write((transaction) => transaction.run(REVOKE_KEY, { nameOrId, at }));
  return rows.map(({ id }) => String(id));
}

const HAS_KEYS = cypher`
  // hasKeys
  RETURN EXISTS { (:_ApiKey) } AS hasKeys
`;

/** Whether a key was ever made: revoking the last one closes the door rather than opening it. */
export async function hasKeys(store: Store): Promise<boolean> {
  const [row] = await store.read(HAS_KEYS);
  return row?.['hasKeys'] === true;
}
