import type { ContactInput } from '../model/inputs.ts';
import type { Attributes } from '../model/record.ts';
import { comparableText } from '../normalize/comparable-text.ts';
import { normalizeCompanyName } from '../normalize/company-name.ts';
import { normalizeEmail } from '../normalize/email.ts';
import { nonIdentifyingRegistrant, nonIdentifyingValue } from '../normalize/non-identifying.ts';
import { looksPersonal } from '../normalize/person-name.ts';
import { normalizePhone } from '../normalize/phone.ts';

/** A registrant's id, the name it is shown by, and the rule where it identifies nobody. */
interface RegistrantIdentity {
  readonly ref: string;
  readonly name: string;
  readonly attributes: Attributes;
}

/**
 * Who a registration says the holder is. Registrants are one when they name the same organization, legal form and case
 * put aside; a person's name counts only together with a contact point, since many people share a name; and values
 * that identify nobody (privacy services, redaction texts, role names) make a registrant that ties nobody.
 */
export function identifyRegistrant(name: string, contact: ContactInput): RegistrantIdentity {
  if (contact.nonIdentifying) return unknown(name, contact);
  const organization = identifying('organization', contact.organization);
  const holder = identifying('name', name);
  if (organization !== undefined) return known('org', organizationKey(organization), organization);
  if (holder !== undefined && !looksPersonal(holder)) return known('org', organizationKey(holder), holder);
  if (holder !== undefined) return personal(holder, contact);
  const email = identifying('email', contact.email);
  const address = email === undefined ? undefined : normalizeEmail(email);
  if (address !== undefined) return known('email', address, address);
  const phone = contact.phone === undefined ? undefined : normalizePhone(contact.phone);
  return phone === undefined ? unknown(name, contact) : known('phone', phone, phone);
}

function identifying(field: 'name' | 'organization' | 'email', text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || nonIdentifyingValue(field, trimmed) ? undefined : trimmed;
}

function organizationKey(name: string): string {
  return normalizeCompanyName(name) ?? comparableText(name);
}

function known(how: string, key: string, name: string): RegistrantIdentity {
  return { ref: `registrant:${how}:${key}`, name, attributes: {} };
}

function personal(name: string, contact: ContactInput): RegistrantIdentity {
  const email = identifying('email', contact.email);
  const second =
    (email === undefined ? undefined : normalizeEmail(email)) ??
    (contact.phone === undefined ? undefined : normalizePhone(contact.phone)) ??
    (contact.address === undefined ? undefined : comparableText(contact.address));
  if (second !== undefined && second !== '')
    return known('person', `${comparableText(name)}|${second}`, name);
  return {
    ref: `registrant:name:${comparableText(name)}`,
    name,
    attributes: {
      nonIdentifyingRule: 'personal-name-alone',
      nonIdentifyingReason: `"${name}" is a personal name without anything else; many people may bear it`,
    },
  };
}

function unknown(name: string, contact: ContactInput): RegistrantIdentity {
  const shown =
    [contact.organization, name, contact.email].find((text) => (text ?? '').trim() !== '') ?? 'nobody named';
  const found =
    contact.nonIdentifying ??
    nonIdentifyingRegistrant({ name, organization: contact.organization, email: contact.email });
  return {
    ref: `registrant:${found?.rule ?? 'no-value'}:${comparableText(shown)}`,
    name: shown,
    attributes: {
      nonIdentifyingRule: found?.rule ?? 'no-value',
      nonIdentifyingReason: found?.reason ?? 'the registration names nobody',
    },
  };
}
