import type { DomainName } from './ids.ts';

/**
 * What is known of one contact field: its text is there and says who it is (DISCLOSED), a notice stands in its place
 * (REDACTED), it belongs to a privacy or proxy service (PROXY), the answer has the contact but not the field (ABSENT),
 * something is there that could not be read (UNPARSED), or the answer does not speak of this contact (NOT_OBTAINED).
 */
export type FieldState = 'DISCLOSED' | 'REDACTED' | 'PROXY' | 'ABSENT' | 'UNPARSED' | 'NOT_OBTAINED';

/** Lines of a text, both counted from 1 and by their line feeds, as editors and `grep -n` count. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Where a value stands in the raw text of its answer: lines of WHOIS text, or a JSON Pointer (RFC 6901) into RDAP. */
export type TextPlace = LineRange | { readonly pointer: string };

/**
 * One contact field: the text as the source wrote it, its state, the name of the rule that decided the state, and where
 * the text, or the notice that withholds it, stands.
 */
export interface FieldValue {
  readonly value?: string | undefined;
  readonly state: FieldState;
  readonly rule?: string | undefined;
  readonly place?: TextPlace | undefined;
}

export type ContactRole = 'registrant' | 'admin' | 'tech' | 'billing' | 'abuse';

export const CONTACT_FIELDS = [
  'name',
  'organization',
  'email',
  'phone',
  'fax',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
] as const;

/** The fields that answers show, in this order; facsimile numbers are read but not shown. */
export const SHOWN_CONTACT_FIELDS = CONTACT_FIELDS.filter((field) => field !== 'fax');

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** A contact of a registration. Lines of a street are joined by ", "; the country is as written (code or name). */
export type RegistrationContact = Readonly<Record<ContactField, FieldValue>> & {
  readonly role: ContactRole;
  /** The registry's own id of the contact, which ties registrations of one registry together. */
  readonly handle?: string | undefined;
  /** The answer names no role, and this is not the holder: whoever is asked about the name, be it an agent. */
  readonly ofNoRole?: boolean | undefined;
};

/**
 * What an answer says of the name. `refused` is throttling or denial of access and tells nothing about the name;
 * `reserved` is withheld by the registry: neither registered nor to be had.
 */
export type RegistrationOutcome = 'registered' | 'not-registered' | 'reserved' | 'refused' | 'unreadable';

/**
 * A point in time as precise as its source: `2019-09-09T15:39:04Z` (an instant), `2019-09-09T15:39:04` (a clock time
 * whose zone is not known) or `2019-09-09` (a day).
 */
export type RegistrationTime = string;

/** What one answer, or the merged answers of one look-up, says of a domain. */
export interface Registration {
  readonly domain?: DomainName | undefined;
  readonly outcome: RegistrationOutcome;
  /** True for a refusal that asks to slow down; a `refused` answer without it is a lasting denial. */
  readonly rateLimited: boolean;
  readonly registrar?: string | undefined;
  readonly registrarPlace?: TextPlace | undefined;
  readonly registrarIanaId?: string | undefined;
  /** Hosts of the registrar's pages and servers, as far as the answer names them; they help to know it under its customers. */
  readonly registrarHosts?: readonly string[] | undefined;
  /** Who sold the registration for the registrar. */
  readonly resellers?: readonly string[] | undefined;
  readonly createdOn?: RegistrationTime | undefined;
  readonly updatedOn?: RegistrationTime | undefined;
  readonly expiresOn?: RegistrationTime | undefined;
  /** Host names as A-labels, lower case, without addresses or trailing dots, each once, in the order given. */
  readonly nameServers: readonly string[];
  readonly nameServerPlaces?: ReadonlyMap<string, TextPlace> | undefined;
  /** EPP codes in lower camel case, other registry words as written. */
  readonly statuses: readonly string[];
  /** True where the delegation is signed, false where the answer says that it is not, undefined where it is silent. */
  readonly dnssec?: boolean | undefined;
  readonly contacts: readonly RegistrationContact[];
  /** The next place to ask: a WHOIS host (with `:port` if given) or an RDAP URL, unchecked: the caller must vet it. */
  readonly referral?: string | undefined;
  /** What could not be read, in plain words. */
  readonly notes: readonly string[];
}

/** The contact of a role, or undefined where the answer has none. */
export function contactOf(registration: Registration, role: ContactRole): RegistrationContact | undefined {
  return registration.contacts.find((contact) => contact.role === role);
}
