import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../lib/errors/too-many.ts';

/** How much one client may ask for within a minute; 0: as much as it likes. */
export interface LimitSettings {
  /** Requests from one address. */
  readonly requests: number;
  /** Objects that the questions of one key, or of one address without a key, may answer. */
  readonly objects: number;
}

/** Throws `TooMany` for a client that takes more than its share; costs a look into memory. */
export interface Limits {
  /** A request has come from an address. */
  countRequest(address: string): Promise<void>;
  /** A question that may answer so many objects is about to be answered, for the key of that name, or without one. */
  countObjects(key: string | undefined, address: string, objects: number): Promise<void>;
}

const WINDOW_S = 60;

export function makeLimits({ requests, objects }: LimitSettings): Limits {
  const byAddress = limiter(requests);
  const byClient = limiter(objects);
  return {
    countRequest: (address) =>
      isOfThisMachine(address)
        ? NOTHING
        : take(byAddress, {
            key: addressGroup(address),
            points: 1,
            what: 'Too many requests came from your address',
          }),
    countObjects: (key, address, points) =>
      key === undefined && isOfThisMachine(address)
        ? NOTHING
        : take(byClient, {
            key: key === undefined ? addressGroup(address) : `key ${key}`,
            points,
            what: 'The questions of your last minute asked for too much',
          }),
  };
}

const NOTHING = Promise.resolve();

/** For those who run the process themselves. */
export const NO_LIMITS: Limits = { countRequest: () => NOTHING, countObjects: () => NOTHING };

function isOfThisMachine(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/i.test(address);
}

interface Portion {
  readonly key: string;
  readonly points: number;
  readonly what: string;
}

function limiter(points: number): RateLimiterMemory | undefined {
  return points === 0 ? undefined : new RateLimiterMemory({ points, duration: WINDOW_S });
}

async function take(from: RateLimiterMemory | undefined, { key, points, what }: Portion): Promise<void> {
  try {
    await from?.consume(key, points);
  } catch (spent) {
    if (spent instanceof RateLimiterRes) throw new TooMany(what, spent.msBeforeNext);
    throw spent;
  }
}

/** Who holds one IPv6 address holds the 2^64 beside it; an IPv4 address may come in the dress of an IPv6 one. */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  const whole = [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':')];
  return `${whole.slice(0, 4).join(':')}::/64`;
}
