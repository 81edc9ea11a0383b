import { consonantKey } from '../normalize/sound-key.ts';
import type { BlockingKey } from './blocking.ts';
import { IDENTIFYING_FEATURES, mailDomains } from './identification-table.ts';
import { addUp, rowsByKind, type Match } from './match.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { PreparedName } from './names/word.ts';

const ROWS = rowsByKind(IDENTIFYING_FEATURES);

/** How probable it is that a registrant is a company or person; both prepared as what the latter is. */
export function matchIdentity(registrant: PreparedRecord, party: PreparedRecord): Match {
  return addUp(registrant, party, ROWS);
}

const PHONE_DIGITS = 7;
/** Enough for a party's names, mailboxes, lines and domains; what has more is found by the first. */
const MOST_KEYS = 24;

/**
 * Under what a registrant is filed so that it meets the company or person it may be, and these so that they meet it. They
 * are few, each telling: the whole name by its consonants in any order, a mailbox, a line, the domain of the mail.
 */
export function identityKeys(record: PreparedRecord): readonly BlockingKey[] {
  const keys = [
    ...record.names.flatMap(nameKey),
    ...record.mailboxes.filter((box) => !box.masked).map((box) => `mail:${box.address}`),
    ...record.phones.map((phone) => `phone:${phone.slice(-PHONE_DIGITS)}`),
    ...[...record.record.domains, ...mailDomains(record)].map((domain) => `domain:${domain}`),
  ];
  return [...new Set(keys)].slice(0, MOST_KEYS).map((text) => ({ text, suffices: true }));
}

function nameKey({ words }: PreparedName): string[] {
  const counted = words.filter(({ kind }) => kind !== 'particle' && kind !== 'initial');
  const texts = counted.map(({ text }) => consonantKey(text) || text);
  return texts.length === 0 ? [] : [`name:${texts.sort().join(' ')}`];
}
