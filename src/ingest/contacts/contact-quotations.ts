import type { Mention } from '../../model/record.ts';
import { CONTACT_FIELDS, type ContactField, type RegistrationContact } from '../../model/registration.ts';
import type { TextPlace } from '../../model/registration.ts';
import type { Quotation, Quoter } from '../../sources/quote-place.ts';
import type { ContactPoint } from './contact-points.ts';

const BEST_FIRST: readonly ContactField[] = ['organization', ...CONTACT_FIELDS];

/** Where an answer says who the holder is: the text that the registrant is called by, else the first that tells of it. */
export function holderQuotation(
  contact: RegistrationContact,
  { attributes: { name } }: Mention,
  quoter: Quoter,
): Quotation | undefined {
  const placed = BEST_FIRST.filter((field) => contact[field].place !== undefined);
  const named = placed.find((field) => isSame(contact[field].value, name)) ?? placed[0];
  return named && quoter.quote(contact[named].value, contact[named].place);
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}

/** Where the answer gives a way to reach the contact. */
export function pointQuotation(
  kind: ContactPoint['kind'],
  contact: RegistrationContact,
  quoter: Quoter,
): Quotation | undefined {
  if (kind === 'ADDRESS') return addressQuotation(contact, quoter);
  const { value, place } = contact[kind === 'EMAIL' ? 'email' : 'phone'];
  return quoter.quote(value, place);
}

const ADDRESS: readonly ContactField[] = ['street', 'city', 'region', 'postalCode', 'country'];

/** Where the address stands: all its lines of a text where they follow one another, or its street in an RDAP answer. */
function addressQuotation(contact: RegistrationContact, quoter: Quoter): Quotation | undefined {
  const { place, value } = contact.street;
  if (place === undefined || 'pointer' in place) return quoter.quote(value?.split(', ', 1)[0], place);
  let { first, last } = place;
  const others = ADDRESS.flatMap((field) => linesOf(contact[field].place)).sort((a, b) => a.first - b.first);
  for (const other of others) {
    if (other.last < first || other.first > last + MAX_GAP) continue;
    last = Math.max(last, other.last);
    first = Math.min(first, other.first);
  }
  return quoter.quote(first === last ? value : undefined, { first, last });
}

/** Lines of other fields may stand between those of an address. */
const MAX_GAP = 3;

function linesOf(place: TextPlace | undefined): { first: number; last: number }[] {
  return place === undefined || 'pointer' in place ? [] : [place];
}
