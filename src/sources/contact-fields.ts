import { CONTACT_FIELDS } from '../model/registration.ts';
import type {
  ContactField,
  ContactRole,
  FieldState,
  FieldValue,
  RegistrationContact,
  TextPlace,
} from '../model/registration.ts';
import { normalizeEmail } from '../normalize/contact/email.ts';
import type { DomainName } from '../model/ids.ts';
import { registrableDomain } from '../normalize/domain-name.ts';
import { nonIdentifyingValue, withheldText } from '../normalize/non-identifying/non-identifying.ts';
import { aliasedName } from '../normalize/contact/relay-mailbox.ts';
import { hasLegalForm } from '../normalize/organization/organization-form.ts';
import type { NonIdentifyingRule } from '../normalize/non-identifying/non-identifying.ts';

/** The texts of a contact as a source wrote them; a missing key means that the answer has no such field. */
export interface RawContact {
  readonly role: ContactRole;
  readonly handle?: string | undefined;
  readonly texts: Readonly<Partial<Record<ContactField, string>>>;
  /** Where they stand in the raw text. */
  readonly places: ContactPlaces;
  /** The name that the answer is about: a mailbox elsewhere named after it is an alias that somebody forwards. */
  readonly domain?: DomainName | undefined;
  /** Fields that the answer itself declares as withheld (RFC 9537). */
  readonly withheld?: ReadonlyMap<ContactField, Withheld>;
  /** State of fields without text: ABSENT where the answer shows the contact, NOT_OBTAINED where it only names it. */
  readonly missing: 'ABSENT' | 'NOT_OBTAINED';
}

export type ContactPlaces = Readonly<Partial<Record<ContactField, TextPlace>>>;

/** The name of what says that a field is withheld, and where it says so. */
export interface Withheld {
  readonly rule: string;
  readonly place: TextPlace;
}

const WITHOUT_TEXT = { ABSENT: { state: 'ABSENT' }, NOT_OBTAINED: { state: 'NOT_OBTAINED' } } as const;

/** Gives every field of a contact its state and the rule that decided. */
export function describeContact(raw: RawContact): RegistrationContact {
  const proxy = proxyOf(raw.texts);
  const fields = {} as Record<ContactField, FieldValue>;
  for (const field of CONTACT_FIELDS) {
    const described = describeField(field, raw, proxy);
    const place = described.value === undefined ? raw.withheld?.get(field)?.place : raw.places[field];
    fields[field] = place === undefined ? described : { ...described, place };
  }
  return { role: raw.role, handle: raw.handle, ...fields };
}

interface Proxy {
  readonly rule: NonIdentifyingRule;
  /** The organization is the holder's own all the same. */
  readonly sparesOrganization: boolean;
}

/**
 * A contact is a proxy's if its organization or name is one's: then its address and telephone are as well. A service's
 * company in the place of the person (`Vostrom Holdings, Inc.`, care of `Domains By Proxy, LLC`) leaves the organization
 * the holder; words such as `Registration Private` stand beside the name of the service itself, known or not.
 */
function proxyOf({ organization, name }: RawContact['texts']): Proxy | undefined {
  const rule = 'privacy-service';
  const isService = (field: 'organization' | 'name', text = ''): boolean =>
    nonIdentifyingValue(field, text)?.rule === rule;
  if (isService('organization', organization)) return { rule, sparesOrganization: false };
  return isService('name', name) ? { rule, sparesOrganization: hasLegalForm(name ?? '') } : undefined;
}

function describeField(field: ContactField, raw: RawContact, proxy: Proxy | undefined): FieldValue {
  const value = raw.texts[field];
  const declared = raw.withheld?.get(field)?.rule;
  if (value === undefined || value === '')
    return declared === undefined ? WITHOUT_TEXT[raw.missing] : { state: 'REDACTED', rule: declared };
  const withheld = withheldText(value)?.rule;
  if (withheld === 'no-value-text')
    return declared === undefined
      ? { state: 'ABSENT', rule: withheld }
      : { state: 'REDACTED', rule: declared };
  if (withheld !== undefined) return { value, state: 'REDACTED', rule: withheld };
  if (declared !== undefined) return { value, state: 'REDACTED', rule: declared };
  if (proxy && !(field === 'organization' && proxy.sparesOrganization))
    return { value, state: 'PROXY', rule: proxy.rule };
  if (field === 'email' && isRelay(value, raw.domain))
    return { value, state: 'PROXY', rule: 'relay-address' };
  return { value, ...readableState(field, value) };
}

/** An alias of a service: by its host, by its form, or made of the domain's own name. */
function isRelay(text: string, domain: DomainName | undefined): boolean {
  if (nonIdentifyingValue('email', text)?.rule === 'relay-address') return true;
  const address = domain === undefined ? undefined : normalizeEmail(text);
  if (address === undefined) return false;
  const at = address.lastIndexOf('@');
  return (
    aliasedName(address.slice(0, at)) === domain &&
    registrableDomain(address) !== registrableDomain(domain ?? '')
  );
}

/** A field may hold a link to a form, or words; a telephone field at least needs digits. */
function readableState(field: ContactField, value: string): { state: FieldState; rule?: string } {
  if (/^https?:\/\/\S+$/i.test(value)) return { state: 'REDACTED', rule: 'contact-form' };
  if (field === 'email' && !value.includes('@') && normalizeEmail(value) === undefined)
    return /https?:\/\/|www\.|^(?:please )?(?:visit|see|use|query|contact)\b/i.test(value)
      ? { state: 'REDACTED', rule: 'contact-form' }
      : { state: 'UNPARSED', rule: 'not-an-email' };
  if ((field === 'phone' || field === 'fax') && !/\d/.test(value))
    return { state: 'UNPARSED', rule: 'no-digits' };
  return { state: 'DISCLOSED' };
}
