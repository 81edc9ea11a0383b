import { aspectOf } from '../fold/registration-history.ts';
import type { EntityInput } from '../model/inputs.ts';
import type { EntityKind, LinkKind } from '../model/kinds.ts';
import type { Mention, Statement } from '../model/record.ts';
import type { Registration, RegistrationContact } from '../model/registration.ts';
import { comparableText } from '../normalize/comparable-text.ts';
import { normalizeHostName } from '../normalize/domain-name.ts';
import { normalizeEmail } from '../normalize/email.ts';
import { nonIdentifyingValue, withheldText } from '../normalize/non-identifying.ts';
import { normalizePhone } from '../normalize/phone.ts';
import { identify } from './identify.ts';
import { addressOf, disclosed, registrantInput, saysAnything } from './registrant-input.ts';

/** Collects what one answer states of a domain: mentions, statements, and the aspects it covers. */
export class StatementDraft {
  readonly statements: Statement[] = [];
  readonly covers: string[] = [];
  readonly #mentions = new Map<string, Mention>();
  readonly #record: string;
  readonly #domain: string;

  constructor(domain: string, record: string) {
    this.#record = record;
    this.#domain = this.#mention({ name: domain }, 'DOMAIN').ref;
  }

  get mentions(): Mention[] {
    return [...this.#mentions.values()].sort((left, right) => (left.ref < right.ref ? -1 : 1));
  }

  /** Adds what the merged registration takes from this answer and not from an earlier one. */
  addRegistration(own: Registration, merged: Registration, earlier: readonly Registration[]): void {
    for (const contact of merged.contacts) {
      if (contact.role !== 'abuse' && own.contacts.includes(contact) && saysAnything(contact))
        this.#addContact(contact, merged);
    }
    if (own.nameServers === merged.nameServers && own.nameServers.length > 0) {
      this.#cover('SERVED_BY');
      for (const name of own.nameServers.filter(normalizeHostName))
        this.#observe('SERVED_BY', { name }, 'NAME_SERVER');
    }
    const isFirst = earlier.every(({ registrar }) => registrar !== own.registrar);
    if (isFirst && own.registrar === merged.registrar) this.#addRegistrar(own);
  }

  /** The reference of the registrant that a contact stands for. */
  registrantOf(contact: RegistrationContact, registration: Registration): string | undefined {
    if (contact.role === 'abuse' || !saysAnything(contact)) return undefined;
    return this.#identify(registrantInput(contact, registration), 'REGISTRANT').ref;
  }

  #addContact(contact: RegistrationContact, registration: Registration): void {
    this.#cover('REGISTERED_BY', contact.role);
    const input = registrantInput(contact, registration);
    const registrant = this.#observe('REGISTERED_BY', input, 'REGISTRANT', contact.role);
    if (registrant.attributes.nonIdentifyingRule !== undefined) return;
    const email = disclosed(contact.email);
    if (email !== undefined && normalizeEmail(email) && !nonIdentifyingValue('email', email))
      this.#point('HAS_EMAIL', registrant, email, 'EMAIL');
    const phone = disclosed(contact.phone);
    const number = phone === undefined ? undefined : normalizePhone(phone, disclosed(contact.country));
    if (number !== undefined) this.#point('HAS_PHONE', registrant, number, 'PHONE');
    const address = addressOf(contact);
    if (address !== undefined && !withheldText(address))
      this.#point('HAS_ADDRESS', registrant, address, 'ADDRESS');
  }

  #addRegistrar({ registrar = '', registrarIanaId }: Registration): void {
    if (comparableText(registrar) === '') return;
    this.#cover('SPONSORED_BY');
    const identifiers =
      registrarIanaId === undefined ? [] : [{ scheme: 'iana-registrar-id', value: registrarIanaId }];
    this.#observe('SPONSORED_BY', { name: registrar, identifiers }, 'REGISTRAR');
  }

  #cover(kind: LinkKind, qualifier?: string): void {
    this.covers.push(aspectOf(kind, qualifier));
  }

  /** States what was seen to hold at the moment of the answer. */
  #observe(kind: LinkKind, to: EntityInput, toKind: EntityKind, qualifier?: string): Mention {
    const mention = this.#mention(to, toKind);
    this.#state({
      kind,
      from: this.#domain,
      to: mention.ref,
      ...(qualifier === undefined ? {} : { qualifier }),
      status: 'CONFIRMED',
      conclusion: false,
      observed: true,
    });
    return mention;
  }

  #point(kind: LinkKind, registrant: Mention, name: string, toKind: EntityKind): void {
    const { ref } = this.#mention({ name }, toKind);
    this.#state({ kind, from: registrant.ref, to: ref, status: 'CONFIRMED', conclusion: false });
  }

  #state(statement: Statement): void {
    const isKnown = this.statements.some(
      ({ kind, from, to, qualifier }) =>
        kind === statement.kind &&
        from === statement.from &&
        to === statement.to &&
        qualifier === statement.qualifier,
    );
    if (!isKnown) this.statements.push(statement);
  }

  #mention(input: EntityInput, kind: EntityKind): Mention {
    const mention = this.#identify(input, kind);
    const before = this.#mentions.get(mention.ref);
    const known = before ? withOtherName(before, mention) : mention;
    this.#mentions.set(mention.ref, known);
    return known;
  }

  #identify(input: EntityInput, kind: EntityKind): Mention {
    return identify(input, kind, { argument: 'registration', record: this.#record });
  }
}

/** The same entity under another spelling goes by both. */
function withOtherName(first: Mention, second: Mention): Mention {
  const other = second.attributes.name;
  if (other === undefined || other === first.attributes.name || first.aliases.includes(other)) return first;
  return { ...first, aliases: [...first.aliases, other] };
}
