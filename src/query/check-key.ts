import { hasKeys } from '../graph/api-keys.ts';
import type { Store } from '../graph/store.ts';
import { ServiceError } from '../lib/service-error.ts';
import type { Actor, Role } from '../model/role.ts';
import { KeyRing } from './key-ring.ts';

const TOKEN = /^interlock_([0-9a-f]{16})_([A-Za-z0-9_-]{16,64})$/;

/** Where a key comes from. */
export interface KeyPlace {
  /** A store without keys lets in whoever asks from here. */
  readonly mayBeOpen: boolean;
  /** The address of the client. */
  readonly address: string;
}

/** Tells who a bearer token is; undefined for none, an unknown or a revoked one. */
export type KeyCheck = (token: string | undefined, place: KeyPlace) => Promise<Actor | undefined>;

/** Somebody at this address has sent too many wrong keys. */
export class TooManyWrongKeys extends ServiceError {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`Too many wrong keys came from your address; try again in ${String(retryAfterSeconds)} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Checks tokens against the store. Where no key was ever made and it may be open to who asks (on loopback), everybody is
 * an admin. Wrong keys are counted by address; a good one is never refused for others' wrong ones.
 */
export function makeKeyCheck(store: Store, now: () => number = Date.now): KeyCheck {
  const ring = new KeyRing(store, now);
  const wrong = new WrongKeys(now);
  return async (token, { mayBeOpen, address }) => {
    if (mayBeOpen && (await ring.isEmpty())) return { name: undefined, role: 'ADMIN' };
    if (token === undefined) return undefined;
    const [, id, secret] = TOKEN.exec(token) ?? [];
    const key = id === undefined || secret === undefined ? undefined : await ring.find(id, secret);
    if (key) return { name: key.name, role: key.role as Role };
    wrong.count(address);
    return undefined;
  };
}

const MOST_WRONG = 20;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/** Wrong keys by address within a minute. */
class WrongKeys {
  readonly #now: () => number;
  readonly #byAddress = new Map<string, { count: number; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  count(address: string): void {
    const at = this.#now();
    const known = this.#byAddress.get(address);
    const entry = known && known.until > at ? known : { count: 0, until: at + WINDOW_MS };
    entry.count += 1;
    this.#byAddress.delete(address);
    this.#byAddress.set(address, entry);
    if (this.#byAddress.size > MOST_ADDRESSES) {
      const [oldest] = this.#byAddress.keys();
      if (oldest !== undefined) this.#byAddress.delete(oldest);
    }
    if (entry.count > MOST_WRONG) throw new TooManyWrongKeys(Math.ceil((entry.until - at) / 1000));
  }
}

/** Whether the store has no keys, so that everybody who reaches the server may do everything. */
export async function isOpenToAll(store: Store): Promise<boolean> {
  return !(await hasKeys(store));
}
