import { isJsonObject, jsonText, placedMember, placedObjects } from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { ContactField, ContactRole } from '../../model/registration.ts';
import type { Withheld } from '../contact-fields.ts';

/** Fields that an answer declares as withheld (RFC 9537), by role. */
export type DeclaredRedactions = ReadonlyMap<ContactRole, ReadonlyMap<ContactField, Withheld>>;

const ROLES: readonly (readonly [RegExp, ContactRole])[] = [
  [/^registrant\b/, 'registrant'],
  [/^admin/, 'admin'],
  [/^tech/, 'tech'],
  [/^billing\b/, 'billing'],
];

/** Words of the redacted names in the IANA registry and in the servers' own names, longest first. */
const FIELDS: readonly (readonly [RegExp, ContactField])[] = [
  [/\bpostal code\b|\bzip\b/, 'postalCode'],
  [/\bfax\b/, 'fax'],
  [/\bphone\b|\btel/, 'phone'],
  [/\be-?mail\b/, 'email'],
  [/\borgani[sz]ation\b|\borg\b/, 'organization'],
  [/\bstreet\b|\baddress\b/, 'street'],
  [/\bcity\b/, 'city'],
  [/\bstate\b|\bprovince\b|\bregion\b/, 'region'],
  [/\bcountry\b/, 'country'],
  [/\bname\b/, 'name'],
];

/** Reads the `redacted` member: what was removed, emptied or replaced, so that "withheld" differs from "absent". */
export function declaredRedactions(answer: PlacedJson<JsonObject>): DeclaredRedactions {
  const byRole = new Map<ContactRole, Map<ContactField, Withheld>>();
  for (const placed of placedObjects(placedMember(answer, 'redacted'))) {
    const { value: entry, pointer } = placed;
    const { name: told } = entry;
    const key = isJsonObject(told) && jsonText(told['type']) === undefined ? 'description' : 'type';
    const plain = jsonText(isJsonObject(told) ? told[key] : told)?.toLowerCase() ?? '';
    const place = { pointer: isJsonObject(told) ? `${pointer}/name/${key}` : `${pointer}/name` };
    const role = ROLES.find(([word]) => word.test(plain))?.[1];
    const field = FIELDS.find(([word]) => word.test(plain))?.[1];
    if (role === undefined || field === undefined) continue;
    const fields = byRole.get(role) ?? new Map<ContactField, Withheld>();
    const rule = `rfc9537-${jsonText(entry['method']) ?? 'removal'}`;
    byRole.set(role, fields.set(field, { rule, place }));
  }
  return byRole;
}

/** A remark on an entity that says its empty fields are withheld (`REDACTED FOR PRIVACY`, RFC 9083 remark types). */
export function redactionRemark(entity: PlacedJson<JsonObject>): Withheld | undefined {
  for (const { value: remark, pointer } of placedObjects(placedMember(entity, 'remarks')))
    for (const key of ['title', 'type'])
      if (/\bredact|\bprivacy\b|due to authorization|\bwithheld\b/i.test(jsonText(remark[key]) ?? ''))
        return { rule: 'redaction-remark', place: { pointer: `${pointer}/${key}` } };
  return undefined;
}
