import { isJsonObject, jsonList, jsonText, placedList } from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { ContactField, TextPlace } from '../../model/registration.ts';
import { readPartyBlock } from '../party-block.ts';

/** What a jCard tells of a contact, and where each text stands in the answer. */
export interface CardContact {
  readonly texts: Partial<Record<ContactField, string>>;
  readonly places: Partial<Record<ContactField, TextPlace>>;
}

interface Property {
  readonly name: string;
  readonly parameters: PlacedJson<JsonObject>;
  readonly value: PlacedJson;
}

interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

/** Reads a jCard (RFC 7095), leniently: parts that are missing, empty or of the wrong kind are passed over. */
export function readJcard(vcardArray: PlacedJson): CardContact {
  const card: CardContact = { texts: {}, places: {} };
  for (const property of propertiesOf(vcardArray)) readProperty(property, card);
  return card;
}

/** The page that a card names. */
export function readJcardUrl(vcardArray: PlacedJson): string | undefined {
  return propertiesOf(vcardArray).flatMap(({ name, value }) =>
    name === 'url' ? (jsonText(value) ?? []) : [],
  )[0];
}

function propertiesOf(vcardArray: PlacedJson): readonly Property[] {
  const body = placedList(vcardArray).find(({ value }) => Array.isArray(value));
  return (body ? placedList(body) : []).flatMap(({ value: entry, pointer }) => {
    if (!Array.isArray(entry)) return [];
    const [name, parameters, , value, ...more] = entry as readonly unknown[];
    if (typeof name !== 'string') return [];
    return [
      {
        name: name.toLowerCase(),
        parameters: { value: isJsonObject(parameters) ? parameters : {}, pointer: `${pointer}/1` },
        value: { value: more.length > 0 ? [value, ...more] : value, pointer: `${pointer}/3` },
      },
    ];
  });
}

function readProperty({ name, parameters, value }: Property, card: CardContact): void {
  if (name === 'fn') set(card, 'name', textOf(value));
  else if (name === 'n') set(card, 'name', nameOf(value));
  else if (name === 'org') set(card, 'organization', joined(value));
  else if (name === 'email') set(card, 'email', withoutScheme(textOf(value)));
  else if (name === 'contact-uri') set(card, 'email', withoutScheme(textOf(value)));
  else if (name === 'tel') readTelephone(parameters.value, value, card);
  else if (name === 'adr') readAddress(parameters, value, card);
}

function set({ texts, places }: CardContact, field: ContactField, placed: PlacedText | undefined): void {
  if (placed === undefined || texts[field] !== undefined) return;
  texts[field] = placed.text;
  places[field] = { pointer: placed.pointer };
}

function textOf({ value, pointer }: PlacedJson): PlacedText | undefined {
  const text = jsonText(value);
  return text === undefined ? undefined : { text, pointer };
}

function withoutScheme(placed: PlacedText | undefined): PlacedText | undefined {
  return placed && { ...placed, text: placed.text.replace(/^mailto:/i, '') };
}

/** A structured name (`n`): family, given, additional, prefixes, suffixes; given first as people write it. */
function nameOf(value: PlacedJson): PlacedText | undefined {
  const [family, given] = placedList(value).map(joined);
  return together([given, family], ' ');
}

function joined(value: PlacedJson): PlacedText | undefined {
  return together(placedList(value).map(textOf), ', ');
}

/** Several texts as one, which stands where the first of them does. */
function together(parts: readonly (PlacedText | undefined)[], separator: string): PlacedText | undefined {
  const told = parts.filter((part) => part !== undefined);
  const [first] = told;
  return first && { text: told.map(({ text }) => text).join(separator), pointer: first.pointer };
}

function readTelephone(parameters: JsonObject, value: PlacedJson, card: CardContact): void {
  const types = jsonList(parameters['type']).map((type) => String(type).toLowerCase());
  const number = textOf(value);
  if (number === undefined || !/\d/.test(number.text)) return;
  const text = number.text.replace(/^tel:/i, '').replace(/;ext=/i, ' x');
  set(card, types.includes('fax') ? 'fax' : 'phone', { ...number, text });
}

/** Seven parts (RFC 6350, 6.3.1), the street alone or as a list; or all of them empty and the address in `label`. */
function readAddress(parameters: PlacedJson<JsonObject>, value: PlacedJson, card: CardContact): void {
  const [box, extended, street, city, region, postalCode, country] = placedList(value).map(joined);
  set(card, 'street', together([box, extended, street], ', '));
  set(card, 'city', city);
  set(card, 'region', region);
  set(card, 'postalCode', postalCode);
  const parameter = (key: string): PlacedText | undefined =>
    textOf({ value: parameters.value[key], pointer: `${parameters.pointer}/${key}` });
  const label = parameter('label');
  const { texts } = card;
  if (label !== undefined && texts.street === undefined && texts.city === undefined) readLabel(label, card);
  set(card, 'country', country ?? parameter('cc'));
}

function readLabel({ text: label, pointer }: PlacedText, card: CardContact): void {
  const place = readPartyBlock(label.split(/\r?\n|\\n/), { named: true });
  const put = (field: ContactField, text: string | undefined): void =>
    set(card, field, text === undefined ? undefined : { text, pointer });
  put('street', place.street.length > 0 ? place.street.join(', ') : undefined);
  for (const field of ['city', 'region', 'postalCode', 'country'] as const) put(field, place[field]);
}
