import { isJsonObject, jsonList, jsonText } from '../../lib/json-value.ts';
import type { JsonObject } from '../../lib/json-value.ts';
import type { ContactField } from '../../model/registration.ts';
import { readPartyBlock } from '../party-block.ts';

export type ContactTexts = Partial<Record<ContactField, string>>;

interface Property {
  readonly name: string;
  readonly parameters: JsonObject;
  readonly value: unknown;
}

/** Reads a jCard (RFC 7095), leniently: parts that are missing, empty or of the wrong kind are passed over. */
export function readJcard(vcardArray: unknown): ContactTexts {
  const texts: ContactTexts = {};
  for (const property of propertiesOf(vcardArray)) readProperty(property, texts);
  return texts;
}

function propertiesOf(vcardArray: unknown): readonly Property[] {
  const body = jsonList(vcardArray).find((part) => Array.isArray(part));
  return jsonList(body).flatMap((entry) => {
    if (!Array.isArray(entry)) return [];
    const [name, parameters, , value, ...more] = entry as readonly unknown[];
    if (typeof name !== 'string') return [];
    const values = more.length > 0 ? [value, ...more] : value;
    return [
      { name: name.toLowerCase(), parameters: isJsonObject(parameters) ? parameters : {}, value: values },
    ];
  });
}

function readProperty({ name, parameters, value }: Property, texts: ContactTexts): void {
  if (name === 'fn') set(texts, 'name', jsonText(value));
  else if (name === 'n') set(texts, 'name', nameOf(value));
  else if (name === 'org') set(texts, 'organization', joined(value));
  else if (name === 'email') set(texts, 'email', jsonText(value)?.replace(/^mailto:/i, ''));
  else if (name === 'contact-uri') set(texts, 'email', jsonText(value)?.replace(/^mailto:/i, ''));
  else if (name === 'tel') readTelephone(parameters, value, texts);
  else if (name === 'adr') readAddress(parameters, value, texts);
}

function set(texts: ContactTexts, field: ContactField, text: string | undefined): void {
  if (text !== undefined && texts[field] === undefined) texts[field] = text;
}

/** A structured name (`n`): family, given, additional, prefixes, suffixes; given first as people write it. */
function nameOf(value: unknown): string | undefined {
  const [family, given] = jsonList(value).map(joined);
  const parts = [given, family].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function joined(value: unknown): string | undefined {
  const parts = jsonList(value).flatMap((part) => jsonText(part) ?? []);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function readTelephone(parameters: JsonObject, value: unknown, texts: ContactTexts): void {
  const types = jsonList(parameters['type']).map((type) => String(type).toLowerCase());
  const number = jsonText(value)?.replace(/^tel:/i, '').replace(/;ext=/i, ' x');
  if (number !== undefined && /\d/.test(number)) set(texts, types.includes('fax') ? 'fax' : 'phone', number);
}

/** Seven parts (RFC 6350, 6.3.1), the street alone or as a list; or all of them empty and the address in `label`. */
function readAddress(parameters: JsonObject, value: unknown, texts: ContactTexts): void {
  const [box, extended, street, city, region, postalCode, country] = jsonList(value).map(joined);
  const lines = [box, extended, street].filter((part) => part !== undefined);
  set(texts, 'street', lines.length > 0 ? lines.join(', ') : undefined);
  set(texts, 'city', city);
  set(texts, 'region', region);
  set(texts, 'postalCode', postalCode);
  const label = jsonText(parameters['label']);
  if (label !== undefined && texts.street === undefined && texts.city === undefined) readLabel(label, texts);
  set(texts, 'country', country ?? jsonText(parameters['cc']));
}

function readLabel(label: string, texts: ContactTexts): void {
  const place = readPartyBlock(label.split(/\r?\n|\\n/), { named: true });
  set(texts, 'street', place.street.length > 0 ? place.street.join(', ') : undefined);
  for (const field of ['city', 'region', 'postalCode', 'country'] as const) set(texts, field, place[field]);
}
