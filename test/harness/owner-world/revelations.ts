import type { Choices } from './choices.ts';
import type { ShownContacts } from './population.ts';
import type { ShownContact } from './registered.ts';
import type { Place } from './words.ts';

/** By what the companies of an owner are found to be one owner's. */
export type Revelation =
  'organization' | 'person' | 'mailbox' | 'telephone' | 'residence' | 'admin' | 'name-servers';

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
];

export interface Owner {
  readonly organization: string;
  readonly person: string;
  readonly mailHost: string;
  readonly place: Place;
  /** A domain of the owner's own, where it runs name servers. */
  readonly zone: string;
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
