import {
  parseHost,
  parseHostList,
  parseLimit,
  parseLookupRates,
  parseMemorySize,
  parseNeo4jUri,
  parsePort,
  parsePublicUrl,
  parseText,
  parseTrustProxy,
  parseWhoisServers,
} from './parse-setting.ts';

/** One setting: its name in the environment and in interlock.json, and how its text is read. */
export interface SettingSpec<T> {
  readonly name: string;
  readonly meaning: string;
  /** Undefined: unset, unless somebody sets it. */
  readonly fallback?: string;
  /** Never shown in full. */
  readonly secret?: boolean;
  /** The value names a file, whose content is what `parse` gets; JSON text itself does as well. */
  readonly file?: boolean;
  readonly parse: (text: string) => T;
}

/** Every setting there is. A new one is one entry here; `interlock doctor` and docs/settings.md follow. */
export const SETTING_TABLE = {
  neo4jUri: {
    name: 'NEO4J_URI',
    meaning: 'an existing Neo4j 5.26 LTS or later, cluster and Aura included; unset: a managed one',
    parse: parseNeo4jUri,
  },
  neo4jUsername: {
    name: 'NEO4J_USERNAME',
    fallback: 'neo4j',
    meaning: 'who we are at NEO4J_URI',
    parse: parseText,
  },
  neo4jPassword: { name: 'NEO4J_PASSWORD', meaning: 'the password there', secret: true, parse: parseText },
  neo4jDatabase: {
    name: 'NEO4J_DATABASE',
    meaning: 'the database there; unset: the home database of the user',
    parse: parseText,
  },
  dataDir: {
    name: 'INTERLOCK_DATA',
    fallback: '.interlock',
    meaning: 'the managed store, credentials (mode 0600), logs',
    parse: parseText,
  },
  cacheDir: {
    name: 'INTERLOCK_CACHE',
    meaning: 'where the jars of the managed Neo4j are kept; unset: the cache folder of the user',
    parse: parseText,
  },
  host: {
    name: 'INTERLOCK_HOST',
    fallback: '127.0.0.1',
    meaning: 'where it serves; off loopback it refuses to start without keys',
    parse: parseHost,
  },
  port: { name: 'INTERLOCK_PORT', fallback: '4000', meaning: 'the port it serves on', parse: parsePort },
  url: {
    name: 'INTERLOCK_URL',
    meaning:
      'where people reach this server, which `url` of an entity begins with; unset: relative addresses',
    parse: parsePublicUrl,
  },
  trustProxy: {
    name: 'INTERLOCK_TRUST_PROXY',
    meaning:
      'how many reverse proxies stand before it, or which (addresses, networks); unset: none is believed',
    parse: parseTrustProxy,
  },
  requestLimit: {
    name: 'INTERLOCK_REQUEST_LIMIT',
    fallback: '3000',
    meaning: 'requests a minute from one address that is not of this machine; 0: no limit',
    parse: parseLimit,
  },
  objectLimit: {
    name: 'INTERLOCK_OBJECT_LIMIT',
    fallback: '5000000',
    meaning: 'objects that the questions of one key, or address, may ask for in a minute; 0: no limit',
    parse: parseLimit,
  },
  boltPort: {
    name: 'INTERLOCK_BOLT_PORT',
    fallback: '7687',
    meaning: 'Bolt port of the managed Neo4j; 0 picks a free one',
    parse: parsePort,
  },
  browserPort: {
    name: 'INTERLOCK_BROWSER_PORT',
    fallback: '7474',
    meaning: 'Neo4j Browser port of the managed Neo4j; 0 picks a free one',
    parse: parsePort,
  },
  neo4jHeap: {
    name: 'INTERLOCK_NEO4J_HEAP',
    fallback: '1g',
    meaning: 'largest heap of the managed Neo4j',
    parse: parseMemorySize,
  },
  neo4jPageCache: {
    name: 'INTERLOCK_NEO4J_PAGECACHE',
    fallback: '256m',
    meaning: 'page cache of the managed Neo4j',
    parse: parseMemorySize,
  },
  whoisServers: {
    name: 'INTERLOCK_WHOIS_SERVERS',
    meaning: 'JSON file of WHOIS servers by suffix, the longest wins, over the built-in table',
    file: true,
    parse: parseWhoisServers,
  },
  rdapBootstrap: {
    name: 'INTERLOCK_RDAP_BOOTSTRAP',
    meaning: 'RFC 9224 file or URL, over the built-in copy; an empty list of URLs: no RDAP',
    parse: parseText,
  },
  allowHosts: {
    name: 'INTERLOCK_ALLOW_HOSTS',
    fallback: '',
    meaning: 'loopback or private hosts, comma-separated, that the worker may contact',
    parse: parseHostList,
  },
  lookupRates: {
    name: 'INTERLOCK_LOOKUP_RATE',
    fallback: '{}',
    meaning: 'look-ups a second per server, over the built-in table',
    file: true,
    parse: parseLookupRates,
  },
} satisfies Record<string, SettingSpec<unknown>>;
