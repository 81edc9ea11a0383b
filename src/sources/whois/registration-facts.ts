import { getPublicSuffix, parse } from 'tldts';
import { normalizeDomainName, normalizeHostName } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { withheldText } from '../../normalize/non-identifying.ts';
import type { DomainName } from '../../model/ids.ts';
import { parseWhoisReferral, serverName, WHOIS_PORT } from '../ask/server-address.ts';
import type { AnswerItem } from './read-answer.ts';

/** The domain that an item names: `GOOGLE.GQ is Active`, `xn--fl-fka.se (föl.se)`, `eg.rs.`. */
export function domainOf(item: AnswerItem): DomainName | undefined {
  const text = item.value === '' ? (item.lines[0] ?? '') : item.value;
  return normalizeDomainName((text.split(/[\s(,]/, 1)[0] ?? '').replace(/^["'<]+|["'>.]+$/g, ''));
}

/** Name servers in the order given: hosts only, without addresses, comments, placeholders and the domain itself. */
export function nameServersOf(
  items: readonly AnswerItem[],
  domain: DomainName | undefined,
): readonly string[] {
  const hosts = new Set<string>();
  for (const item of items) {
    if (item.field !== 'nameServer') continue;
    const own = hostsIn(item.value, domain);
    const below = item.lines.flatMap((line) => hostsIn(line, domain));
    for (const host of [...own, ...below]) hosts.add(host);
  }
  return [...hosts];
}

const MAX_HOSTS_A_LINE = 16;

function hostsIn(text: string, domain: DomainName | undefined): readonly string[] {
  if (text === '') return [];
  const hosts: string[] = [];
  for (const token of text.split(/[\s,;|()[\]]+/, MAX_HOSTS_A_LINE)) {
    if (!token.includes('.') || token.includes(':')) continue;
    const host = normalizeHostName(token);
    if (host !== undefined && host !== domain && hasRealSuffix(host)) hosts.push(host);
  }
  return hosts;
}

/** `not.defined` and `NS1GOOG0.SER` are no hosts: their last label is no top-level domain. */
function hasRealSuffix(host: string): boolean {
  return getPublicSuffix(host) !== null && parse(host).isIcann === true;
}

/** Statuses, each once: EPP codes spelt as EPP does, other words as written. */
export function statusesOf(items: readonly AnswerItem[]): readonly string[] {
  const statuses = new Map<string, string>();
  for (const item of items) {
    if (!isStatus(item)) continue;
    for (const text of [item.value, ...item.lines]) {
      for (const part of text.replace(/\(.*$/, '').split(/[,;]/)) {
        const status = normalizeStatus(part);
        if (status !== undefined && withheldText(status)?.rule !== 'no-value-text')
          statuses.set(status.toLowerCase(), status);
      }
    }
  }
  return [...statuses.values()];
}

/** `state: REGISTERED` in a registry's object is a status; in an address it is a region. */
function isStatus(item: AnswerItem): boolean {
  if (item.role !== undefined || item.section !== undefined) return false;
  return item.field === 'status' || (item.field === 'region' && item.label === 'state');
}

const SIGNED = /^(?:signed|yes|true|active|on|enabled|y|1|si|ja|oui|configured|secure)\b/i;
const UNSIGNED =
  /^(?:unsigned|no|not|false|inactive|off|disabled|none|n|0|insecure|unsecure|nein|non|nej|-)(?:\b|$)/i;

/** `unsigned` is not `signed`; an empty value says nothing. */
export function dnssecOf(items: readonly AnswerItem[]): boolean | undefined {
  for (const item of items) {
    if (item.field !== 'dnssec') continue;
    const text = item.value === '' ? (item.lines[0] ?? '') : item.value;
    if (UNSIGNED.test(text)) return false;
    if (SIGNED.test(text)) return true;
  }
  return undefined;
}

/** The registrar's name by the label that names it best. */
export function registrarOf(items: readonly AnswerItem[]): string | undefined {
  const own = items.filter((item) => item.role === 'registrar');
  for (const field of ['party', 'organization', 'name'] as const) {
    for (const item of own) {
      const text =
        item.field === field
          ? item.value === '' && field === 'party'
            ? (item.lines[0] ?? '')
            : item.value
          : '';
      if (text !== '' && withheldText(text) === undefined) return text;
    }
  }
  return undefined;
}

export function registrarIanaIdOf(items: readonly AnswerItem[]): string | undefined {
  for (const item of items) {
    const id = item.field === 'ianaId' ? /^\d{1,7}$/.exec(item.value.trim())?.[0] : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The WHOIS server that an answer refers to, with its port if it names one; web addresses give their host. */
export function referralOf(items: readonly AnswerItem[]): string | undefined {
  for (const item of items) {
    if (item.field !== 'referral') continue;
    const server = parseWhoisReferral(item.value.trim().replace(/^https?:\/\//i, ''));
    if (server) return serverName(server.host, server.port, WHOIS_PORT);
  }
  return undefined;
}
