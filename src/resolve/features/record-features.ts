import { compareAddresses } from './compare-addresses.ts';
import { compareBirthDates as compareDates } from './compare-birth-dates.ts';
import { compareMailboxes, comparePhones } from './compare-contact-points.ts';
import type { Registers } from './compare-registration-numbers.ts';
import { compareRegistrationNumbers } from './compare-registration-numbers.ts';
import type { Mailbox } from './contact-point.ts';
import type { Evidence } from '../match-record.ts';
import type { Pair } from '../pair.ts';

type Feature = (pair: Pair) => Evidence | undefined;

export const kinds: Feature = ({ kind }) =>
  kind === 'mixed' ? { score: -1, detail: () => 'a person and an organization' } : undefined;

/** A name that stands for a withheld one: nothing else in the record is the holder's own either. */
export const withheldNames: Feature = ({ left, right }) => {
  const withheld = left.withheld ? left : right;
  return withheld.withheld
    ? { score: -1, detail: () => `"${withheld.record.name ?? ''}" stands for a withheld name` }
    : undefined;
};

export const birthDates: Feature = ({ left, right }) =>
  compareDates(left.record.birthDate, right.record.birthDate);

export const registrationNumbers: Feature = ({ left, right, kind }) => {
  const registers =
    kind === 'person' ? 'same' : compareRegisters(left.record.jurisdiction, right.record.jurisdiction);
  return compareRegistrationNumbers(left.registrationNumbers, right.registrationNumbers, registers);
};

function compareRegisters(one: string | undefined, other: string | undefined): Registers {
  if (one === undefined || other === undefined) return 'unknown';
  return sameJurisdiction(one, other) ? 'same' : 'different';
}

export const leis: Feature = ({ left, right }) => {
  if (left.record.leis.length === 0 || right.record.leis.length === 0) return undefined;
  const shared = left.record.leis.find((lei) => right.record.leis.includes(lei));
  return shared === undefined
    ? { score: -1, detail: () => 'different LEIs' }
    : { score: 1, detail: () => `same LEI ${shared}` };
};

export const domains: Feature = ({ left, right }) => {
  const shared = left.record.domains.find((domain) => right.record.domains.includes(domain));
  return shared === undefined ? undefined : { score: 1, detail: () => `same domain ${shared}` };
};

export const jurisdictions: Feature = ({ left, right }) => {
  const [one, other] = [left.record.jurisdiction, right.record.jurisdiction];
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return { score: 0.1, detail: () => `same jurisdiction ${one}` };
  if (sameJurisdiction(one, other)) return undefined;
  return { score: -1, detail: () => `different jurisdictions: ${one} against ${other}` };
};

/** "us" may be "us-de"; "us-de" is not "us-nv". */
function sameJurisdiction(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

export const addresses: Feature = ({ left, right }) => compareAddresses(left.addresses, right.addresses);
export const emails: Feature = ({ left, right }) => compareMailboxes(left.mailboxes, right.mailboxes);
export const phones: Feature = ({ left, right }) => comparePhones(left.phones, right.phones);

/** A line without its area code is still the line; a house without the flat, or a town, is not the place. */
const SAME_POINT_FROM = 0.6;

/** Two contact points are one when they are the same line, mailbox or place, whoever answers there. */
export const sameContactPoint: Feature = ({ left, right, kind }) => {
  if (kind !== 'contact') return undefined;
  const findings = [
    comparePhones(left.phones, right.phones),
    compareSpellings(left.mailboxes, right.mailboxes),
    compareAddresses(left.addresses, right.addresses),
  ].filter((found) => found !== undefined);
  const [worst] = findings.sort((one, other) => one.score - other.score);
  return worst === undefined || worst.score >= SAME_POINT_FROM ? worst : { ...worst, score: -1 };
};

function compareSpellings(left: readonly Mailbox[], right: readonly Mailbox[]): Evidence | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const shared = left.find((one) => right.some((other) => other.address === one.address));
  return shared === undefined
    ? { score: -1, detail: () => 'different mailboxes' }
    : { score: 1, detail: () => `same mailbox ${shared.address}` };
}
