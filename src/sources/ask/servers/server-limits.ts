import type { ServerLimit } from '../../../model/lookup.ts';

/** What registries are known, or feared, to bear. Where nobody publishes a limit, the guess is on the slow side. */
const KNOWN_LIMITS: ReadonlyMap<string, ServerLimit> = new Map([
  ['whois.denic.de', { perSecond: 0.5, connections: 1 }],
  ['whois.eu', { perSecond: 0.2, connections: 1 }],
  ['whois.jprs.jp', { perSecond: 0.2, connections: 1 }],
  ['whois.nic.it', { perSecond: 0.5, connections: 1 }],
  ['whois.nic.uk', { perSecond: 0.2, connections: 1, perDay: 1000 }],
  ['whois.auda.org.au', { perSecond: 0.2, connections: 1, perDay: 500 }],
  ['whois.nic.ch', { perSecond: 0.2, connections: 1 }],
  ['whois.iana.org', { perSecond: 1, connections: 1 }],
  ['rdap.centralnic.com', { perSecond: 1.5, connections: 2 }],
  ['whois.centralnic.com', { perSecond: 1.5, connections: 2 }],
  ['rdap.verisign.com', { perSecond: 2, connections: 2 }],
  ['whois.verisign-grs.com', { perSecond: 2, connections: 2 }],
]);

const DEFAULT_LIMIT: ServerLimit = { perSecond: 1, connections: 1 };

/** A server that may be asked often may be asked again before it has answered: two seconds' worth of connections. */
const ANSWER_SECONDS = 2;

/** The limits of a server: a setting's rate, else the table's, else one request a second over one connection. */
export function limitOf(server: string, rates: ReadonlyMap<string, number>): ServerLimit {
  const known = KNOWN_LIMITS.get(server) ?? DEFAULT_LIMIT;
  const rate = rates.get(server);
  if (rate === undefined) return known;
  return { perSecond: rate, connections: rate <= 1 ? 1 : Math.ceil(rate * ANSWER_SECONDS) };
}
