import { cutToFit } from '../lib/text/fit-text.ts';
import { CONTACT_FIELDS, type Registration, type RegistrationContact } from '../model/registration.ts';

const MOST_NOTES = 100;
const MOST_STATUSES = 100;
const MOST_NAME_SERVERS = 100;
const MOST_CONTACTS = 50;

/**
 * A registration no part of which is longer than the store can index or anybody can read; what was cut is noted, and the
 * raw answer has it whole.
 */
export function boundRegistration(registration: Registration): Registration {
  const notes: string[] = [];
  const cut = (what: string, text: string): string => {
    const fit = cutToFit(text);
    if (fit !== text)
      notes.push(
        fit.length < text.length
          ? `${what} has ${String(text.length)} characters; the first ${String(fit.length)} are kept`
          : `${what} holds characters that stand in no text; they are left out`,
      );
    return fit;
  };
  const few = <T>(what: string, items: readonly T[], most: number): readonly T[] => {
    if (items.length <= most) return items;
    notes.push(`there are ${String(items.length)} ${what}; the first ${String(most)} are kept`);
    return items.slice(0, most);
  };
  const bounded = {
    ...registration,
    ...(registration.registrar === undefined
      ? {}
      : { registrar: cut('the registrar', registration.registrar) }),
    ...(registration.registrarIanaId === undefined
      ? {}
      : { registrarIanaId: cut('the registrar id', registration.registrarIanaId) }),
    statuses: few('statuses', registration.statuses, MOST_STATUSES).map((status) => cut('a status', status)),
    nameServers: few('name servers', registration.nameServers, MOST_NAME_SERVERS),
    contacts: few('contacts', registration.contacts, MOST_CONTACTS).map((contact) =>
      boundContact(contact, cut),
    ),
  };
  if (notes.length === 0) return registration;
  return { ...bounded, notes: [...registration.notes, ...notes].slice(0, MOST_NOTES) };
}

function boundContact(
  contact: RegistrationContact,
  cut: (what: string, text: string) => string,
): RegistrationContact {
  let bounded = contact;
  for (const field of CONTACT_FIELDS) {
    const { value } = contact[field];
    if (value === undefined || cutToFit(value) === value) continue;
    bounded = {
      ...bounded,
      [field]: { ...contact[field], value: cut(`${contact.role} ${field}`, value) },
    };
  }
  return bounded;
}
