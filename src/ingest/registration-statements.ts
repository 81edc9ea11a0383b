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
import { Quoter, type Quotation } from '../sources/quote-place.ts';
import { addressQuotation, holderQuotation } from './contact-quotations.ts';
import { identify } from './identify.ts';
import { addressOf, disclosed, registrantInput, saysAnything } from './registrant-input.ts';

interface Observed {
  readonly qualifier?: string;
  readonly said: Quotation | undefined;
}

/** Collects what one answer states of a domain: mentions, statements, and the aspects it covers. */
export class StatementDraft {
  readonly statements: Statement[] = [];
  readonly covers: string[] = [];
  readonly #mentions = new Map<string, Mention>();
  readonly #record: string;
  readonly #domain: string;
  readonly #quoter: Quoter;

  constructor(domain: string, { record, raw }: { readonly record: string; readonly raw: string }) {
    this.#record = record;
    this.#quoter = new Quoter(raw);
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
        this.#observe('SERVED_BY', this.#mention({ name }, 'NAME_SERVER'), {
          said: this.#quoter.quote(name, own.nameServerPlaces?.get(name)),
        });
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
    const registrant = this.#mention(registrantInput(contact, registration), 'REGISTRANT');
    this.#observe('REGISTERED_BY', registrant, {
      qualifier: contact.role,
      said: holderQuotation(contact, registrant, this.#quoter),
    });
    if (registrant.attributes.nonIdentifyingRule !== undefined) return;
    const point = (kind: LinkKind, to: Mention, said: Quotation | undefined): void =>
      this.#state({
        kind,
        from: registrant.ref,
        to: to.ref,
        status: 'CONFIRMED',
        conclusion: false,
        ...said,
      });
    const quoted = (field: 'email' | 'phone'): Quotation | undefined =>
      this.#quoter.quote(contact[field].value, contact[field].place);
    const email = disclosed(contact.email);
    if (email !== undefined && normalizeEmail(email) && !nonIdentifyingValue('email', email))
      point('HAS_EMAIL', this.#mention({ name: email }, 'EMAIL'), quoted('email'));
    const phone = disclosed(contact.phone);
    const number = phone === undefined ? undefined : normalizePhone(phone, disclosed(contact.country));
    if (number !== undefined) point('HAS_PHONE', this.#mention({ name: number }, 'PHONE'), quoted('phone'));
    const address = addressOf(contact);
    if (address !== undefined && !withheldText(address))
      point(
        'HAS_ADDRESS',
        this.#mention({ name: address }, 'ADDRESS'),
        addressQuotation(contact, this.#quoter),
      );
  }

  #addRegistrar({ registrar = '', registrarPlace, registrarIanaId }: Registration): void {
    if (comparableText(registrar) === '') return;
    this.#cover('SPONSORED_BY');
    const identifiers =
      registrarIanaId === undefined ? [] : [{ scheme: 'iana-registrar-id', value: registrarIanaId }];
    this.#observe('SPONSORED_BY', this.#mention({ name: registrar, identifiers }, 'REGISTRAR'), {
      said: this.#quoter.quote(registrar, registrarPlace),
    });
  }

  #cover(kind: LinkKind, qualifier?: string): void {
    this.covers.push(aspectOf(kind, qualifier));
  }

  /** States what was seen to hold at the moment of the answer. */
  #observe(kind: LinkKind, { ref }: Mention, { qualifier, said }: Observed): void {
    this.#state({
      kind,
      from: this.#domain,
      to: ref,
      ...(qualifier === undefined ? {} : { qualifier }),
      status: 'CONFIRMED',
      conclusion: false,
      observed: true,
      ...said,
    });
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
