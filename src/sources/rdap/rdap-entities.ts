import { jsonList, jsonObjects, jsonText, placedMember, placedObjects } from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { DomainName } from '../../model/ids.ts';
import { CONTACT_FIELDS } from '../../model/registration.ts';
import type { ContactField, ContactRole, RegistrationContact, TextPlace } from '../../model/registration.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { describeContact } from '../contact-fields.ts';
import type { Withheld } from '../contact-fields.ts';
import { nonIdentifyingValue } from '../../normalize/non-identifying/non-identifying.ts';
import type { CardContact } from './card-contact.ts';
import { readJcard, readJcardUrl, rolesInJcard } from './jcard.ts';
import { jscontactOf, readJscontact } from './jscontact.ts';
import { declaredRedactions, redactionRemark } from './rdap-redaction.ts';
import type { DeclaredRedactions } from './rdap-redaction.ts';

const MAX_ENTITIES = 200;
const MAX_DEPTH = 4;

const CONTACT_ROLES: ReadonlyMap<string, ContactRole> = new Map([
  ['registrant', 'registrant'],
  ['administrative', 'admin'],
  ['admin', 'admin'],
  ['technical', 'tech'],
  ['tech', 'tech'],
  ['billing', 'billing'],
  ['abuse', 'abuse'],
]);

interface Placed {
  readonly entity: PlacedJson<JsonObject>;
  /** Below a registrar or reseller: its own contacts are not the domain's, but for the one for abuse. */
  readonly ofRegistrar: boolean;
}

/** Registrar and contacts among the entities of a domain, at any depth. */
export interface RdapParties {
  readonly registrar: string | undefined;
  readonly registrarPlace: TextPlace | undefined;
  readonly registrarIanaId: string | undefined;
  readonly registrarHosts: readonly string[];
  readonly resellers: readonly string[];
  readonly contacts: readonly RegistrationContact[];
}

export function readParties(answer: PlacedJson<JsonObject>, domain: DomainName | undefined): RdapParties {
  const placed = placedEntities(answer);
  const registrar = placed.find(({ entity }) => rolesOf(entity).includes('registrar'))?.entity;
  const redactions = declaredRedactions(answer);
  const contacts = new Map<ContactRole, RegistrationContact>();
  for (const { entity, ofRegistrar } of placed) {
    for (const name of rolesOf(entity)) {
      const role = CONTACT_ROLES.get(name);
      if (role === undefined || contacts.has(role) || (ofRegistrar && role !== 'abuse')) continue;
      contacts.set(role, readContact(role, entity, { redactions, domain }));
    }
  }
  for (const role of redactions.keys())
    if (!contacts.has(role)) contacts.set(role, readContact(role, NO_ENTITY, { redactions, domain }));
  const named = registrar && registrarName(registrar);
  return {
    registrar: named?.text,
    registrarPlace: named?.place,
    registrarIanaId: registrar && ianaId(registrar.value),
    registrarHosts: registrar === undefined ? [] : hostsOf(registrar),
    resellers: placed.flatMap(({ entity }) =>
      rolesOf(entity).includes('reseller') ? (registrarName(entity)?.text ?? []) : [],
    ),
    contacts: [...contacts.values()],
  };
}

/** What is withheld as a whole. */
const NO_ENTITY: PlacedJson<JsonObject> = { value: {}, pointer: '' };

/** Breadth first, so that the domain's own entities come before those inside others. */
function placedEntities(answer: PlacedJson<JsonObject>): readonly Placed[] {
  const found: Placed[] = [];
  const inside = (holder: PlacedJson<JsonObject>, ofRegistrar: boolean): Placed[] =>
    placedObjects(placedMember(holder, 'entities')).map((entity) => ({ entity, ofRegistrar }));
  let level = inside(answer, false);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_ENTITIES; depth++) {
    found.push(...level.slice(0, MAX_ENTITIES - found.length));
    level = level.flatMap(({ entity, ofRegistrar }) => {
      const roles = rolesOf(entity);
      const below =
        ofRegistrar || roles.includes('registrar') || roles.includes('reseller') || roles.includes('sponsor');
      return inside(entity, below);
    });
  }
  return found;
}

/** As the entity says, else as its card does. */
function rolesOf({ value: entity }: PlacedJson<JsonObject>): readonly string[] {
  const stated = jsonList(entity['roles'] ?? entity['role']).flatMap((role) =>
    typeof role === 'string' ? role : [],
  );
  return (stated.length > 0 ? stated : rolesInJcard(entity['vcardArray'])).map((role) => role.toLowerCase());
}

/** Hosts of an entity's pages and mailboxes; what leads back into RDAP is the registry's. */
function hostsOf(entity: PlacedJson<JsonObject>): readonly string[] {
  const links = jsonObjects(entity.value['links']).flatMap((link) =>
    jsonText(link['rel']) === 'about' ? (jsonText(link['href']) ?? []) : [],
  );
  const card = placedMember(entity, 'vcardArray');
  const own = [jsonText(entity.value['url']), readJcardUrl(card), cardOf(entity).texts.email];
  return [...new Set([...links, ...own].flatMap((link) => registrableDomain(link ?? '') ?? []))];
}

/** What the card of an entity says, in whichever of the two forms. */
function cardOf(entity: PlacedJson<JsonObject>): CardContact {
  const card = jscontactOf(entity);
  return card ? readJscontact(card) : readJcard(placedMember(entity, 'vcardArray'));
}

function hasCard(entity: PlacedJson<JsonObject>): boolean {
  return entity.value['vcardArray'] !== undefined || jscontactOf(entity) !== undefined;
}

interface PlacedName {
  readonly text: string;
  readonly place: TextPlace | undefined;
}

/** By its card, else by that of somebody who speaks for it, else by its handle. */
function registrarName(entity: PlacedJson<JsonObject>): PlacedName | undefined {
  const speakers = placedObjects(placedMember(entity, 'entities'));
  const names = [
    ...namesIn(cardOf(entity), ['name', 'organization']),
    ...speakers.flatMap((speaker) => namesIn(cardOf(speaker), ['organization', 'name'])),
  ];
  const named = names.find(({ text }) => nonIdentifyingValue('name', text)?.rule !== 'role-name');
  const { value, pointer } = placedMember(entity, 'handle');
  const handle = jsonText(value) ?? '';
  return named ?? (/[A-Za-z]{2}/.test(handle) ? { text: handle, place: { pointer } } : undefined);
}

function namesIn({ texts, places }: CardContact, fields: readonly ContactField[]): readonly PlacedName[] {
  return fields.flatMap((field) => {
    const text = texts[field];
    return text === undefined ? [] : { text, place: places[field] };
  });
}

/** The public id, or else the handle, which in gTLDs is the registrar's IANA id. */
function ianaId(entity: JsonObject): string | undefined {
  const known = jsonObjects(entity['publicIds']).find((id) => /iana/i.test(jsonText(id['type']) ?? ''));
  const id = jsonText(known?.['identifier']) ?? jsonText(entity['handle']);
  return id !== undefined && /^\d{1,7}$/.test(id) ? id : undefined;
}

function readContact(
  role: ContactRole,
  entity: PlacedJson<JsonObject>,
  {
    redactions,
    domain,
  }: { readonly redactions: DeclaredRedactions; readonly domain: DomainName | undefined },
): RegistrationContact {
  const declared = redactions.get(role);
  const remark = redactionRemark(entity);
  const withheld = new Map<ContactField, Withheld>(declared);
  const { texts, places } = cardOf(entity);
  if (remark !== undefined) {
    for (const field of CONTACT_FIELDS)
      if (texts[field] === undefined && !withheld.has(field)) withheld.set(field, remark);
  }
  return describeContact({
    role,
    handle: jsonText(entity.value['handle']),
    texts,
    places,
    domain,
    withheld,
    missing: hasCard(entity) ? 'ABSENT' : 'NOT_OBTAINED',
  });
}
