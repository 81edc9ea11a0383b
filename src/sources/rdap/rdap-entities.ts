import { jsonList, jsonObjects, jsonText } from '../../lib/json-value.ts';
import type { JsonObject } from '../../lib/json-value.ts';
import { CONTACT_FIELDS } from '../../model/registration.ts';
import type { ContactField, ContactRole, RegistrationContact } from '../../model/registration.ts';
import { describeContact } from '../contact-fields.ts';
import { readJcard } from './jcard.ts';
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
  readonly entity: JsonObject;
  /** Below a registrar or reseller: its own contacts are not the domain's, but for the one for abuse. */
  readonly ofRegistrar: boolean;
}

/** Registrar and contacts among the entities of a domain, at any depth. */
export interface RdapParties {
  readonly registrar: string | undefined;
  readonly registrarIanaId: string | undefined;
  readonly contacts: readonly RegistrationContact[];
}

export function readParties(answer: JsonObject): RdapParties {
  const placed = placedEntities(answer);
  const registrar = placed.find(({ entity }) => rolesOf(entity).includes('registrar'))?.entity;
  const redactions = declaredRedactions(answer);
  const contacts = new Map<ContactRole, RegistrationContact>();
  for (const { entity, ofRegistrar } of placed) {
    for (const name of rolesOf(entity)) {
      const role = CONTACT_ROLES.get(name);
      if (role === undefined || contacts.has(role) || (ofRegistrar && role !== 'abuse')) continue;
      contacts.set(role, readContact(role, entity, redactions));
    }
  }
  for (const role of redactions.keys())
    if (!contacts.has(role)) contacts.set(role, readContact(role, {}, redactions));
  return {
    registrar: registrar && registrarName(registrar),
    registrarIanaId: registrar && ianaId(registrar),
    contacts: [...contacts.values()],
  };
}

/** Breadth first, so that the domain's own entities come before those inside others. */
function placedEntities(answer: JsonObject): readonly Placed[] {
  const found: Placed[] = [];
  let level: Placed[] = jsonObjects(answer['entities']).map((entity) => ({ entity, ofRegistrar: false }));
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_ENTITIES; depth++) {
    found.push(...level.slice(0, MAX_ENTITIES - found.length));
    level = level.flatMap(({ entity, ofRegistrar }) => {
      const roles = rolesOf(entity);
      const below =
        ofRegistrar || roles.includes('registrar') || roles.includes('reseller') || roles.includes('sponsor');
      return jsonObjects(entity['entities']).map((inner) => ({ entity: inner, ofRegistrar: below }));
    });
  }
  return found;
}

function rolesOf(entity: JsonObject): readonly string[] {
  return jsonList(entity['roles']).flatMap((role) => (typeof role === 'string' ? role.toLowerCase() : []));
}

function registrarName(entity: JsonObject): string | undefined {
  const texts = readJcard(entity['vcardArray']);
  return (
    texts.name ??
    texts.organization ??
    (/[A-Za-z]{2}/.test(jsonText(entity['handle']) ?? '') ? jsonText(entity['handle']) : undefined)
  );
}

/** The public id, or else the handle, which in gTLDs is the registrar's IANA id. */
function ianaId(entity: JsonObject): string | undefined {
  const known = jsonObjects(entity['publicIds']).find((id) => /iana/i.test(jsonText(id['type']) ?? ''));
  const id = jsonText(known?.['identifier']) ?? jsonText(entity['handle']);
  return id !== undefined && /^\d{1,7}$/.test(id) ? id : undefined;
}

function readContact(
  role: ContactRole,
  entity: JsonObject,
  redactions: DeclaredRedactions,
): RegistrationContact {
  const declared = redactions.get(role);
  const remark = redactionRemark(entity);
  const withheld = new Map<ContactField, string>(declared);
  const texts = readJcard(entity['vcardArray']);
  if (remark !== undefined) {
    for (const field of CONTACT_FIELDS)
      if (texts[field] === undefined && !withheld.has(field)) withheld.set(field, remark);
  }
  return describeContact({
    role,
    handle: jsonText(entity['handle']),
    texts,
    withheld,
    missing: entity['vcardArray'] === undefined ? 'NOT_OBTAINED' : 'ABSENT',
  });
}
