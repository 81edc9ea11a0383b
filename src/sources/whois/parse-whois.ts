import { boundRegistration } from '../bound-registration.ts';
import { normalizeDomainName, registrableDomain } from '../../normalize/domain-name.ts';
import type { DomainName } from '../../model/ids.ts';
import type { Registration } from '../../model/registration.ts';
import type { DayMonthOrder } from '../../normalize/registration-time.ts';
import { mergeRegistrations } from '../merge-registrations.ts';
import type { AnswerLine } from './answer-line.ts';
import { cleanAnswer } from './outcome/clean-answer.ts';
import { outcomeOfStatuses, outcomeOfText, saysThrottled } from './outcome/outcome.ts';
import { readAnswer } from './read-answer.ts';
import { readLines } from './read-lines.ts';
import type { AnswerItem } from './answer-item.ts';
import { contactsOf } from './contacts/registration-contacts.ts';
import {
  dnssecOf,
  domainOf,
  nameServersOf,
  referralOf,
  registrarIanaIdOf,
  registrarHostsOf,
  registrarOf,
  resellersOf,
  statusesOf,
} from './registration-facts.ts';
import { timesOf } from './registration-times.ts';
import { splitObjects } from './contacts/registry-objects.ts';
import { splitAnswers } from './outcome/split-answers.ts';
import { saysForeignZone, zonesServed } from '../zones-served.ts';

/** What the asker knew before it read the answer. */
export interface WhoisContext {
  readonly domain?: string | undefined;
  readonly tld?: string | undefined;
  readonly server?: string | undefined;
}

/** Answers are some kilobytes; past this length the rest is not read. */
const MAX_LENGTH = 1 << 20;

/**
 * Reads one raw WHOIS answer, or several that follow one another in one text (registry, then registrar). Never throws
 * and takes time linear in the length of the text; what cannot be read is told in `notes`.
 */
export function parseWhois(raw: string, context: WhoisContext = {}): Registration {
  const isCut = raw.length > MAX_LENGTH;
  const registration = boundRegistration(readText(isCut ? raw.slice(0, MAX_LENGTH) : raw, context));
  return isCut
    ? { ...registration, notes: [...registration.notes, 'only the first part was read'] }
    : registration;
}

function readText(raw: string, context: WhoisContext): Registration {
  const lines = readLines(cleanAnswer(raw));
  const items = readAnswer(lines);
  const asked = context.domain === undefined ? undefined : normalizeDomainName(context.domain);
  const order = declaredOrder(raw, lines);
  const parts = splitAnswers(items, asked);
  const ofNames = parts.filter((part) => !isOfTopLevelDomain(part));
  const answers = ofNames.map((part) => readRecord(part, asked, order, lines));
  const [first, ...rest] = answers.filter((answer) => answer !== undefined);
  if (first === undefined) {
    const nothing = ofOwnZone(withoutRecord(lines, items, asked), lines, context);
    const [ofZone] = asked === undefined && nothing.outcome === 'unreadable' ? parts : [];
    return (ofZone && readRecord(ofZone, asked, order, lines)) ?? nothing;
  }
  const merged = rest.reduce(mergeRegistrations, first);
  const latin = answers.find(
    (answer) => answer?.registrar !== undefined && !/[\u3040-\u30ff\u4e00-\ud7a3]/.test(answer.registrar),
  );
  // Registries that answer in two languages put their own first; names are compared in the other.
  const named = latin ?? merged;
  return {
    ...merged,
    registrar: named.registrar,
    registrarPlace: named.registrarPlace,
    rateLimited: saysThrottled(lines),
  };
}

/** A comment that explains the date format (`% Date Format : DD.MM.YYYY`) settles the order of day and month. */
function declaredOrder(raw: string, lines: readonly AnswerLine[]): DayMonthOrder | undefined {
  if (!/yyyy/i.test(raw)) return undefined;
  for (const line of lines) {
    if (line.text.length > 120) continue;
    if (/\bdd[-./]mm[-./]yyyy\b/i.test(line.text)) return 'day-first';
    if (/\bmm[-./]dd[-./]yyyy\b/i.test(line.text)) return 'month-first';
  }
  return undefined;
}

/** The registration that the items of one answer tell, or undefined where they tell none. */
function readRecord(
  all: readonly AnswerItem[],
  asked: DomainName | undefined,
  order: DayMonthOrder | undefined,
  lines: readonly AnswerLine[],
): Registration | undefined {
  const notes: string[] = [];
  const { byHandle, others: items } = splitObjects(all);
  const domain = firstDomain(items) ?? asked ?? quotedDomain(lines);
  const times = timesOf(items, order, notes);
  const nameServerPlaces = nameServersOf(items, domain);
  const nameServers = [...nameServerPlaces.keys()];
  const statuses = statusesOf(items);
  const contacts = contactsOf(items, byHandle, domain);
  const registrar = registrarOf(items);
  const told =
    registrar?.text ??
    times.createdOn ??
    times.expiresOn ??
    nameServers[0] ??
    contacts.find((contact) => contact.role !== 'abuse');
  const byStatus = outcomeOfStatuses(statuses, registrar !== undefined || times.createdOn !== undefined);
  if (
    told === undefined &&
    byStatus === undefined &&
    (statuses.length === 0 || firstDomain(items) === undefined)
  )
    return undefined;
  return {
    domain,
    outcome: byStatus ?? 'registered',
    rateLimited: false,
    registrar: registrar?.text,
    registrarPlace: registrar?.at,
    registrarIanaId: registrarIanaIdOf(items),
    registrarHosts: registrarHostsOf(items),
    resellers: resellersOf(items),
    ...times,
    nameServers,
    nameServerPlaces,
    statuses,
    dnssec: dnssecOf(items),
    contacts,
    referral: referralOf(items),
    notes,
  };
}

/** IANA's record of a top-level domain, which clients print before the answer about a name, says nothing of that name. */
function isOfTopLevelDomain(items: readonly AnswerItem[]): boolean {
  const named = items.find(({ field }) => field === 'domain');
  return (
    named !== undefined &&
    /^\.?[\p{L}\p{N}-]+$/u.test(named.value) &&
    items.some(({ field, value }) => field === 'referral' && value !== '')
  );
}

/** That a registry knows nothing of a name means something in the zones that it keeps only. */
function ofOwnZone(
  registration: Registration,
  lines: readonly AnswerLine[],
  context: WhoisContext,
): Registration {
  if (registration.outcome !== 'not-registered') return registration;
  const foreign = lines.slice(0, MAX_MENTION_LINES).find(({ text }) => saysForeignZone(text));
  if (foreign)
    return {
      ...registration,
      outcome: 'unreadable',
      notes: [`the server says: ${foreign.text.slice(0, 200)}`],
    };
  const zones = zonesServed(lines.map(({ text }) => text).join(' '));
  const zone = (registration.domain ?? context.domain ?? context.tld)?.split('.').at(-1);
  if (zones === undefined || zone === undefined || zones.includes(zone)) return registration;
  return {
    ...registration,
    outcome: 'unreadable',
    notes: [`the server keeps only ${zones.map((each) => `.${each}`).join(', ')}, not .${zone}`],
  };
}

function firstDomain(items: readonly AnswerItem[]): DomainName | undefined {
  for (const item of items) {
    const isName = item.field === 'name' && item.role === undefined;
    const domain = item.field === 'domain' || isName ? domainOf(item) : undefined;
    if (domain !== undefined) return domain;
  }
  return undefined;
}

function withoutRecord(
  lines: readonly AnswerLine[],
  items: readonly AnswerItem[],
  asked: DomainName | undefined,
): Registration {
  const outcome = outcomeOfText(lines);
  const domain = asked ?? firstDomain(items) ?? mentionedDomain(lines);
  const notes = outcome.outcome === 'unreadable' ? ['nothing in the answer could be read'] : [];
  return {
    domain,
    ...outcome,
    nameServers: [],
    statuses: statusesOf(items),
    contacts: [],
    referral: referralOf(items),
    notes,
  };
}

const MAX_MENTION_LINES = 80;

/** The name in `No match for "EXAMPLE.COM"`, the only one that a short answer holds. */
function mentionedDomain(lines: readonly AnswerLine[]): DomainName | undefined {
  for (const line of lines.slice(0, MAX_MENTION_LINES)) {
    if (line.kind === 'blank' || line.text.length > 120) continue;
    for (const word of line.text.split(/[\s"'<>(),:;]+/, 24)) {
      const name =
        word.includes('.') && !/^(?:www|whois)\./i.test(word)
          ? normalizeDomainName(word.replace(/[.!?]+$/, ''))
          : undefined;
      if (name !== undefined && registrableDomain(name) === name) return name;
    }
  }
  return undefined;
}

/** The name above a record that does not repeat it: `Informations about 'example.pf' :`. */
function quotedDomain(lines: readonly AnswerLine[]): DomainName | undefined {
  for (const line of lines.slice(0, 12)) {
    const quoted = /["'“]([^"'”\s]+\.[^"'”\s]+)["'”]/.exec(line.text.slice(0, 120))?.[1];
    const name = quoted === undefined ? undefined : normalizeDomainName(quoted);
    if (name !== undefined) return name;
  }
  return undefined;
}
