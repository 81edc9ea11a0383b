import { isJsonObject, jsonList, placedList } from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { ContactField } from '../../model/registration.ts';
import { readPartyBlock } from '../party-block.ts';
import { mailAddress, set, telephone, textOf, together } from './card-contact.ts';
import type { CardContact, PlacedText } from './card-contact.ts';

interface Property {
  readonly name: string;
  readonly parameters: PlacedJson<JsonObject>;
  readonly value: PlacedJson;
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
    name === 'url' ? (textOf(value)?.text ?? []) : [],
  )[0];
}

/** The roles that a card gives itself where the entity around it names none. */
export function rolesInJcard(vcardArray: unknown): readonly string[] {
  return propertiesOf({ value: vcardArray, pointer: '' }).flatMap(({ name, value }) =>
    name === 'role' ? placedList(value).flatMap((role) => textOf(role)?.text ?? []) : [],
  );
}

/** The properties stand in a list of their own; some servers put them beside the word `vcard` instead. */
function propertiesOf(vcardArray: PlacedJson): readonly Property[] {
  const lists = placedList(vcardArray).filter(({ value }) => Array.isArray(value));
  const [body] = lists;
  const isFlat = lists.length > 1 || (Array.isArray(body?.value) && typeof body.value[0] === 'string');
  return (isFlat ? lists : body ? placedList(body) : []).flatMap(({ value: entry, pointer }) => {
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
  else if (name === 'email') set(card, 'email', mailAddress(textOf(value)));
  else if (name === 'contact-uri') set(card, 'email', mailAddress(textOf(value)));
  else if (name === 'tel') readTelephone(parameters.value, value, card);
  else if (name === 'adr') readAddress(parameters, value, card);
}

/** A structured name (`n`): family, given, additional, prefixes, suffixes; given first as people write it. */
function nameOf(value: PlacedJson): PlacedText | undefined {
  const [family, given] = placedList(value).map(joined);
  return together([given, family], ' ');
}

function joined(value: PlacedJson): PlacedText | undefined {
  return together(placedList(value).map(textOf), ', ');
}

function readTelephone(parameters: JsonObject, value: PlacedJson, card: CardContact): void {
  const types = jsonList(parameters['type']).map((type) => String(type).toLowerCase());
  const number = textOf(value);
  if (number === undefined || !/\d/.test(number.text)) return;
  set(card, types.includes('fax') ? 'fax' : 'phone', telephone(number));
}

const ADDRESS_PARTS = 7;

/**
 * Seven parts (RFC 6350, 6.3.1), the street alone or as a list; or all of them empty and the address in `label`. Where
 * there are fewer, it is the first that are missing: the post office box and the extended address, which hardly any has.
 */
function readAddress(parameters: PlacedJson<JsonObject>, value: PlacedJson, card: CardContact): void {
  const whole = textOf(value);
  if (whole !== undefined) return readLabel(whole, card);
  const given = placedList(value).map(joined);
  const missing = given.length >= 4 ? Math.max(0, ADDRESS_PARTS - given.length) : 0;
  const parts = [...Array<undefined>(missing), ...given];
  const [box, extended, street, city, region, postalCode, country] = parts;
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
  const lines = label.split(/\r?\n|\\n/);
  const place = readPartyBlock(lines.length > 1 ? lines : label.split(/\s*[,;]\s*/), { named: true });
  const put = (field: ContactField, text: string | undefined): void =>
    set(card, field, text === undefined ? undefined : { text, pointer });
  put('street', place.street.length > 0 ? place.street.join(', ') : undefined);
  for (const field of ['city', 'region', 'postalCode', 'country'] as const) put(field, place[field]);
}
