import { isIP } from 'node:net';
import { normalizeHostName } from '../../../normalize/domain-name.ts';

/** A WHOIS server: a host name in A-labels or an IP address (IPv6 without brackets), and a TCP port. */
export interface WhoisServer {
  readonly host: string;
  readonly port: number;
}

export const WHOIS_PORT = 43;
const USUAL_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Under which a server's limits are kept: its host, and its port where that is not the usual one. */
export function serverName(host: string, port: number, usualPort: number): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  return port === usualPort ? shown : `${shown}:${String(port)}`;
}

/** The name of the server behind a URL, as `serverName` gives it. */
export function serverOfUrl(url: URL): string {
  const usual = USUAL_PORTS[url.protocol] ?? 0;
  return serverName(url.hostname.replace(/^\[|\]$/g, ''), url.port === '' ? usual : Number(url.port), usual);
}

const REFERRAL = /^(?:r?whois:\/\/)?(\[[0-9a-f:.]+\]|[^\s/:[\]]+)(?::(\d{1,5}))?\/?$/i;

/** Reads where an answer refers to: `host`, `host:port` or `whois://host:port`. Undefined for anything else. */
export function parseWhoisReferral(text: string): WhoisServer | undefined {
  const [, written, port] = REFERRAL.exec(text.trim()) ?? [];
  const bare = written?.replace(/^\[|\]$/g, '').toLowerCase();
  const host = bare === undefined || isIP(bare) || bare === 'localhost' ? bare : normalizeHostName(bare);
  const number = port === undefined ? WHOIS_PORT : Number(port);
  return host === undefined || number < 1 || number > 65_535 ? undefined : { host, port: number };
}
