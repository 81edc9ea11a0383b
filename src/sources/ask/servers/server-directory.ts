import type { RdapBootstrap } from './rdap-bootstrap.ts';
import { parseWhoisReferral, type WhoisServer } from './server-address.ts';
import { DIRECTORY_SERVERS, ROOT_SERVER, WHOIS_SERVERS } from './whois-server-table.ts';

/** Whom to ask about a domain: RDAP bases in the order to try them, then a WHOIS server. */
export interface Routes {
  readonly rdap: readonly string[];
  readonly whois: WhoisServer | undefined;
}

/** Who answers for which suffix. */
export interface ServerDirectory {
  routesFor(domain: string): Routes;
  /** Whether a WHOIS server stands in a table, not only in somebody's answer: it may have an unusual port. */
  isListed(host: string, port: number): boolean;
}

/** What the settings put over the built-in tables, by suffix; `*` stands for all suffixes that the setting lacks. */
export interface DirectorySettings {
  readonly builtIn: RdapBootstrap;
  readonly rdap?: RdapBootstrap | undefined;
  readonly whois?: ReadonlyMap<string, WhoisServer> | undefined;
}

/**
 * What somebody set goes before what is built in, and RDAP before WHOIS: a WHOIS server that a setting names is asked
 * before a built-in RDAP service, because whoever named it wants it asked.
 */
export function serverDirectory({ builtIn, rdap, whois }: DirectorySettings): ServerDirectory {
  const listed = new Set([...(whois?.values() ?? [])].map(({ host, port }) => `${host} ${String(port)}`));
  return {
    routesFor: (domain) => {
      const setRdap = rdap && longestSuffix(rdap, domain);
      const setWhois = whois && longestSuffix(whois, domain);
      const bases = setRdap ?? (setWhois ? [] : (longestSuffix(builtIn, domain) ?? []));
      return { rdap: bases, whois: setWhois ?? builtInWhois(domain) };
    },
    isListed: (host, port) => listed.has(`${host} ${String(port)}`),
  };
}

/** Whether a server speaks of top-level domains only, so that of its answers but the referral counts. */
export function isDirectoryServer(host: string): boolean {
  return DIRECTORY_SERVERS.has(host);
}

const BUILT_IN_WHOIS: ReadonlyMap<string, string> = new Map(Object.entries(WHOIS_SERVERS));

function builtInWhois(domain: string): WhoisServer | undefined {
  return parseWhoisReferral(longestSuffix(BUILT_IN_WHOIS, domain) ?? ROOT_SERVER);
}

/** The entry of the longest suffix of the name, whole labels only; the name itself counts as one. */
export function longestSuffix<T>(table: ReadonlyMap<string, T>, domain: string): T | undefined {
  for (let suffix = domain; ; suffix = suffix.slice(suffix.indexOf('.') + 1)) {
    const found = table.get(suffix);
    if (found !== undefined) return found;
    if (!suffix.includes('.')) return table.get('*');
  }
}
