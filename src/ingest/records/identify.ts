import { shortHash } from '../../lib/hash.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { EntityInput } from '../../model/inputs.ts';
import type { Attributes, Identifier, Mention } from '../../model/record.ts';
import { keyOfRef } from '../../fold/resolve-mentions.ts';
import { addressKey, townKey } from '../../normalize/address/address-key.ts';
import { comparableText } from '../../normalize/comparable-text.ts';
import { normalizeHostName, registrableDomain } from '../../normalize/domain-name.ts';
import { mailboxOf, normalizeEmail } from '../../normalize/contact/email.ts';
import { nameOfJurisdiction, normalizeJurisdiction } from '../../normalize/address/jurisdiction.ts';
import { hostingNameServer } from '../../normalize/name-server.ts';
import { nonIdentifyingValue, type NonIdentifying } from '../../normalize/non-identifying/non-identifying.ts';
import { normalizePhone } from '../../normalize/contact/phone.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { keysOf, VALUE_KINDS } from './entity-keys.ts';
import { boundedRef, checkNames, ownId } from './entity-names.ts';
import type { Place } from '../contacts/place.ts';
import { readDate } from './read-dates.ts';
import { holderByAuthor } from '../contacts/holder.ts';
import { identifyRegistrant } from './registrant-identity.ts';

/** What of a value makes the entity: its id, and the name it is shown by. */
export interface Identity {
  readonly ref: string;
  readonly name?: string;
  readonly attributes?: Attributes;
  /** Further ids by which it is known, each as an identifier (`id:…`). */
  readonly keys?: readonly string[];
}

/** Reads one reference to an entity; the kind must be known by now. */
export function identify(input: EntityInput, kind: EntityKind, place: Place): Mention {
  const identifiers = readIdentifiers(input, place);
  const jurisdiction = readJurisdiction(input, kind, place);
  checkNames(input, place);
  const identity = identityOf(input, kind, { identifiers, jurisdiction }, place);
  const id = ownId(input, kind, place);
  const name = identity.name ?? input.name?.trim();
  const attributes: Record<string, string | undefined> = {
    name: name === '' ? undefined : name,
    unnamedReason: input.unnamedReason ?? undefined,
    jurisdiction: kind === 'JURISDICTION' ? undefined : jurisdiction,
    legalForm: input.legalForm ?? undefined,
    status: input.status ?? undefined,
    incorporatedOn: readDate(`${place.argument}.incorporatedOn`, input.incorporatedOn),
    dissolvedOn: readDate(`${place.argument}.dissolvedOn`, input.dissolvedOn),
    birthDate: readDate(`${place.argument}.birthDate`, input.birthDate),
    ...identity.attributes,
  };
  return {
    ref: id ?? boundedRef(identity.ref),
    kind,
    keys: [
      ...keysOf(
        kind,
        identifiers,
        jurisdiction,
        id === undefined || !VALUE_KINDS.has(kind) ? undefined : boundedRef(identity.ref),
      ),
      ...(identity.keys ?? []),
    ],
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
    aliases: [...(input.aliases ?? [])].filter((alias) => alias.trim() !== ''),
    identifiers,
  };
}

interface Read {
  readonly identifiers: readonly Identifier[];
  readonly jurisdiction: string | undefined;
}

function identityOf(input: EntityInput, kind: EntityKind, read: Read, place: Place): Identity {
  if (input.unnamedReason != null || (input.name ?? '').trim() === '')
    return unnamed(input, kind, read, place);
  const name = (input.name ?? '').trim();
  switch (kind) {
    case 'DOMAIN':
      return value('domain', registrableDomain(name), name, 'a domain name', place);
    case 'EMAIL':
      return emailIdentity(name, place);
    case 'NAME_SERVER': {
      const host = value('name-server', normalizeHostName(name), name, 'a host name', place);
      return judged(host, hostingNameServer(host.name ?? ''));
    }
    case 'PHONE': {
      const phone = normalizePhone(name) ?? name.replace(/[^\d+]/g, '');
      return value('phone', phone === '' ? undefined : phone, name, 'a telephone number', place);
    }
    case 'ADDRESS':
      return addressIdentity(name);
    case 'JURISDICTION':
      return jurisdictionIdentity(read, name, place);
    case 'REGISTRAR':
      return registrarIdentity(read, name);
    case 'REGISTRANT':
      return identifyRegistrant(holderByAuthor(name, input.contact ?? {}));
    case 'COMPANY':
    case 'PERSON':
    case 'PRODUCT':
      return partyIdentity(kind, read, name, place);
  }
}

/** An address is also the box that its mail lands in, unless it is an alias of somebody's who forwards for many. */
function emailIdentity(name: string, place: Place): Identity {
  const address = normalizeEmail(name);
  const identity = value('email', address, name, 'an e-mail address', place);
  const found = nonIdentifyingValue('email', name);
  if (found !== undefined || address === undefined) return judged(identity, found);
  const box = mailboxOf(address);
  return box === address ? identity : { ...identity, keys: [keyOfRef(`email:${box}`)] };
}

/** An address with town and postal code is also the one that leaves out the code, and the one that its bare words were. */
function addressIdentity(name: string): Identity {
  const ref = `address:${addressKey(name)}`;
  const others = [townKey(name), comparableText(name)].flatMap((key) =>
    key === undefined || `address:${key}` === ref ? [] : keyOfRef(`address:${key}`),
  );
  return { ref, name, keys: [...new Set(others)] };
}

/** A party that no source names is one entity for each record that speaks of it, unless it was given an id. */
function unnamed(input: EntityInput, kind: EntityKind, read: Read, place: Place): Identity {
  if (kind === 'JURISDICTION' && read.jurisdiction !== undefined)
    return jurisdictionIdentity(read, undefined, place);
  if (COMPANY_LIKE.has(kind)) return partyIdentity(kind, read, input.name?.trim(), place);
  if (input.id == null && input.unnamedReason == null)
    throw new BadInput(place.argument, 'give an id or a name');
  return {
    ref: `${kind.toLowerCase()}:~${shortHash(place.record, kind, input.name ?? '', input.unnamedReason ?? '')}`,
  };
}

const COMPANY_LIKE: ReadonlySet<EntityKind> = new Set(['COMPANY', 'PERSON', 'PRODUCT']);

/** A company, person or product: by its best identifier, else only as far as this record knows it, never by name. */
function partyIdentity(kind: EntityKind, read: Read, name: string | undefined, place: Place): Identity {
  const [best] = keysOf(kind, read.identifiers, read.jurisdiction, undefined);
  if (best !== undefined) return { ref: `${kind.toLowerCase()}:${best.slice(best.indexOf(':') + 1)}` };
  return { ref: `${kind.toLowerCase()}:~${shortHash(place.record, kind, name, read.jurisdiction)}` };
}

function jurisdictionIdentity({ jurisdiction }: Read, name: string | undefined, place: Place): Identity {
  if (jurisdiction === undefined) {
    throw new BadInput(
      place.argument,
      `"${name ?? ''}" is not a jurisdiction; write an ISO 3166 code such as pa or us_va`,
    );
  }
  const given = name !== undefined && normalizeJurisdiction(name) !== jurisdiction ? name : undefined;
  return { ref: `jurisdiction:${jurisdiction}`, name: given ?? nameOfJurisdiction(jurisdiction) };
}

function registrarIdentity({ identifiers }: Read, name: string): Identity {
  const iana = identifiers.find(({ scheme }) => scheme === 'iana-registrar-id');
  return { ref: `registrar:${iana ? iana.value : comparableText(name)}` };
}

function value(
  prefix: string,
  normal: string | undefined,
  text: string,
  what: string,
  place: Place,
): Identity {
  if (normal === undefined) throw new BadInput(place.argument, `"${text}" is not ${what}`);
  return { ref: `${prefix}:${normal}`, name: normal };
}

/** Says of a value that identifies nobody by which rule. */
function judged(identity: Identity, found: NonIdentifying | undefined): Identity {
  if (!found) return identity;
  return {
    ...identity,
    attributes: { nonIdentifyingRule: found.rule, nonIdentifyingReason: found.reason },
  };
}

function readIdentifiers(input: EntityInput, place: Place): Identifier[] {
  return (input.identifiers ?? []).map(({ scheme, value: text }, index) => {
    const name = comparableText(scheme).replace(/ /g, '-');
    if (name === '' || text.trim() === '') {
      throw new BadInput(
        `${place.argument}.identifiers[${String(index)}]`,
        'scheme and value must not be empty',
      );
    }
    return { scheme: name, value: name === 'lei' ? text.trim().toUpperCase() : text.trim() };
  });
}

function readJurisdiction(input: EntityInput, kind: EntityKind, place: Place): string | undefined {
  const given = input.jurisdiction ?? undefined;
  if (given !== undefined) {
    const code = normalizeJurisdiction(given);
    if (code === undefined) {
      throw new BadInput(
        `${place.argument}.jurisdiction`,
        `"${given}" is not an ISO 3166 code such as pa or us_va`,
      );
    }
    return code;
  }
  if (kind !== 'JURISDICTION') return undefined;
  const iso = input.identifiers?.find(({ scheme }) => /^iso/i.test(scheme))?.value;
  return [iso, input.name, input.id?.replace(/^jurisdiction:/, '')]
    .flatMap((text) => (text == null ? [] : (normalizeJurisdiction(text) ?? [])))
    .at(0);
}
