import { cutToFit } from '../../lib/text/fit-text.ts';
import { disclosed, disclosedLine, type DisclosedText } from '../../model/disclosed.ts';
import type { DomainName } from '../../model/ids.ts';
import type { NonIdentifyingReason } from '../../model/inputs.ts';
import type { FieldValue, RegistrationContact } from '../../model/registration.ts';
import { addressKey } from '../../normalize/address/address-key.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { firstEmail } from '../../normalize/contact/email.ts';
import { organizationKey } from '../../normalize/contact/holder-key.ts';
import { nonIdentifyingValue, withheldText } from '../../normalize/non-identifying/non-identifying.ts';
import { hasLegalForm } from '../../normalize/organization/organization-form.ts';
import { looksPersonal } from '../../normalize/person/person-name.ts';
import { normalizePhone } from '../../normalize/contact/phone.ts';
import { isServiceAddress } from '../../normalize/non-identifying/service-address.ts';
import { isRegistrarMailbox, type RegistrarParty } from './registrar-party.ts';
import { standInNamed } from './stand-in.ts';

/** One way to reach a contact, in its normal form. */
export interface ContactPoint {
  readonly kind: 'EMAIL' | 'PHONE' | 'ADDRESS';
  readonly value: string;
  /** The text, where the contact discloses it as the holder's. */
  readonly disclosed?: DisclosedText | undefined;
  /** Set where it is somebody's who stands in for many. */
  readonly nonIdentifying?: NonIdentifyingReason | undefined;
}

/** What of the answer tells whose the points of a contact are. */
export interface Whose {
  readonly standIn: NonIdentifyingReason | undefined;
  readonly registrar: RegistrarParty;
  readonly domain: DomainName | undefined;
  readonly organization: DisclosedText | undefined;
}

/**
 * The mailbox, telephone number and address of a contact. A stand-in's are its own, whatever they are; those beside the
 * name of another company are left out, since nothing says whose they are.
 */
export function contactPoints(contact: RegistrationContact, whose: Whose): ContactPoint[] {
  const owner = whose.standIn ?? careTaker(contact, whose);
  if (owner === undefined && namesAnother(contact)) return ownMailbox(contact, whose);
  return [emailOf(contact, whose, owner), phoneOf(contact, whose, owner), addressOf(contact, owner)].flatMap(
    (point) => point ?? [],
  );
}

/** Whether two points are one in whatever spelling. */
export function isSamePoint(one: ContactPoint, other: ContactPoint): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'ADDRESS') return one.value === other.value;
  return addressKey(one.value) === addressKey(other.value);
}

/** A service or agent in the place of the person, or at whose address the organization is reached. */
function careTaker(
  { name, organization, street, city, postalCode }: RegistrationContact,
  { registrar }: Whose,
): NonIdentifyingReason | undefined {
  const text = name.state === 'DISCLOSED' || name.state === 'PROXY' ? name.value : undefined;
  const named = text === undefined ? undefined : standInNamed(text, registrar);
  if (named !== undefined) return named;
  const careOf = /\bc\/o\s+\S.*$/i.exec(organization.value ?? '')?.[0];
  if (careOf !== undefined)
    return { rule: 'in-care-of', reason: `"${careOf}" is where the holder is reached, for others too` };
  const address = [street, city, postalCode].flatMap(({ value }) => value ?? []).join(', ');
  return street.value !== undefined && isServiceAddress(address)
    ? { rule: 'privacy-service', reason: `"${street.value}" is the address of a privacy or proxy service` }
    : undefined;
}

/** "Acme Ltd" as organization and "Harbor Domains LLC" in the place of the person: two companies. */
function namesAnother({ organization, name }: RegistrationContact): boolean {
  const [holder, other] = [disclosed(organization), disclosed(name)];
  if (holder === undefined || other === undefined || !hasLegalForm(other) || looksPersonal(other))
    return false;
  const [ours, theirs] = [holder, other].map((text) => new Set(organizationKey(text).split(' ')));
  return ![...(ours ?? [])].some((word) => theirs?.has(word));
}

function ownMailbox(contact: RegistrationContact, whose: Whose): ContactPoint[] {
  const email = emailOf(contact, whose, undefined);
  return email !== undefined && isOwnHost(email.value, whose) ? [email] : [];
}

const SHORTEST_NAME = 4;

/** A mailbox at the domain itself or at a host named as the organization: the holder's, whoever's name stands beside it. */
function isOwnHost(address: string, { domain, organization, standIn }: Whose): boolean {
  const host = registrableDomain(address);
  if (host === undefined) return false;
  if (host === domain || standIn !== undefined) return host === domain;
  const label = (host.split('.')[0] ?? '').replaceAll('-', '');
  const name = organization === undefined ? '' : organizationKey(organization).replaceAll(' ', '');
  return name.length >= SHORTEST_NAME && label.length >= SHORTEST_NAME
    ? name.startsWith(label) || label.startsWith(name)
    : false;
}

function emailOf(
  { email }: RegistrationContact,
  whose: Whose,
  owner: NonIdentifyingReason | undefined,
): ContactPoint | undefined {
  const value = isGiven(email) ? firstEmail(email.value ?? '') : undefined;
  // An alias made for one domain is not a point that anybody could share.
  if (value === undefined || nonIdentifyingValue('email', value)) return undefined;
  const text = disclosed(email);
  if (owner === undefined && isRegistrarMailbox(value, whose.registrar))
    return {
      kind: 'EMAIL',
      value,
      nonIdentifying: { rule: 'registrar-contact', reason: `${value} is a mailbox of the registrar` },
    };
  if (owner !== undefined && !isOwnHost(value, whose)) return { kind: 'EMAIL', value, nonIdentifying: owner };
  // At the domain's own host beside a stand-in: perhaps the holder's, so it neither identifies nor is marked.
  return whose.standIn || text === undefined ? undefined : { kind: 'EMAIL', value, disclosed: text };
}

function phoneOf(
  { phone, country }: RegistrationContact,
  { registrar }: Whose,
  owner: NonIdentifyingReason | undefined,
): ContactPoint | undefined {
  const value = isGiven(phone) ? normalizePhone(phone.value ?? '', country.value) : undefined;
  if (value === undefined) return undefined;
  if (owner !== undefined) return { kind: 'PHONE', value, nonIdentifying: owner };
  return registrar.phones.has(value)
    ? {
        kind: 'PHONE',
        value,
        nonIdentifying: { rule: 'registrar-contact', reason: `${value} is a number of the registrar` },
      }
    : { kind: 'PHONE', value, disclosed: disclosed(phone) };
}

/** In one line; a town or country alone is not an address. */
function addressOf(
  { street, city, region, postalCode, country }: RegistrationContact,
  owner: NonIdentifyingReason | undefined,
): ContactPoint | undefined {
  const fields = [street, city, region, postalCode, country];
  if (owner === undefined) {
    const text = disclosedLine(fields);
    return text === undefined || withheldText(text)
      ? undefined
      : { kind: 'ADDRESS', value: cutToFit(text), disclosed: text };
  }
  if (!isGiven(street)) return undefined;
  const line = fields.flatMap((field) => (isGiven(field) ? (field.value ?? []) : [])).join(', ');
  return withheldText(line) ? undefined : { kind: 'ADDRESS', value: cutToFit(line), nonIdentifying: owner };
}

/** A value that is there, the holder's or a service's. */
function isGiven({ state, value }: FieldValue): boolean {
  return (state === 'DISCLOSED' || state === 'PROXY') && value !== undefined;
}
