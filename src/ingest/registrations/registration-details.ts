import {
  SHOWN_CONTACT_FIELDS,
  type FieldValue,
  type Registration,
  type RegistrationContact,
} from '../../model/registration.ts';

/** A registration as GraphQL shows it, JSON; `registrantOf` gives the reference of the registrant of each contact. */
export function registrationDetails(
  registration: Registration,
  registrantOf: (contact: RegistrationContact) => string | undefined,
): string {
  const {
    outcome,
    registrar,
    createdOn,
    updatedOn,
    expiresOn,
    statuses,
    nameServers,
    dnssec,
    contacts,
    notes,
  } = registration;
  return JSON.stringify({
    outcome,
    registrar: registrar ?? null,
    createdOn: momentOf(createdOn),
    updatedOn: momentOf(updatedOn),
    expiresOn: momentOf(expiresOn),
    statuses,
    nameServers,
    dnssec: dnssec ?? null,
    contacts: contacts.map((contact) => ({
      role: contact.role,
      ...Object.fromEntries(SHOWN_CONTACT_FIELDS.map((field) => [field, shownField(contact[field])])),
      registrant: registrantOf(contact) ?? null,
    })),
    notes,
  });
}

function shownField({ value, state, rule }: FieldValue): Record<string, string | null> {
  return { value: value ?? null, state, rule: rule ?? null };
}

/** RFC 3339 in UTC: a day is its first instant, and a clock time without a zone is taken as UTC. */
export function momentOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const date = new Date(text.length === 10 || /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
