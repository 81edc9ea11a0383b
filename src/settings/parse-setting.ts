import { isIP } from 'node:net';
import { ServiceError } from '../lib/errors/service-error.ts';

/** A setting has a value that cannot be meant; the message names it and says what would do. */
export class WrongSetting extends ServiceError {
  readonly code = 'WRONG_SETTING';
}

/** The port and host of a server that the worker may ask. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

const WHOIS_PORT = 43;
const MAX_PORT = 65_535;
const HOST = /^(?:\[[0-9a-f:.%]+\]|[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?|[0-9a-f:]*:[0-9a-f:.]*)$/i;

/** Each parser takes the text of a setting and throws a plain Error that says what it should have been. */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > MAX_PORT) throw new Error('a port from 0 to 65535');
  return Number(text);
}

export function parseHost(text: string): string {
  if (!HOST.test(text)) throw new Error('a host name or an IP address');
  return text;
}

/** Schemes of https://neo4j.com/docs/javascript-manual/current/connect-advanced/ */
export function parseNeo4jUri(text: string): string {
  if (!/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+/.test(text)) {
    throw new Error('an address such as bolt://127.0.0.1:7687 or neo4j+s://….databases.neo4j.io');
  }
  return text;
}

/** Memory as the JVM and Neo4j write it: `512m`, `1g`. */
export function parseMemorySize(text: string): string {
  if (!/^[1-9]\d{0,6}[kmg]$/i.test(text)) throw new Error('a size such as 512m or 2g');
  return text.toLowerCase();
}

/** The address under which people reach the server, without a slash at the end. */
export function parsePublicUrl(text: string): string {
  if (!/^https?:\/\/[^\s?#]+$/i.test(text) || !URL.canParse(text))
    throw new Error('an address such as https://interlock.example.org');
  return text.replace(/\/+$/, '');
}

/** Express's `trust proxy`: how many proxies stand before the server, or which. */
export function parseTrustProxy(text: string): number | string {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const named = text.split(',').map((each) => each.trim());
  const isKnown = (each: string): boolean => {
    const [address = '', bits = ''] = each.split('/');
    return PROXY_NAMES.has(each) || (isIP(address) > 0 && /^(?:\d{1,3})?$/.test(bits));
  };
  if (!named.every(isKnown))
    throw new Error(
      'a number of proxies, or their addresses or networks, comma-separated (loopback, 10.0.0.0/8)',
    );
  return named.join(',');
}

const PROXY_NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** A limit; 0 for none. */
export function parseLimit(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new Error('a number, 0 for no limit');
  return Number(text);
}

export function parseText(text: string): string {
  return text;
}

/** Comma-separated hosts, each with or without a port. */
export function parseHostList(text: string): readonly string[] {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  return hosts.filter((host) => host !== '').map((host) => (splitHostPort(host) ? host : parseHost(host)));
}

/** `{"whois.example": 2, "127.0.0.1:4343": 5}`: look-ups a second. */
export function parseLookupRates(text: string): ReadonlyMap<string, number> {
  const rates = Object.entries(parseJsonObject(text)).map(([server, rate]) => {
    if (typeof rate !== 'number' || !(rate > 0) || !Number.isFinite(rate)) {
      throw new Error(`a number of look-ups a second, above 0, for "${server}"`);
    }
    return [server.toLowerCase(), rate] as const;
  });
  return new Map(rates);
}

/** `{"com": {"host": "…", "port": 43}, "co.uk": "whois.nic.uk:43", "*": …}`; keys are suffixes without a leading dot. */
export function parseWhoisServers(text: string): ReadonlyMap<string, HostPort> {
  const servers = Object.entries(parseJsonObject(text)).map(([suffix, server]) => {
    const read = readHostPort(server);
    if (!read) throw new Error(`{"host": …, "port": …} for "${suffix}"`);
    return [suffix.toLowerCase().replace(/^\.(?=.)/, ''), read] as const;
  });
  return new Map(servers);
}

function readHostPort(value: unknown): HostPort | undefined {
  if (typeof value === 'string') {
    return splitHostPort(value) ?? (HOST.test(value) ? { host: value, port: WHOIS_PORT } : undefined);
  }
  if (typeof value !== 'object' || value === null || !('host' in value)) return undefined;
  const port: unknown = 'port' in value ? value.port : WHOIS_PORT;
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port <= MAX_PORT;
  return isPort && typeof value.host === 'string' && HOST.test(value.host)
    ? { host: value.host, port }
    : undefined;
}

function splitHostPort(text: string): HostPort | undefined {
  const [, host, port] = /^([^:]+|\[[^\]]+\]):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || !HOST.test(host) || Number(port) > MAX_PORT) return undefined;
  return { host, port: Number(port) };
}

function parseJsonObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('a JSON object');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('a JSON object');
  return value as Record<string, unknown>;
}
