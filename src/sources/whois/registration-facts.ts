import { parse } from 'tldts';
import { boundedMemo } from '../../lib/bounded-memo.ts';
import { normalizeDomainName, normalizeHostName, registrableDomain } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { withheldText } from '../../normalize/non-identifying/non-identifying.ts';
import type { DomainName } from '../../model/ids.ts';
import type { LineRange } from '../../model/registration.ts';
import { parseWhoisReferral, serverName, WHOIS_PORT } from '../ask/servers/server-address.ts';
import { firstText, textsOf } from './answer-item.ts';
import type { AnswerItem, PlacedText } from './answer-item.ts';

const MAX_DOMAIN_TEXT = 300;

/** The domain that an item names: `GOOGLE.GQ is Active`, `xn--fl-fka.se (föl.se)`, `eg.rs.`. */
export function domainOf(item: AnswerItem): DomainName | undefined {
  const text = (item.value === '' ? (item.lines[0] ?? '') : item.value).slice(0, MAX_DOMAIN_TEXT);
  return normalizeDomainName((text.split(/[\s(,]/, 1)[0] ?? '').replace(/^["'<]+|["'>.]+$/g, ''));
}

/** Name servers in the order given, each with its first place: hosts only, without addresses, comments, placeholders and the domain itself. */
export function nameServersOf(
  items: readonly AnswerItem[],
  domain: DomainName | undefined,
): ReadonlyMap<string, LineRange> {
  const hosts = new Map<string, LineRange>();
  for (const item of items) {
    if (item.field !== 'nameServer') continue;
    for (const { text, at } of textsOf(item))
      for (const host of hostsIn(text)) if (!hosts.has(host)) hosts.set(host, at);
  }
  // Some registries print the domain before each host, or as the name of its delegation.
  if (domain !== undefined && (hosts.size > 1 || items.some((item) => item.label === 'dns')))
    hosts.delete(domain);
  return hosts;
}

const rememberedHost = boundedMemo(normalizeHostName, 8192);
const MAX_HOSTS_A_LINE = 16;

function hostsIn(text: string): readonly string[] {
  if (text === '') return [];
  const hosts: string[] = [];
  for (const token of text.split(/[\s,;|()[\]]+/, MAX_HOSTS_A_LINE)) {
    if (!token.includes('.') || token.includes(':')) continue;
    const host = rememberedHost(token);
    if (host !== undefined && hasRealSuffix(host)) hosts.push(host);
  }
  return hosts;
}

/** `not.defined` and `NS1GOOG0.SER` are no hosts: their last label is not a top-level domain. */
function hasRealSuffix(host: string): boolean {
  const labels = host.split('.');
  return isUnderPublicSuffix(labels.slice(-2).join('.'));
}

/** Some top-level domains are in the public suffix list by their second level only (`co.za`). */
const isUnderPublicSuffix = boundedMemo((domain) => parse(`a.${domain}`).isIcann === true, 4096);

/** Statuses, each once: EPP codes spelt as EPP does, other words as written. */
export function statusesOf(items: readonly AnswerItem[]): readonly string[] {
  const statuses = new Map<string, string>();
  for (const item of items) {
    if (item.field !== 'domain' && !isStatus(item)) continue;
    for (const text of isStatus(item) ? [item.value, ...item.lines] : [statusOfDomain(item)]) {
      for (const part of text.replace(/\(.*$/, '').split(/[,;]| \/ /)) {
        const status = normalizeStatus(part);
        if (status !== undefined && withheldText(status)?.rule !== 'no-value-text')
          statuses.set(status.toLowerCase(), status);
      }
    }
  }
  return [...statuses.values()];
}

/** `GOOGLE.TK is Active`: a registry that tells the status behind the name. */
function statusOfDomain(item: AnswerItem): string {
  if (item.field !== 'domain') return '';
  return /^\S+\.\S+ is (\S.{0,60})$/i.exec(item.value === '' ? (item.lines[0] ?? '') : item.value)?.[1] ?? '';
}

/** `state: REGISTERED` in a registry's object is a status; in an address it is a region. */
function isStatus(item: AnswerItem): boolean {
  if (item.role !== undefined || (item.section !== undefined && !item.ofDomain)) return false;
  return item.field === 'status' || (item.field === 'region' && item.label === 'state');
}

const SIGNED = /^signed|^(?:yes|true|active|on|enabled|y|1|si|ja|oui|configured|secure)\b/i;
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

/** Labels of a registrar's name, best first: its own, the section's heading, then what else says who it is. */
const REGISTRAR_LABELS: readonly ((item: AnswerItem) => boolean)[] = [
  (item) => item.field === 'name' && item.section === undefined,
  (item) => item.field === 'party' && /regist(?:r)?ar\b/.test(item.label) && !/info|contact/.test(item.label),
  (item) => item.field === 'organization',
  (item) => item.field === 'party',
  (item) => item.field === 'name',
];

/** The registrar's name by the label that names it best; a link or an address is not a name. */
export function registrarOf(items: readonly AnswerItem[]): PlacedText | undefined {
  const own = items.filter((item) => item.role === 'registrar');
  for (const isNamed of REGISTRAR_LABELS) {
    for (const item of own) {
      const { text, at } = firstText(item);
      if (
        isNamed(item) &&
        text !== '' &&
        withheldText(text) === undefined &&
        !/^(?:https?:|www\.|e-?mail:)|^no registrar\b/i.test(text)
      )
        return { text: text.replace(/ ?\( ?https?:[^)]*\)$/, ''), at };
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

/** Hosts of the registrar's pages, mailboxes and servers: `Registrar URL`, `Registrar WHOIS Server`. */
export function registrarHostsOf(items: readonly AnswerItem[]): readonly string[] {
  const hosts = items.flatMap((item) =>
    tellsRegistrarHost(item) ? (registrableDomain(item.value) ?? []) : [],
  );
  return [...new Set(hosts)];
}

function tellsRegistrarHost({ role, field, label }: AnswerItem): boolean {
  if (field === 'referral') return /registrar|^whois server$/.test(label);
  if (role === 'registrar') return field === 'email' || field === 'ignored';
  return field === 'ignored' && /registrar/.test(label) && /\b(?:url|web|website|www)\b/.test(label);
}

/** The resellers that an answer names. */
export function resellersOf(items: readonly AnswerItem[]): readonly string[] {
  return items.flatMap(({ role, field, value, lines }) => {
    const text = value === '' ? (lines[0] ?? '') : value;
    const isName = field === 'party' || field === 'name' || field === 'organization';
    return role === 'reseller' && isName && text !== '' && withheldText(text) === undefined ? [text] : [];
  });
}
