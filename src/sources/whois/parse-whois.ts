import { normalizeDomainName, registrableDomain } from '../../normalize/domain-name.ts';
import type { DomainName } from '../../model/ids.ts';
import type { Registration } from '../../model/registration.ts';
import type { DayMonthOrder } from '../../normalize/registration-time.ts';
import { mergeRegistrations } from '../merge-registrations.ts';
import { readLines } from './answer-line.ts';
import type { AnswerLine } from './answer-line.ts';
import { cleanAnswer } from './clean-answer.ts';
import { outcomeOfStatuses, outcomeOfText, saysThrottled } from './outcome.ts';
import { readAnswer } from './read-answer.ts';
import type { AnswerItem } from './read-answer.ts';
import { contactsOf } from './registration-contacts.ts';
import {
  dnssecOf,
  domainOf,
  nameServersOf,
  referralOf,
  registrarIanaIdOf,
  registrarOf,
  statusesOf,
} from './registration-facts.ts';
import { timesOf } from './registration-times.ts';
import { splitAnswers } from './split-answers.ts';

/** What the asker knew before it read the answer. */
export interface WhoisContext {
  readonly domain?: string | undefined;
  readonly tld?: string | undefined;
  readonly server?: string | undefined;
}

/**
 * Reads one raw WHOIS answer, or several that follow one another in one text (registry, then registrar). Never throws
 * and takes time linear in the length of the text; what cannot be read is told in `notes`.
 */
export function parseWhois(raw: string, context: WhoisContext = {}): Registration {
  const lines = readLines(cleanAnswer(raw));
  const items = readAnswer(lines);
  const asked = context.domain === undefined ? undefined : normalizeDomainName(context.domain);
  const order = declaredOrder(lines);
  const answers = splitAnswers(items, asked).map((part) => readRecord(part, asked, order));
  const [first, ...rest] = answers.filter((answer) => answer !== undefined);
  if (first === undefined) return withoutRecord(lines, items, asked);
  const merged = rest.reduce(mergeRegistrations, first);
  return saysThrottled(lines) ? { ...merged, rateLimited: true } : merged;
}

/** A comment that explains the date format (`% Date Format : DD.MM.YYYY`) settles the order of day and month. */
function declaredOrder(lines: readonly AnswerLine[]): DayMonthOrder | undefined {
  for (const line of lines) {
    if (line.text.length > 120) continue;
    if (/\bdd[-./]mm[-./]yyyy\b/i.test(line.text)) return 'day-first';
    if (/\bmm[-./]dd[-./]yyyy\b/i.test(line.text)) return 'month-first';
  }
  return undefined;
}

/** The registration that the items of one answer tell, or undefined where they tell none. */
function readRecord(
  items: readonly AnswerItem[],
  asked: DomainName | undefined,
  order: DayMonthOrder | undefined,
): Registration | undefined {
  const notes: string[] = [];
  const domain = firstDomain(items) ?? asked;
  const times = timesOf(items, order, notes);
  const nameServers = nameServersOf(items, domain);
  const statuses = statusesOf(items);
  const contacts = contactsOf(items);
  const registrar = registrarOf(items);
  const told =
    registrar ??
    times.createdOn ??
    times.expiresOn ??
    nameServers[0] ??
    contacts.find((contact) => contact.role !== 'abuse');
  const byStatus = outcomeOfStatuses(statuses);
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
    registrar,
    registrarIanaId: registrarIanaIdOf(items),
    ...times,
    nameServers,
    statuses,
    dnssec: dnssecOf(items),
    contacts,
    referral: referralOf(items),
    notes,
  };
}

function firstDomain(items: readonly AnswerItem[]): DomainName | undefined {
  for (const item of items) {
    const domain = item.field === 'domain' ? domainOf(item) : undefined;
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

/** The name in `No match for "EXAMPLE.COM"`, the only one that a short answer holds. */
function mentionedDomain(lines: readonly AnswerLine[]): DomainName | undefined {
  for (const line of lines) {
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
