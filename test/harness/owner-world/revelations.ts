import type { Choices } from './choices.ts';
import type { ShownContacts } from './population.ts';
import type { ShownContact } from './registered.ts';
import type { Place } from './words.ts';

/** By what the companies of an owner are found to be one owner's. */
export type Revelation =
  | 'organization'
  | 'person'
  | 'mailbox'
  | 'telephone'
  | 'residence'
  | 'admin'
  | 'name-servers'
  | 'all-roles'
  | 'withheld-but-name'
  | 'form-left-out'
  | 'mistyped'
  | 'tagged-mailbox'
  | 'officer';

export const REVELATIONS: readonly Revelation[] = [
  'organization',
  'organization',
  'organization',
  'person',
  'mailbox',
  'telephone',
  'residence',
  'admin',
  'name-servers',
  'all-roles',
  'all-roles',
  'withheld-but-name',
  'form-left-out',
  'mistyped',
  'tagged-mailbox',
  'officer',
];

export interface Owner {
  readonly organization: string;
  readonly person: string;
  readonly mailHost: string;
  readonly place: Place;
  /** A domain of the owner's own, where it runs name servers. */
  readonly zone: string;
}

/** By what is also lent to strangers: owners of many companies leave another trace with most of them. */
export const BY_LENT: ReadonlySet<Revelation> = new Set(['residence', 'admin', 'name-servers', 'officer']);

/** The same contacts with the owner's mailbox as the holder's; its telephone, where its mailbox reveals it already. */
export function withTrace(
  shown: ShownContacts,
  {
    revelation,
    owner,
    choices,
  }: { readonly revelation: Revelation; readonly owner: Owner; readonly choices: Choices },
): ShownContacts {
  const trace = revelation === 'admin' ? { phone: owner.place.phone } : { email: mailbox(owner, choices) };
  return { ...shown, holder: { ...shown.holder, ...trace } };
}

interface Revealed {
  readonly owner: Owner;
  /** What the company would say of itself. */
  readonly own: ShownContact;
  readonly suffix: string;
  readonly choices: Choices;
}

/** The contacts of a domain that reveal its owner in this way and in no other. */
export function revealing(revelation: Revelation, { owner, own, choices }: Revealed): ShownContacts {
  switch (revelation) {
    case 'organization':
      return { holder: { ...own, organization: spelledCompany(owner.organization, choices) } };
    case 'person': {
      const { organization: _organization, ...rest } = own;
      return { holder: { ...rest, name: owner.person, email: mailbox(owner, choices) } };
    }
    case 'mailbox':
      return { holder: { ...own, email: mailbox(owner, choices) } };
    case 'telephone':
      return { holder: { ...own, phone: spelledPhone(owner.place.phone, choices) } };
    case 'residence': {
      const { city, postalCode, country } = owner.place;
      return {
        holder: { ...own, street: spelledStreet(owner.place.street, choices), city, postalCode, country },
      };
    }
    case 'admin':
      return {
        holder: own,
        admin: {
          ...own,
          name: owner.person,
          organization: owner.organization,
          email: mailbox(owner, choices),
        },
      };
    case 'all-roles': {
      const { person, organization, place } = owner;
      const email = mailbox(owner, choices);
      const holder = {
        ...own,
        ...place,
        name: person,
        organization: spelledCompany(organization, choices),
        email,
      };
      return { holder, admin: holder, tech: holder };
    }
    case 'withheld-but-name':
      return { holder: withheldBut(spelledCompany(owner.organization, choices), own.country, choices) };
    case 'form-left-out': {
      const organization = choices.chance(0.5) ? owner.organization : withoutForm(owner.organization);
      return { holder: { ...own, organization, email: mailbox(owner, choices) } };
    }
    case 'mistyped': {
      const organization = choices.chance(0.5) ? owner.organization : mistyped(owner.organization, choices);
      return { holder: { ...own, organization, phone: spelledPhone(owner.place.phone, choices) } };
    }
    case 'tagged-mailbox':
      return { holder: { ...own, email: tagged(owner, choices) } };
    case 'officer':
      return { holder: own };
    case 'name-servers':
      return { holder: own, nameServers: [`ns1.${owner.zone}`, `ns2.${owner.zone}`] };
  }
}

function mailbox({ person, mailHost }: Owner, { pick }: Choices): string {
  const address = `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@${mailHost}`;
  return pick([address, address, address.toUpperCase()]);
}

/** Case and punctuation differ from form to form. */
function spelledCompany(name: string, { pick }: Choices): string {
  return pick([name, name, name.toUpperCase(), name.replace(/[.,]/g, '')]);
}

function spelledPhone(phone: string, { pick }: Choices): string {
  const [, dial = '', rest = ''] = /^\+(\d+)\.(\d+)$/.exec(phone) ?? [];
  return pick([phone, `+${dial} ${rest}`, `+${dial}${rest}`, `00${dial}${rest}`]);
}

function spelledStreet(street: string, { pick }: Choices): string {
  return pick([street, street.replace('Street', 'St.'), street.toUpperCase()]);
}

/** What many registrars leave since 2018: the organization, and a form to write to. */
function withheldBut(organization: string, country: string | undefined, { pick }: Choices): ShownContact {
  const text = pick(['REDACTED FOR PRIVACY', 'Data Redacted', 'Not Disclosed']);
  return {
    name: text,
    organization,
    street: text,
    city: text,
    postalCode: text,
    ...(country === undefined ? {} : { country }),
    phone: text,
    email: 'Please query the RDDS service of the Registrar of Record identified in this output',
  };
}

function withoutForm(name: string): string {
  return name.split(' ').slice(0, 2).join(' ');
}

/** Two letters change places, one is left out, or one is doubled. */
function mistyped(name: string, { number, pick }: Choices): string {
  const at = number(1, 4);
  const [before, one, two, after] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  return pick([
    `${before}${two}${one}${after}`,
    `${before}${two}${after}`,
    `${before}${one}${one}${two}${after}`,
  ]);
}

/** One box of Google's, as its owner writes it on one form and another. */
function tagged({ person, place }: Owner, { pick, number }: Choices): string {
  const letters = `${person.toLowerCase().replace(/[^a-z]+/g, '')}${place.phone.slice(-3)}`;
  const dotted = `${letters.slice(0, 4)}.${letters.slice(4)}`;
  return pick([
    `${letters}@gmail.com`,
    `${dotted}@gmail.com`,
    `${letters}@googlemail.com`,
    `${dotted}+${String(number(1, 9))}@gmail.com`,
  ]);
}
