import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hasKeys } from '../graph/operations/api-keys.ts';
import type { Store } from '../graph/driver/store.ts';
import { ServiceError } from '../lib/errors/service-error.ts';
import { TooMany } from '../lib/errors/too-many.ts';
import type { Actor, Role } from '../model/role.ts';
import { KeyRing } from './key-ring.ts';
import { addressGroup } from './limits.ts';

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

/** The key was a good one until a moment ago or longer. */
export class ExpiredKey extends ServiceError {
  readonly code = 'UNAUTHENTICATED';
}

/** Wrong keys from one address within a minute. */
const MOST_WRONG = 20;
const WINDOW_S = 60;

/**
 * Checks tokens against the store. Where no key was ever made and it may be open to who asks (on loopback), everybody is
 * an admin. Wrong keys are counted by address; a good one is never refused for others' wrong ones.
 */
export function makeKeyCheck(store: Store, now: () => number = Date.now): KeyCheck {
  const ring = new KeyRing(store, now);
  const wrong = new RateLimiterMemory({ points: MOST_WRONG, duration: WINDOW_S });
  return async (token, { mayBeOpen, address }) => {
    if (mayBeOpen && (await ring.isEmpty())) return { name: undefined, role: 'ADMIN' };
    if (token === undefined) return undefined;
    const [, id, secret] = TOKEN.exec(token) ?? [];
    const key = id === undefined || secret === undefined ? undefined : await ring.find(id, secret);
    if (key?.expiresAt != null && Date.parse(key.expiresAt) <= now())
      throw new ExpiredKey(
        `This key expired at ${key.expiresAt}; an admin makes another: interlock key add NAME --role ${key.role.toLowerCase()}.`,
      );
    if (key) return { name: key.name, role: key.role as Role };
    await wrong.consume(addressGroup(address)).catch((spent: unknown) => {
      if (!(spent instanceof RateLimiterRes)) throw spent;
      throw new TooMany('Too many wrong keys came from your address', spent.msBeforeNext);
    });
    return undefined;
  };
}

/** Whether the store has no keys, so that everybody who reaches the server may do everything. */
export async function isOpenToAll(store: Store): Promise<boolean> {
  return !(await hasKeys(store));
}
