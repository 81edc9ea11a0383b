import { contactOf } from '../../model/registration.ts';
import type { ContactRole, FieldValue, Registration } from '../../model/registration.ts';

/** A registration in the flat form of the WHOIS corpus: one JSON object whose absent fields are null. */
export interface AnswerSummary {
  readonly domain: string | null;
  readonly available: boolean | null;
  readonly outcome: Registration['outcome'];
  /** The answer is a refusal of any kind, or was cut short because too much was asked. */
  readonly rateLimited: boolean;
  readonly registrar: string | null;
  readonly registrarIanaId: string | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly expires: string | null;
  readonly nameServers: readonly string[];
  readonly statuses: readonly string[];
  readonly dnssec: boolean | null;
  readonly registrant: ContactSummary | null;
  readonly admin: ContactSummary | null;
  readonly tech: ContactSummary | null;
  readonly referral: string | null;
  readonly notes: readonly string[];
}

/** The texts of a contact, and beside them the states that are not "disclosed" or "absent". */
export interface ContactSummary {
  readonly name: string | null;
  readonly organization: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly states: Readonly<Record<string, string>>;
}

/** Registered and reserved names are not available; a refusal or an unreadable answer does not tell. */
export function summarizeAnswer(registration: Registration): AnswerSummary {
  const { outcome } = registration;
  return {
    domain: registration.domain ?? null,
    available:
      outcome === 'not-registered' ? true : outcome === 'registered' || outcome === 'reserved' ? false : null,
    outcome,
    rateLimited: registration.rateLimited || outcome === 'refused',
    registrar: registration.registrar ?? null,
    registrarIanaId: registration.registrarIanaId ?? null,
    created: registration.createdOn ?? null,
    updated: registration.updatedOn ?? null,
    expires: registration.expiresOn ?? null,
    nameServers: registration.nameServers,
    statuses: registration.statuses,
    dnssec: registration.dnssec ?? null,
    registrant: summarizeContact(registration, 'registrant'),
    admin: summarizeContact(registration, 'admin'),
    tech: summarizeContact(registration, 'tech'),
    referral: registration.referral ?? null,
    notes: registration.notes,
  };
}

function summarizeContact(registration: Registration, role: ContactRole): ContactSummary | null {
  const contact = contactOf(registration, role);
  if (!contact) return null;
  const { name, organization, street, city, region, postalCode, country, email, phone } = contact;
  const fields = { name, organization, street, city, state: region, postalCode, country, email, phone };
  const states: Record<string, string> = {};
  for (const [field, { state }] of Object.entries(fields))
    if (state !== 'DISCLOSED' && state !== 'ABSENT') states[field] = state;
  return {
    name: text(name),
    organization: text(organization),
    street: text(street),
    city: text(city),
    state: text(region),
    postalCode: text(postalCode),
    country: text(country),
    email: text(email),
    phone: text(phone),
    states,
  };
}

function text(field: FieldValue): string | null {
  return field.value ?? null;
}
