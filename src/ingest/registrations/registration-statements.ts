import { aspectOf } from '../../fold/registration-history.ts';
import type { EntityInput } from '../../model/inputs.ts';
import type { EntityKind, LinkKind } from '../../model/kinds.ts';
import type { Mention, Statement } from '../../model/record.ts';
import type { Registration, RegistrationContact } from '../../model/registration.ts';
import { comparableText } from '../../normalize/comparable-text.ts';
import { normalizeHostName } from '../../normalize/domain-name.ts';
import { Quoter, type Quotation } from '../../sources/quote-place.ts';
import type { ContactPoint } from '../contacts/contact-points.ts';
import { holderQuotation, pointQuotation } from '../contacts/contact-quotations.ts';
import { identify } from '../records/identify.ts';
import { personMention, registrantMention, withRule } from '../contacts/holder-mentions.ts';
import { readContact, saysAnything, type ContactReading } from '../contacts/read-contact.ts';
import { identifyRegistrant } from '../records/registrant-identity.ts';

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
  readonly #readings = new Map<RegistrationContact, ContactReading>();

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
    return identifyRegistrant(this.#read(contact, registration).holder).ref;
  }

  #read(contact: RegistrationContact, registration: Registration): ContactReading {
    const known = this.#readings.get(contact) ?? readContact(contact, registration);
    this.#readings.set(contact, known);
    return known;
  }

  #addContact(contact: RegistrationContact, registration: Registration): void {
    const qualifier = contact.ofNoRole === true ? CONTACT : contact.role;
    for (const role of new Set([contact.role, qualifier])) this.#cover('REGISTERED_BY', role);
    const reading = this.#read(contact, registration);
    const registrant = this.#keep(registrantMention(reading));
    this.#observe('REGISTERED_BY', registrant, {
      qualifier,
      said: holderQuotation(contact, registrant, this.#quoter),
    });
    for (const point of reading.points)
      this.#addPoint(registrant, point, pointQuotation(point.kind, contact, this.#quoter));
    const { person } = reading;
    if (person === undefined || registrant.attributes.nonIdentifyingRule !== undefined) return;
    const mention = this.#keep(personMention(person, registrant));
    const said = this.#quoter.quote(contact.name.value, contact.name.place);
    this.#tell({ kind: 'ASSOCIATED_WITH', from: mention.ref, to: registrant.ref, qualifier: CONTACT }, said);
  }

  /** A point of somebody who stands in for many is marked so, wherever else it is given. */
  #addPoint(
    { ref, attributes }: Mention,
    { kind, value, nonIdentifying }: ContactPoint,
    said: Quotation | undefined,
  ): void {
    if (nonIdentifying === undefined && attributes.nonIdentifyingRule !== undefined) return;
    const mention = this.#mention({ name: value }, kind);
    const marked = nonIdentifying === undefined ? mention : this.#keep(withRule(mention, nonIdentifying));
    this.#tell({ kind: POINT_LINKS[kind], from: ref, to: marked.ref }, said);
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

  /** States what the answer says without a time. */
  #tell(statement: Pick<Statement, 'kind' | 'from' | 'to' | 'qualifier'>, said: Quotation | undefined): void {
    this.#state({ ...statement, status: 'CONFIRMED', conclusion: false, ...said });
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
    return this.#keep(identify(input, kind, { argument: 'registration', record: this.#record }));
  }

  #keep(mention: Mention): Mention {
    const before = this.#mentions.get(mention.ref);
    const known = before ? joinMentions(before, mention) : mention;
    this.#mentions.set(mention.ref, known);
    return known;
  }
}

const POINT_LINKS = { EMAIL: 'HAS_EMAIL', PHONE: 'HAS_PHONE', ADDRESS: 'HAS_ADDRESS' } as const;

/** As what a person stands beside an organization in a registration. */
const CONTACT = 'contact';

/** The same entity under another spelling goes by both; what one of them says of it holds. */
function joinMentions(first: Mention, second: Mention): Mention {
  const other = second.attributes.name;
  const isNew = other !== undefined && other !== first.attributes.name && !first.aliases.includes(other);
  return {
    ...first,
    keys: [...new Set([...first.keys, ...second.keys])],
    attributes: { ...second.attributes, ...first.attributes },
    aliases: isNew ? [...first.aliases, other] : first.aliases,
  };
}
