import { setTimeout as sleep } from 'node:timers/promises';
import { readKeyHashes, saveHash, type StoredKey } from '../graph/operations/api-keys.ts';
import { Unavailable, type Store } from '../graph/driver/store.ts';
import { hashSecret, isOldHash, matchesHash, matchesOldHash } from '../lib/secret.ts';

/** How old what is known of the keys may be: a revoked key ends within that time. */
const FRESH_MS = 2000;
/** Without a store to ask, keys known before are believed for so long. */
const STALE_MS = 30_000;
/** A key that is not known may have been made a moment ago: who brings it waits for the next look, of which four a second are enough. */
const LOOK_AGAIN_MS = 250;

/**
 * All keys of a store, in memory: a wrong one costs a hash and no question to the store. Keys whose hash is of the old,
 * slow kind get a new one when they are first used.
 */
export class KeyRing {
  readonly #store: Store;
  readonly #now: () => number;
  #keys = new Map<string, StoredKey>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  #lookingAgain: Promise<void> | undefined;
  #checkingOld: Promise<unknown> | undefined;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Whether a key was ever made: revoking the last one closes the door rather than opening it. */
  async isEmpty(): Promise<boolean> {
    await this.#refresh(FRESH_MS);
    return this.#keys.size === 0;
  }

  /** The key whose id and secret these are, unless it was revoked. */
  async find(id: string, secret: string): Promise<StoredKey | undefined> {
    await this.#refresh(FRESH_MS);
    if (!this.#keys.has(id)) await this.#lookAgain();
    const key = this.#keys.get(id);
    if (!key || key.revokedAt != null) return undefined;
    const matches = isOldHash(key.hash) ? await this.#matchesOld(key, secret) : matchesHash(secret, key.hash);
    return matches ? key : undefined;
  }

  /** One look for all who wait; it begins after they came, so that it finds what was there then. */
  async #lookAgain(): Promise<void> {
    this.#lookingAgain ??= this.#readAnew();
    await this.#lookingAgain;
  }

  async #readAnew(): Promise<void> {
    await sleep(LOOK_AGAIN_MS - Math.min(this.#now() - this.#readAt, LOOK_AGAIN_MS));
    await this.#reading?.catch(() => undefined);
    this.#lookingAgain = undefined;
    await this.#refresh(0);
  }

  async #refresh(maxAgeMs: number): Promise<void> {
    if (this.#now() - this.#readAt < maxAgeMs) return;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    try {
      await this.#reading;
    } catch (error) {
      if (this.#now() - this.#readAt > STALE_MS) throw error;
    }
  }

  async #read(): Promise<void> {
    const at = this.#now();
    const keys = await readKeyHashes(this.#store);
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#readAt = at;
  }

  /** One at a time; whoever comes meanwhile is told to come again. */
  async #matchesOld(key: StoredKey, secret: string): Promise<boolean> {
    if (this.#checkingOld)
      throw new Unavailable('An old key is being checked; send the request again in a second.');
    const checking = matchesOldHash(secret, key.hash);
    this.#checkingOld = checking;
    try {
      if (!(await checking)) return false;
    } finally {
      this.#checkingOld = undefined;
    }
    const hash = hashSecret(secret);
    await saveHash(this.#store, key.id, hash);
    this.#keys.set(key.id, { ...key, hash });
    return true;
  }
}
