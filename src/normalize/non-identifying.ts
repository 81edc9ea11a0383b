import { parse } from 'tldts';
import { boundedMemo } from '../lib/bounded-memo.ts';
import { comparableText } from './comparable-text.ts';
import { underDomain } from './domain-name.ts';
import { emailHost, normalizeEmail } from './email.ts';
import {
  PRIVACY_PHRASES,
  PRIVACY_SERVICES,
  RELAY_HOST_WORDS,
  RELAY_MAIL_DOMAINS,
} from './non-identifying-data.ts';
import { findPhrase, firstWord, leadingPhrases, phraseIndex } from './phrase-index.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { NO_VALUE_TEXTS, REDACTION_PHRASES, REDACTION_TEXTS } from './redaction-data.ts';
import {
  AGENT_MAIL_DOMAINS,
  BRAND_PROTECTION_AGENTS,
  MARKETPLACES,
  REGISTRAR_CONTACTS,
  ROLE_HEADS,
  ROLE_WORDS,
  TRUSTEES,
} from './shared-contact-data.ts';

export type NonIdentifyingRule =
  | 'no-value-text'
  | 'redaction-text'
  | 'privacy-service'
  | 'relay-address'
  | 'role-name'
  | 'brand-protection-agent'
  | 'registrar-contact'
  | 'trustee'
  | 'marketplace'
  | 'hosting-name-server';

/** Why a value of a registration says nothing of who holds the name. */
export interface NonIdentifying {
  readonly rule: NonIdentifyingRule;
  readonly reason: string;
}

/** The fields of a registrant that may identify it; the texts as the registration wrote them. */
export interface RegistrantValues {
  readonly name?: string | undefined;
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Tells whether one value identifies nobody, and by which rule. Undefined means that it may identify: a person called
 * Proxy, "ACME Private Limited", "Privacy International", and an owner's own role mailbox (`dns-admin@google.com`) do.
 */
export function nonIdentifyingValue(field: keyof RegistrantValues, text: string): NonIdentifying | undefined {
  return rememberedWithheld(text) ?? (field === 'email' ? nonIdentifyingEmail(text) : rememberedParty(text));
}

/** Tells whether nothing in a registrant identifies; the rule is that of its first value. An empty one gives undefined. */
export function nonIdentifyingRegistrant(registrant: RegistrantValues): NonIdentifying | undefined {
  let first: NonIdentifying | undefined;
  for (const field of ['organization', 'name', 'email'] as const) {
    const text = registrant[field];
    if (text === undefined || text.trim() === '') continue;
    const found = nonIdentifyingValue(field, text);
    if (found === undefined) return undefined;
    if (first === undefined || first.rule === 'no-value-text') first = found;
  }
  return first;
}

/** Texts that withhold a value of any field (name, street, phone, …) or say that there is none. */
export function withheldText(text: string): NonIdentifying | undefined {
  return rememberedWithheld(text);
}

const CACHE_SIZE = 8192;
const rememberedWithheld = boundedMemo((text) => withheld(text, comparableText(text)), CACHE_SIZE);
const rememberedParty = boundedMemo((text) => nonIdentifyingParty(comparableText(text), text), CACHE_SIZE);

const REDACTIONS = phraseIndex(REDACTION_PHRASES);
const PHRASES = phraseIndex(PRIVACY_PHRASES);
const SERVICES = phraseIndex(PRIVACY_SERVICES);
const PARTY_LISTS: readonly (readonly [NonIdentifyingRule, PhraseIndex, string])[] = [
  ['brand-protection-agent', phraseIndex(BRAND_PROTECTION_AGENTS), 'registers names for many owners'],
  ['registrar-contact', phraseIndex(REGISTRAR_CONTACTS), "is a registrar's own default contact"],
  ['trustee', phraseIndex(TRUSTEES), 'lends local presence to many owners'],
  ['marketplace', phraseIndex(MARKETPLACES), 'parks or sells names of many owners'],
];

/** What any listed party's name begins with. */
const PARTY_STARTS = new Set(
  [SERVICES, ...PARTY_LISTS.map(([, names]) => names)].flatMap((names) => [...names.keys()]),
);

function withheld(text: string, comparable: string): NonIdentifying | undefined {
  if (NO_VALUE_TEXTS.has(comparable))
    return { rule: 'no-value-text', reason: `"${text}" says that there is no value` };
  if (REDACTION_TEXTS.has(comparable) || findPhrase(comparable, REDACTIONS) !== undefined)
    return { rule: 'redaction-text', reason: `"${text}" stands in place of a withheld value` };
  return undefined;
}

function nonIdentifyingParty(comparable: string, text: string): NonIdentifying | undefined {
  const mayBeListed = PARTY_STARTS.has(firstWord(comparable));
  if ((mayBeListed && isListed(comparable, SERVICES)) || findPhrase(comparable, PHRASES) !== undefined)
    return { rule: 'privacy-service', reason: `"${text}" is a privacy or proxy service` };
  for (const [rule, names, reason] of PARTY_LISTS) {
    if (mayBeListed && isListed(comparable, names)) return { rule, reason: `"${text}" ${reason}` };
  }
  if (isRoleName(comparable)) return { rule: 'role-name', reason: `"${text}" is a role, not a name` };
  return undefined;
}

function nonIdentifyingEmail(text: string): NonIdentifying | undefined {
  const address = normalizeEmail(text);
  if (address === undefined) {
    return /^https?:\/\//i.test(text.trim())
      ? { rule: 'redaction-text', reason: `"${text}" is a contact form in place of an address` }
      : undefined;
  }
  const host = emailHost(address);
  if (
    underDomain(host, RELAY_MAIL_DOMAINS) ||
    isUnlistedRelay(address.slice(0, address.lastIndexOf('@')), host)
  )
    return { rule: 'relay-address', reason: `"${text}" is an alias that a privacy service forwards` };
  if (underDomain(host, AGENT_MAIL_DOMAINS))
    return {
      rule: 'brand-protection-agent',
      reason: `"${text}" is an agent's mailbox, shared by many owners`,
    };
  return undefined;
}

/** A generated alias at a host named after hiding: `x7f3k9@privacy.example`, `shop.example.com@whoisproxy.example`. */
function isUnlistedRelay(local: string, host: string): boolean {
  if (!RELAY_HOST_WORDS.some((word) => host.includes(word))) return false;
  const switches = local.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0;
  if (switches >= 2 || /^[0-9a-f]{8,}$|\d{5,}/.test(local)) return true;
  const name = /^(.+?\.[a-z]{2,})(?:[-_.+](?:owner|admin|tech|registrant))?$/.exec(local)?.[1];
  return name !== undefined && parse(name).isIcann === true;
}

const AFTER_SERVICE = new Set(
  'inc llc ltd limited corp corporation gmbh ag sa ehf co company customer id by org com the service services protected'.split(
    ' ',
  ),
);
const DISTINCTIVE_WORDS = 3;

/** Equal to a listed name, or that name with a legal form, number or (after three words or more) anything behind it. */
function isListed(comparable: string, names: PhraseIndex): boolean {
  return leadingPhrases(comparable, names).some((name) => {
    if (comparable.length === name.length || name.split(' ').length >= DISTINCTIVE_WORDS) return true;
    const next = comparable.slice(name.length + 1).split(' ');
    return next.every((word) => AFTER_SERVICE.has(word) || /\d/.test(word));
  });
}

function isRoleName(comparable: string): boolean {
  const words = comparable.split(' ');
  return (
    words.some((word) => ROLE_HEADS.has(word)) &&
    words.every((word) => ROLE_HEADS.has(word) || ROLE_WORDS.has(word))
  );
}
