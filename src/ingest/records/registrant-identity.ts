import { disclosedByAuthor, type DisclosedText } from '../../model/disclosed.ts';
import type { NonIdentifyingReason } from '../../model/inputs.ts';
import type { Attributes } from '../../model/record.ts';
import { identifyingAddress } from '../../normalize/address/address-key.ts';
import { keyOfRef } from '../../fold/resolve-mentions.ts';
import { comparableText } from '../../normalize/comparable-text.ts';
import { emailHost, firstEmail, mailboxOf, type EmailAddress } from '../../normalize/contact/email.ts';
import { isFreeMail } from '../../normalize/contact/free-mail.ts';
import { organizationKey, personKey } from '../../normalize/contact/holder-key.ts';
import { countDistinctiveWords } from '../../normalize/organization/distinctive-words.ts';
import { formInCountry, legalFormClass, usualForms } from '../../normalize/organization/legal-form-class.ts';
import {
  nonIdentifyingRegistrant,
  nonIdentifyingValue,
} from '../../normalize/non-identifying/non-identifying.ts';
import { looksPersonal, mayBePerson } from '../../normalize/person/person-name.ts';
import { normalizePhone, type PhoneNumber } from '../../normalize/contact/phone.ts';
import type { Holder } from '../contacts/holder.ts';

/** A registrant's id, the name it is shown by, and the rule where it identifies nobody. */
export interface RegistrantIdentity {
  readonly ref: string;
  readonly name: string;
  readonly attributes: Attributes;
  /** Further ids by which it is known, each as an identifier: its form in its country, and what it was called once. */
  readonly keys: readonly string[];
}

/** The texts of a holder as what they are: an address in the place of a name is an address. */
interface Said {
  readonly organization: DisclosedText | undefined;
  readonly name: DisclosedText | undefined;
  /** The box that the mail lands in, then the address as given where that is another. */
  readonly emails: readonly EmailAddress[];
  readonly phone: PhoneNumber | undefined;
  readonly address: string | undefined;
}

const NO_VALUE: NonIdentifyingReason = { rule: 'no-value', reason: 'the registration names nobody' };

/**
 * Who a registration says the holder is. Registrants are one when they name the same organization, case and spelling put
 * aside; with another legal form it is another one unless a mailbox or telephone number is the same too, and without one it
 * is that of a usual form of its country where the address or the company's own mail host is the same as well, or where two
 * words of it are its own. A person's name counts only together with a contact point, since many people share a name; an e-mail address or telephone number
 * alone is a registrant of its own; and what identifies nobody makes one that ties nobody.
 */
export function identifyRegistrant(holder: Holder): RegistrantIdentity {
  if (holder.standIn) return nobody(holder, holder.standIn);
  const { organization, name, emails, phone, address } = readSaid(holder);
  const [mailbox] = emails;
  const party = organization ?? name;
  if (party !== undefined) {
    // In the place of the person a doubtful name is one; in that of the organization it is none.
    const isPerson = organization === undefined ? mayBePerson(party) : looksPersonal(party);
    return isPerson
      ? personal(party, mailbox === undefined ? [phone ?? address] : emails)
      : known(
          [
            ...organizationIds(party, holder.country),
            ...withUsualForms(party, holder.country),
            ...withPoints(party, [mailbox, phone]),
            ...withPlaces(party, holder.country, [address, ownHost(mailbox)]),
          ],
          party,
        );
  }
  if (mailbox !== undefined)
    return known(
      emails.map((email) => `email:${email}`),
      emails.at(-1) ?? mailbox,
    );
  return phone === undefined ? nobody(holder, reasonOf(holder)) : known([`phone:${phone}`], phone);
}

/**
 * The ids of an organization without `registrant:`, the best first: its name and the class of its legal form, then the same
 * with the form that its country means by it. A name without a form is itself.
 */
export function organizationIds(name: string, country?: string): string[] {
  const id = `org:${organizationKey(name)}`;
  const forms = formsOf(name, country);
  return forms.length === 0 ? [id] : forms.map((form) => `${id}|${form}`);
}

function formsOf(name: string, country: string | undefined): string[] {
  const form = legalFormClass(name);
  if (form === undefined) return [];
  return [...new Set([form, (country === undefined ? undefined : formInCountry(form, country)) ?? form])];
}

function readSaid(holder: Holder): Said {
  const country = holder.country;
  const [organization, name] = [holder.organization, holder.name].map((text) => readParty(text, country));
  const email = identifyingEmail(holder.email) ?? organization?.email ?? name?.email;
  const phone = holder.phone === undefined ? undefined : normalizePhone(holder.phone, country);
  return {
    organization: organization?.party,
    name: name?.party,
    emails: email === undefined ? [] : [...new Set([mailboxOf(email), email])],
    phone: phone ?? organization?.phone ?? name?.phone,
    address: holder.address === undefined ? undefined : identifyingAddress(holder.address),
  };
}

interface Party {
  readonly party?: DisclosedText;
  readonly email?: EmailAddress | undefined;
  readonly phone?: PhoneNumber | undefined;
}

const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const NUMBER = /^(?:tel:)?[+\d(][\d\s().+/-]{5,}(?:\s?(?:x|ext\.?)\s?\d+)?$/i;

/** What stands in the place of a name; undefined where it identifies nobody. */
function readParty(text: DisclosedText | undefined, country: string | undefined): Party | undefined {
  if (text === undefined || LINK.test(text)) return undefined;
  if (text.includes('@') || /\b(?:at|\[at\]|\(at\))\b/i.test(text)) {
    const email = firstEmail(text);
    if (email !== undefined) return { email: identifyingEmail(text) };
  }
  if (NUMBER.test(text)) return { phone: normalizePhone(text, country) };
  if (nonIdentifyingValue('organization', text) !== undefined || organizationKey(text) === '')
    return undefined;
  return { party: text };
}

function identifyingEmail(text: DisclosedText | undefined): EmailAddress | undefined {
  const address = text === undefined ? undefined : firstEmail(text);
  return address === undefined || nonIdentifyingValue('email', address) ? undefined : address;
}

function known([ref = '', ...others]: readonly string[], name: string): RegistrantIdentity {
  return {
    ref: `registrant:${ref}`,
    name,
    attributes: {},
    keys: others.map((id) => keyOfRef(`registrant:${id}`)),
  };
}

/** By these a name is one with and without its legal form: a mailbox or telephone number in common says so too. */
function withPoints(name: string, points: readonly (string | undefined)[]): string[] {
  return points.flatMap((point) => (point === undefined ? [] : `org:${organizationKey(name)}|${point}`));
}

/** So many words that tell which company it is are chosen by no two owners of one country, as far as anybody can tell. */
const RARE_ENOUGH = 2;

/** By these a name of several words of its own is one with a usual form of its country, whatever else the answers say. */
function withUsualForms(name: string, country = ''): string[] {
  if (formsOf(name, country).length > 0 || countDistinctiveWords(name) < RARE_ENOUGH) return [];
  return usualForms(country).map((form) => `org:${organizationKey(name)}|${form}`);
}

/** By these a name is one with a legal form that its country would give it: the two forms of a group stay two. */
function withPlaces(name: string, country = '', places: readonly (string | undefined)[]): string[] {
  const stated = formsOf(name, country);
  const forms = stated.length === 0 ? usualForms(country) : stated;
  const given = places.filter((place) => place !== undefined);
  return forms.flatMap((form) => given.map((place) => `org:${organizationKey(name)}|${form}|${place}`));
}

/** Where mail is read under a name that not everybody may have a mailbox of. */
function ownHost(mailbox: EmailAddress | undefined): string | undefined {
  const host = mailbox === undefined ? undefined : emailHost(mailbox);
  return host === undefined || isFreeMail(host) ? undefined : `@${host}`;
}

/** By the best point alone, since others in common tie by themselves; later ids are those that earlier versions gave. */
function personal(name: string, points: readonly (string | undefined)[]): RegistrantIdentity {
  const key = personKey(name);
  const given = points.filter((point) => point !== undefined);
  const ids = [key, comparableText(name)].flatMap((own) => given.map((point) => `person:${own}|${point}`));
  if (ids.length > 0) return known([...new Set(ids)], name);
  return {
    ref: `registrant:name:${key}`,
    name,
    keys: [],
    attributes: {
      nonIdentifyingRule: 'personal-name-alone',
      nonIdentifyingReason: `"${name}" is a personal name without anything else; many people may bear it`,
    },
  };
}

/** Why nothing of a holder identifies: by what is disclosed, else by why nothing is. */
function reasonOf({ name, organization, email, hidden }: Holder): NonIdentifyingReason {
  const found = nonIdentifyingRegistrant({ name, organization, email });
  return (found?.rule === 'no-value-text' ? (hidden ?? found) : (found ?? hidden)) ?? NO_VALUE;
}

function nobody({ shown }: Holder, { rule, reason }: NonIdentifyingReason): RegistrantIdentity {
  const name = disclosedByAuthor(shown) ?? 'nobody named';
  return {
    ref: `registrant:${rule}:${comparableText(name)}`,
    name,
    keys: [],
    attributes: { nonIdentifyingRule: rule, nonIdentifyingReason: reason },
  };
}
