import { isJsonObject, jsonList, placedMember, placedObjects } from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { ContactField } from '../../model/registration.ts';
import { mailAddress, set, telephone, textOf, together } from './card-contact.ts';
import type { CardContact, PlacedText } from './card-contact.ts';

type PlacedObject = PlacedJson<JsonObject>;

/** The members of an entity under which drafts and servers put a JSContact card. */
const MEMBERS = ['jscard', 'jscontact', 'jscontact_card', 'jsCard', 'jsContact'] as const;

/** The JSContact card of an entity (RFC 9553; draft-ietf-regext-rdap-jscontact), undefined where it has none. */
export function jscontactOf(entity: PlacedObject): PlacedObject | undefined {
  return MEMBERS.flatMap((member) => objectIn(entity, member) ?? [])[0];
}

/** Reads a JSContact card, also in the forms of the drafts before RFC 9553. */
export function readJscontact(card: PlacedObject): CardContact {
  const contact: CardContact = { texts: {}, places: {} };
  const put = (field: ContactField, text: PlacedText | undefined): void => set(contact, field, text);
  put('name', nameOf(card) ?? firstText(card, 'fullName'));
  for (const organization of valuesIn(card, 'organizations'))
    put('organization', firstText(organization, 'name'));
  for (const email of valuesIn(card, 'emails')) put('email', firstText(email, 'address', 'email'));
  for (const link of [...valuesIn(card, 'contactUris'), ...valuesIn(card, 'links')])
    put('email', mailAddress(firstText(link, 'uri')));
  for (const phone of valuesIn(card, 'phones')) {
    const number = firstText(phone, 'number', 'phone');
    put(isFax(phone) ? 'fax' : 'phone', number && telephone(number));
  }
  const [address] = valuesIn(card, 'addresses');
  if (address) readAddress(address, put);
  return contact;
}

function objectIn(object: PlacedObject, member: string): PlacedObject | undefined {
  const { value, pointer } = placedMember(object, member);
  return isJsonObject(value) ? { value, pointer } : undefined;
}

/** The objects of a map by id, or of a list. */
function valuesIn(card: PlacedObject, member: string): readonly PlacedObject[] {
  const map = objectIn(card, member);
  if (!map) return placedObjects(placedMember(card, member));
  return Object.keys(map.value).flatMap((id) => {
    const value = map.value[id];
    const token = id.replaceAll('~', '~0').replaceAll('/', '~1');
    return isJsonObject(value) ? { value, pointer: `${map.pointer}/${token}` } : [];
  });
}

function firstText(object: PlacedObject, ...members: readonly string[]): PlacedText | undefined {
  return members.flatMap((member) => textOf(placedMember(object, member)) ?? [])[0];
}

function nameOf(card: PlacedObject): PlacedText | undefined {
  const name = objectIn(card, 'name');
  if (!name) return firstText(card, 'name');
  const parts = placedObjects(placedMember(name, 'components')).map((part) => firstText(part, 'value'));
  return firstText(name, 'full') ?? together(parts, ' ');
}

function isFax({ value: { features } }: PlacedObject): boolean {
  return isJsonObject(features) ? features['fax'] === true : jsonList(features).includes('fax');
}

/** Parts of a street, in the order of the card. */
const STREET_KINDS: ReadonlySet<unknown> = new Set([
  ...['number', 'name', 'block', 'apartment', 'building', 'floor', 'room', 'direction', 'landmark'],
  ...['extension', 'postOfficeBox', 'subdistrict', 'district'],
]);
const PLACE_KINDS: readonly (readonly [string, ContactField])[] = [
  ['locality', 'city'],
  ['region', 'region'],
  ['postcode', 'postalCode'],
  ['country', 'country'],
];

function readAddress(
  address: PlacedObject,
  put: (field: ContactField, text: PlacedText | undefined) => void,
): void {
  const components = ['components', 'street'].flatMap((member) =>
    placedObjects(placedMember(address, member)),
  );
  const kindOf = ({ value }: PlacedObject): unknown => value['kind'] ?? value['type'];
  const partsOf = (isWanted: (kind: unknown) => boolean): (PlacedText | undefined)[] =>
    components.filter((part) => isWanted(kindOf(part))).map((part) => firstText(part, 'value'));
  put(
    'street',
    together(
      partsOf((kind) => STREET_KINDS.has(kind)),
      ' ',
    ),
  );
  for (const [kind, field] of PLACE_KINDS)
    put(
      field,
      together(
        partsOf((each) => each === kind),
        ' ',
      ) ?? firstText(address, kind),
    );
  put('country', firstText(address, 'countryCode'));
  put('street', firstText(address, 'full', 'fullAddress'));
}
