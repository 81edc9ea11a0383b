import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import type { DomainName } from '../model/ids.ts';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const HOST_LABEL = /^[a-z0-9_-]{1,63}$/;
const MAX_HOST_LENGTH = 253;

/**
 * Reads a domain or host name in A-label form (UTS 46, non-transitional), lower case, without a trailing dot.
 * Undefined for what cannot be registered: an address, a bare label, text with blanks. Sub-domains are kept.
 */
export function normalizeDomainName(text: string): DomainName | undefined {
  const labels = toLabels(text);
  const top = labels?.at(-1);
  if (!labels || !top || /^\d+$/.test(top) || !labels.every((label) => LABEL.test(label))) return undefined;
  return labels.join('.') as DomainName;
}

/** As `normalizeDomainName`, for name servers and mail hosts, whose labels may hold underscores (RFC 2181, 11). */
export function normalizeHostName(text: string): string | undefined {
  const labels = toLabels(text);
  const top = labels?.at(-1);
  if (!labels || !top || /^\d+$/.test(top) || !labels.every((label) => HOST_LABEL.test(label)))
    return undefined;
  return labels.join('.');
}

/**
 * The name that somebody registered, found in a URL, an e-mail address, a host name or a domain: one label below the
 * longest ICANN public suffix. Undefined for a public suffix itself, an address, and text that is none of these.
 */
export function registrableDomain(text: string): DomainName | undefined {
  const host = normalizeDomainName(hostIn(text.trim()));
  const registrable = host === undefined ? null : getDomain(host, { extractHostname: false });
  return registrable === null ? undefined : (registrable as DomainName);
}

/** Whether a host, in normalized form, is one of these domains or lies below one. */
export function underDomain(host: string, domains: ReadonlySet<string>): boolean {
  for (let rest = host; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') {
    if (domains.has(rest)) return true;
  }
  return false;
}

function hostIn(text: string): string {
  const afterScheme = text.replace(/^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))(\/\/)?/i, '').replace(/^\/\//, '');
  const authority = afterScheme.split(/[/?#\\]/, 1)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}

function toLabels(text: string): readonly string[] | undefined {
  const trimmed = text.trim().replace(/\.$/, '');
  if (trimmed === '' || trimmed.length > 4 * MAX_HOST_LENGTH || /[\s/@:%[\]]/.test(trimmed)) return undefined;
  const host = isPlain(trimmed) ? trimmed.toLowerCase() : domainToASCII(trimmed);
  const labels = host.split('.');
  return labels.length > 1 && host.length <= MAX_HOST_LENGTH ? labels : undefined;
}

/** ASCII without A-labels needs no mapping; this spares the slow path for nearly every name. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(text) && !/xn--/i.test(text);
}
