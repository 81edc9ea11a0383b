import { boundedMemo } from '../../lib/bounded-memo.ts';
import { comparableText } from '../comparable-text.ts';
import { underDomain } from '../domain-name.ts';
import { emailHost, normalizeEmail } from '../contact/email.ts';
import { PRIVACY_PHRASES, PRIVACY_SERVICES } from './non-identifying-data.ts';
import { findPhrase, firstWord, leadingPhrases, phraseIndex } from '../address/phrase-index.ts';
import type { PhraseIndex } from '../address/phrase-index.ts';
import {
  MASKED,
  NO_VALUE_TEXTS,
  REDACTION_PHRASES,
  REDACTION_TEXTS,
  WITHHOLDING_SENTENCE,
} from './redaction-data.ts';
import {
  AGENT_MAIL_DOMAINS,
  AGENT_PHRASES,
  BRAND_PROTECTION_AGENTS,
  FORMATION_AGENTS,
  MARKETPLACE_PHRASES,
  MARKETPLACES,
  REGISTRAR_CONTACTS,
  ROLE_HEADS,
  ROLE_TEXTS,
  ROLE_WORDS,
  TRUSTEE_PHRASES,
  TRUSTEES,
} from '../contact/shared-contact-data.ts';
import { isRelayHost, isRelayMailbox } from '../contact/relay-mailbox.ts';
import { careOfHost, isFilledForm, isServiceName } from './service-name.ts';

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
  | 'formation-agent'
  | 'agent'
  | 'in-care-of'
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
const rememberedWithheld = boundedMemo((text) => withheld(text, saidOnce(comparableText(text))), CACHE_SIZE);
const rememberedParty = boundedMemo((text) => nonIdentifyingParty(comparableText(text), text), CACHE_SIZE);

const REDACTIONS = phraseIndex(REDACTION_PHRASES);
const PHRASES = phraseIndex(PRIVACY_PHRASES);
const SERVICES = phraseIndex(PRIVACY_SERVICES);
const PARTY_LISTS: readonly (readonly [NonIdentifyingRule, PhraseIndex, string])[] = [
  ['brand-protection-agent', phraseIndex(BRAND_PROTECTION_AGENTS), 'registers names for many owners'],
  ['registrar-contact', phraseIndex(REGISTRAR_CONTACTS), "is a registrar's own default contact"],
  ['trustee', phraseIndex(TRUSTEES), 'lends local presence to many owners'],
  ['marketplace', phraseIndex(MARKETPLACES), 'parks or sells names of many owners'],
  ['formation-agent', phraseIndex(FORMATION_AGENTS), 'forms companies for many owners'],
];
const PARTY_PHRASES: readonly (readonly [NonIdentifyingRule, PhraseIndex, string])[] = [
  ['trustee', phraseIndex(TRUSTEE_PHRASES), 'lends local presence to many owners'],
  ['marketplace', phraseIndex(MARKETPLACE_PHRASES), 'offers the name for sale'],
  ['agent', phraseIndex(AGENT_PHRASES), 'says that it stands in for others'],
];

/** What any listed party's name begins with. */
const PARTY_STARTS = new Set(
  [SERVICES, ...PARTY_LISTS.map(([, names]) => names)].flatMap((names) => [...names.keys()]),
);

/** A line of several fields, each withheld in the same words: "Data Redacted Data Redacted". */
function saidOnce(comparable: string): string {
  const words = comparable.split(' ');
  const size = words.findIndex((word, at) => at > 0 && word === words[0]);
  const isRepeated =
    size > 0 && words.length % size === 0 && words.every((word, at) => word === words[at % size]);
  return isRepeated ? words.slice(0, size).join(' ') : comparable;
}

function withheld(text: string, comparable: string): NonIdentifying | undefined {
  if (NO_VALUE_TEXTS.has(comparable))
    return { rule: 'no-value-text', reason: `"${text}" says that there is no value` };
  if (
    REDACTION_TEXTS.has(comparable) ||
    findPhrase(comparable, REDACTIONS) !== undefined ||
    MASKED.test(text) ||
    isWithholdingSentence(text, comparable)
  )
    return { rule: 'redaction-text', reason: `"${text}" stands in place of a withheld value` };
  return undefined;
}

const SENTENCE_WORDS = 5;

function isWithholdingSentence(text: string, comparable: string): boolean {
  return comparable.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS && WITHHOLDING_SENTENCE.test(text);
}

function nonIdentifyingParty(comparable: string, text: string): NonIdentifying | undefined {
  const mayBeListed = PARTY_STARTS.has(firstWord(comparable));
  if ((mayBeListed && isListed(comparable, SERVICES)) || findPhrase(comparable, PHRASES) !== undefined)
    return { rule: 'privacy-service', reason: `"${text}" is a privacy or proxy service` };
  if (isFilledForm(text))
    return { rule: 'privacy-service', reason: `"${text}" is a form filled with the name itself` };
  for (const [rule, names, reason] of PARTY_LISTS) {
    if (mayBeListed && isListed(comparable, names)) return { rule, reason: `"${text}" ${reason}` };
  }
  for (const [rule, phrases, reason] of PARTY_PHRASES) {
    if (findPhrase(comparable, phrases) !== undefined) return { rule, reason: `"${text}" ${reason}` };
  }
  if (isServiceName(text))
    return { rule: 'privacy-service', reason: `"${text}" is named as privacy and proxy services are` };
  const host = careOfHost(text);
  if (host !== undefined) return inCareOfHost(host, text);
  if (isRoleName(comparable)) return { rule: 'role-name', reason: `"${text}" is a role, not a name` };
  return undefined;
}

function inCareOfHost(host: string, text: string): NonIdentifying {
  return isRelayHost(host)
    ? { rule: 'privacy-service', reason: `"${text}" leads to a privacy or proxy service` }
    : { rule: 'in-care-of', reason: `"${text}" says in whose care the name is, not who holds it` };
}

function nonIdentifyingEmail(text: string): NonIdentifying | undefined {
  const address = normalizeEmail(text);
  if (address === undefined) {
    return /^https?:\/\//i.test(text.trim())
      ? { rule: 'redaction-text', reason: `"${text}" is a contact form in place of an address` }
      : undefined;
  }
  const host = emailHost(address);
  const local = address.slice(0, address.lastIndexOf('@'));
  if (isRelayMailbox(local, host))
    return { rule: 'relay-address', reason: `"${text}" is an alias that a privacy service forwards` };
  if (underDomain(host, AGENT_MAIL_DOMAINS))
    return {
      rule: 'brand-protection-agent',
      reason: `"${text}" is an agent's mailbox, shared by many owners`,
    };
  return undefined;
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

/** Whether a text is a role in place of a name: "Domain Administrator", "Hostmaster". */
export function isRoleWords(text: string): boolean {
  return isRoleName(comparableText(text));
}

function isRoleName(comparable: string): boolean {
  if (ROLE_TEXTS.has(comparable)) return true;
  const words = comparable.split(' ');
  return (
    words.some((word) => ROLE_HEADS.has(word)) &&
    words.every((word) => ROLE_HEADS.has(word) || ROLE_WORDS.has(word))
  );
}
