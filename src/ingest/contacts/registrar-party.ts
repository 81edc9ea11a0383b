import { contactOf, type Registration } from '../../model/registration.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { emailHost, firstEmail } from '../../normalize/contact/email.ts';
import { isFreeMail } from '../../normalize/contact/free-mail.ts';
import { isRoleWords } from '../../normalize/non-identifying/non-identifying.ts';
import { partyKeys } from '../../normalize/organization/party-names.ts';
import { normalizePhone } from '../../normalize/contact/phone.ts';

/** All by which an answer lets its registrar and the registrar's resellers be known. */
export interface RegistrarParty {
  /** Keys of their names. */
  readonly names: ReadonlySet<string>;
  /** Registrable domains of their pages, mailboxes and servers. */
  readonly hosts: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
}

const SHORTEST_LABEL = 4;

const read = new WeakMap<Registration, RegistrarParty>();

/** Reads the registrar, its resellers, links, servers and the contact for abuse; each registration once. */
export function registrarParty(registration: Registration): RegistrarParty {
  const known = read.get(registration) ?? readParty(registration);
  read.set(registration, known);
  return known;
}

function readParty(registration: Registration): RegistrarParty {
  const { registrar, resellers = [], registrarHosts = [] } = registration;
  const abuse = contactOf(registration, 'abuse');
  const mailbox = abuse?.email.value === undefined ? undefined : firstEmail(abuse.email.value);
  const hosts = [...registrarHosts, ...(mailbox === undefined ? [] : [emailHost(mailbox)])].flatMap((host) =>
    isFreeMail(host) ? [] : (registrableDomain(host) ?? []),
  );
  const phone = abuse?.phone.value === undefined ? undefined : normalizePhone(abuse.phone.value);
  const names = [registrar ?? '', ...resellers].flatMap(partyKeys);
  return {
    names: new Set([...names, ...hosts.map(labelOf).filter((label) => label.length >= SHORTEST_LABEL)]),
    hosts: new Set(hosts),
    phones: new Set(phone === undefined ? [] : [phone]),
  };
}

function labelOf(host: string): string {
  return (host.split('.')[0] ?? '').replaceAll('-', '');
}

/** Whether a name is the registrar's or a reseller's in any spelling, or one of its desks ("Bluereg Hostmaster"). */
export function isRegistrarName(text: string, { names, hosts }: RegistrarParty): boolean {
  const host = registrableDomain(text);
  if (host !== undefined && hosts.has(host)) return true;
  return partyKeys(text).some((key) => names.has(key)) || isDesk(text, names);
}

function isDesk(text: string, names: ReadonlySet<string>): boolean {
  const words = text.split(/[\s,;:–-]+/);
  return words.some((_word, at) => {
    const desk = words.slice(at + 1).join(' ');
    return (
      desk !== '' &&
      isRoleWords(desk) &&
      partyKeys(words.slice(0, at + 1).join(' ')).some((key) => names.has(key))
    );
  });
}

/** Whether a mailbox is at the registrar's own domain. */
export function isRegistrarMailbox(text: string, { hosts }: RegistrarParty): boolean {
  const address = firstEmail(text);
  const host = address === undefined ? undefined : registrableDomain(emailHost(address));
  return host !== undefined && hosts.has(host);
}
