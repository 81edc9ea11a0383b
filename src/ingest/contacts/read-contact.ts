import { disclosed, disclosedByAuthor, type DisclosedText } from '../../model/disclosed.ts';
import type { NonIdentifyingReason } from '../../model/inputs.ts';
import type {
  ContactField,
  FieldValue,
  Registration,
  RegistrationContact,
} from '../../model/registration.ts';
import { organizationKey } from '../../normalize/contact/holder-key.ts';
import { nonIdentifyingValue, withheldText } from '../../normalize/non-identifying/non-identifying.ts';
import { isFilledForm } from '../../normalize/non-identifying/service-name.ts';
import { contactPoints, isSamePoint, type ContactPoint } from './contact-points.ts';
import type { Holder } from './holder.ts';
import { personBeside } from './person-beside.ts';
import { registrarParty } from './registrar-party.ts';
import { standInOf } from './stand-in.ts';

/** What one contact of a registration tells. */
export interface ContactReading {
  readonly holder: Holder;
  /** Mailbox, telephone number and address, each with the rule where it is somebody's who stands in for many. */
  readonly points: readonly ContactPoint[];
  /** Of a stand-in, the name that does not tell by itself that it is one. */
  readonly standInName: string | undefined;
  /** The person to ask, named beside the organization. */
  readonly person: DisclosedText | undefined;
}

/** Reads who a contact says the holder is, how to reach it, and whom to ask. */
export function readContact(contact: RegistrationContact, registration: Registration): ContactReading {
  const registrar = registrarParty(registration);
  const standIn = standInOf(contact, registrar);
  const organization = withoutCareOf(disclosed(contact.organization));
  const said = contactPoints(contact, { standIn, registrar, domain: registration.domain, organization });
  const points = withoutCustomers(said, contact, registration);
  const own = (kind: ContactPoint['kind']): DisclosedText | undefined =>
    points.find((point) => point.kind === kind && point.nonIdentifying === undefined)?.disclosed;
  const holder: Holder = {
    shown: shownText(contact),
    name: withoutCareOf(disclosed(contact.name)),
    organization,
    email: own('EMAIL'),
    phone: own('PHONE'),
    address: own('ADDRESS'),
    country: disclosed(contact.country),
    standIn,
    hidden: hiddenReason(contact),
  };
  return {
    holder,
    points,
    standInName: standIn && nameGivenAway(contact, standIn),
    person: standIn ? undefined : personBeside(holder, registrar),
  };
}

/** A registrar's contact may give its customer's place: what the holder of the same answer gives as its own is the holder's. */
function withoutCustomers(
  points: readonly ContactPoint[],
  contact: RegistrationContact,
  registration: Registration,
): readonly ContactPoint[] {
  if (points.every(({ nonIdentifying }) => nonIdentifying?.rule !== 'registrar-contact')) return points;
  const holder = registration.contacts.find((other) => other !== contact && other.role === 'registrant');
  const own = holder === undefined ? [] : readContact(holder, registration).points;
  // Where the registrar is in the holder's own block, the place may be the registrar's there too.
  if (own.some(({ nonIdentifying }) => nonIdentifying !== undefined)) return points;
  const isOwn = (point: ContactPoint): boolean => own.some((other) => isSamePoint(point, other));
  return points.filter((point) => point.nonIdentifying?.rule !== 'registrar-contact' || !isOwn(point));
}

/** The organization that is the registrar of this domain, or stands beside a form filled with the domain. */
function nameGivenAway(
  { organization, name }: RegistrationContact,
  { rule }: NonIdentifyingReason,
): string | undefined {
  const text = organization.value ?? (rule === 'registrar-contact' ? name.value : undefined);
  if (text === undefined || !isGiven(organization.value === undefined ? name : organization))
    return undefined;
  const tells = rule === 'registrar-contact' || isFilledForm(name.value ?? '');
  const isPlain = organizationKey(text) !== '' && nonIdentifyingValue('organization', text) === undefined;
  return tells && isPlain ? text : undefined;
}

function isGiven({ state }: FieldValue): boolean {
  return state === 'DISCLOSED' || state === 'PROXY';
}

/** Whether a contact says anything of who it is, if only that this is withheld. */
export function saysAnything({ name, organization, email, phone }: RegistrationContact): boolean {
  return [name, organization, email, phone].some(isShown);
}

const SHOWN_FIELDS = ['organization', 'name', 'email', 'phone'] as const satisfies readonly ContactField[];

/** What a contact without any text is called. */
const UNNAMED = 'withheld';

/** Also a notice in place of a value: it is shown, with the rule that tells it from one. */
function shownText(contact: RegistrationContact): string {
  const texts = SHOWN_FIELDS.map((field) => contact[field]).filter(isShown);
  return texts.flatMap(({ value = '' }) => (value.trim() === '' ? [] : value)).at(0) ?? UNNAMED;
}

function isShown({ state }: FieldValue): boolean {
  return state === 'DISCLOSED' || state === 'PROXY' || state === 'REDACTED';
}

/** By which rule the contact hides who it is, in the words of the first field that does. */
function hiddenReason(contact: RegistrationContact): NonIdentifyingReason | undefined {
  const field = SHOWN_FIELDS.map((name) => contact[name]).find(
    ({ state }) => state === 'REDACTED' || state === 'PROXY',
  );
  if (field === undefined) return undefined;
  const { value = '', rule = 'redaction-text' } = field;
  const reason =
    value.trim() === ''
      ? 'the answer withholds who it is'
      : (withheldText(value)?.reason ?? `"${value}" stands in place of a withheld value`);
  return { rule, reason };
}

const CARE_OF = /^(.*\S)[\s,;]+(?:c\/o|c\.o\.|care of|in care of)\s+\S/i;

/** The holder in "Acme Ltd c/o Harbor Domains LLC". */
function withoutCareOf(text: DisclosedText | undefined): DisclosedText | undefined {
  const holder = text === undefined ? undefined : CARE_OF.exec(text)?.[1];
  return holder === undefined ? text : disclosedByAuthor(holder.replace(/[,;]$/, ''));
}
