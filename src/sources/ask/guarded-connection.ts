import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { Departure } from './departure.ts';
import { isPublicAddress } from './servers/public-address.ts';

/** The other end is, or resolves to, an address that nobody allowed us to contact. */
export class AddressRefused extends ServiceError {
  readonly code = 'ADDRESS_REFUSED';
}

/** What bounds one exchange with a server that may be slow, endless or hostile. Times in milliseconds. */
export interface ExchangeLimits {
  /** Name look-up, TCP and TLS together. */
  readonly connectMs: number;
  /** From the connection to the first byte. */
  readonly firstByteMs: number;
  /** From the first step to the last byte. */
  readonly totalMs: number;
  readonly maxBytes: number;
}

/** Whom we may contact, within which limits. */
export interface Network {
  /** Hosts (`host` or `host:port`, lower case) that may be loopback or private, on any port and without TLS. */
  readonly allowHosts: ReadonlySet<string>;
  readonly limits: ExchangeLimits;
  readonly signal?: AbortSignal | undefined;
  readonly departure?: Departure | undefined;
}

export const DEFAULT_LIMITS: ExchangeLimits = {
  connectMs: 10_000,
  firstByteMs: 15_000,
  totalMs: 25_000,
  maxBytes: 1_000_000,
};

/** Whether a setting names this host, so that the rules for strangers do not hold for it. */
export function isAllowedHost({ allowHosts }: Network, host: string, port: number): boolean {
  const bare = bareHost(host);
  return [bare, `${bare}:${String(port)}`, `[${bare}]`, `[${bare}]:${String(port)}`].some((form) =>
    allowHosts.has(form),
  );
}

/** `[::1]` is `::1`; case says nothing. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[|\]$/g, '');
}

/** Throws AddressRefused for an IP address that may not be contacted; a name is judged when it is resolved. */
export function assertAddressAllowed(network: Network, host: string, port: number): void {
  const bare = bareHost(host);
  if (isIP(bare) === 0 || isPublicAddress(bare) || isAllowedHost(network, bare, port)) return;
  throw new AddressRefused(`${bare} is not a public address; INTERLOCK_ALLOW_HOSTS does not name it`);
}

/**
 * A resolver for `net.connect` and `https.request` that hands out only addresses we may contact. The connection is made
 * to just these, so a second answer of the name server cannot lead elsewhere.
 */
export function guardedLookup(network: Network, port: number): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const trusted = isAllowedHost(network, host, port);
      const usable = addresses.filter(
        ({ address }) => trusted || isPublicAddress(address) || isAllowedHost(network, address, port),
      );
      const [first] = usable;
      if (!first) {
        const found = addresses.map(({ address }) => address).join(', ');
        callback(new AddressRefused(`${host} leads to ${found}, which is not a public address`), '', 0);
      } else if (options.all === true) callback(null, usable);
      else callback(null, first.address, first.family);
    });
  };
}
