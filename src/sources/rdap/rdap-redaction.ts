import { isJsonObject, jsonObjects, jsonText } from '../../lib/json-value.ts';
import type { JsonObject } from '../../lib/json-value.ts';
import type { ContactField, ContactRole } from '../../model/registration.ts';

/** Fields that an answer declares as withheld (RFC 9537), by role. */
export type DeclaredRedactions = ReadonlyMap<ContactRole, ReadonlyMap<ContactField, string>>;

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
export function declaredRedactions(answer: JsonObject): DeclaredRedactions {
  const byRole = new Map<ContactRole, Map<ContactField, string>>();
  for (const entry of jsonObjects(answer['redacted'])) {
    const name = isJsonObject(entry['name'])
      ? (jsonText(entry['name']['type']) ?? jsonText(entry['name']['description']))
      : jsonText(entry['name']);
    const plain = name?.toLowerCase() ?? '';
    const role = ROLES.find(([word]) => word.test(plain))?.[1];
    const field = FIELDS.find(([word]) => word.test(plain))?.[1];
    if (role === undefined || field === undefined) continue;
    const fields = byRole.get(role) ?? new Map<ContactField, string>();
    byRole.set(role, fields.set(field, `rfc9537-${jsonText(entry['method']) ?? 'removal'}`));
  }
  return byRole;
}

/** A remark on an entity that says its empty fields are withheld (`REDACTED FOR PRIVACY`, RFC 9083 remark types). */
export function redactionRemark(entity: JsonObject): string | undefined {
  const says = jsonObjects(entity['remarks']).some((remark) => {
    const text = `${jsonText(remark['title']) ?? ''} ${jsonText(remark['type']) ?? ''}`;
    return /\bredact|\bprivacy\b|due to authorization|\bwithheld\b/i.test(text);
  });
  return says ? 'redaction-remark' : undefined;
}
