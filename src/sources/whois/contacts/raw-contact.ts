import type { ContactField, ContactRole } from '../../../model/registration.ts';
import { normalizeDomainName } from '../../../normalize/domain-name.ts';
import { nonIdentifyingValue } from '../../../normalize/non-identifying/non-identifying.ts';
import { hasLegalForm, looksLikeOrganization } from '../../../normalize/organization/organization-form.ts';
import { namesAnotherParty } from '../../another-party.ts';
import type { RawContact } from '../../contact-fields.ts';
import { readPartyBlock, withoutHandle } from '../../party-block.ts';
import type { PartyBlock } from '../../party-block.ts';
import { splitPlace } from '../../place-line.ts';
import type { ContactDraft } from './contact-drafts.ts';
import { placesOf } from './contact-places.ts';

type Texts = Partial<Record<ContactField, string>>;

/** The finished texts of a draft; `missing` is the state of fields that it does not have. */
export function rawContact(
  role: ContactRole,
  draft: ContactDraft,
  missing: RawContact['missing'],
): RawContact {
  const texts: Texts = {};
  const first = (field: string): string | undefined => latinFirst(draft.values.get(field) ?? [])[0];
  for (const field of [
    'organization',
    'email',
    'phone',
    'fax',
    'city',
    'region',
    'postalCode',
    'country',
  ] as const)
    set(texts, field, first(field));
  set(texts, 'name', first('name') ?? first('person') ?? joinedName(first('givenName'), first('familyName')));
  set(texts, 'street', draft.values.get('street')?.join(', '));
  const block = [...repeatedParties(draft), ...draft.block];
  assignParties(draft, block.length > draft.block.length, texts);
  const handle = fillFromBlock(role, block, draft.address.length > 0, texts);
  fillFromPerson(draft.person, texts);
  fillFromAddress(
    draft.address.map(({ text }) => text),
    texts,
  );
  return { role, handle: draft.handles[0] ?? handle, texts, places: placesOf(texts, draft.told), missing };
}

function set(texts: Texts, field: ContactField, text: string | undefined): void {
  if (text !== undefined && text !== '' && texts[field] === undefined) texts[field] = text;
}

/** Of the same told in two scripts, the Latin one alone: it is the one that can be compared across registries. */
function latinFirst(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts;
  const latin = texts.filter((text) => !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(text));
  return latin.length > 0 ? latin : texts;
}

/** A role's label on several lines spells a block: `Owner : DNS Admin`, `Owner : Google Inc.`, `Owner : US`. */
function repeatedParties(draft: ContactDraft): readonly string[] {
  const [first, second] = draft.parties;
  return first && second && first.label === second.label
    ? draft.parties
        .filter(({ label, text }) => label === first.label && normalizeDomainName(text) === undefined)
        .map(({ text }) => text)
    : [];
}

/** A role's bare value is the organization where a person is named besides, or where it looks like one. */
function assignParties(draft: ContactDraft, inBlock: boolean, texts: Texts): void {
  if (inBlock) return;
  const parties = latinFirst(draft.parties.map(({ text }) => text));
  for (const text of parties.slice(0, 2)) {
    if (isBareDomain(text)) continue;
    if (text === texts.name || text === texts.organization) continue;
    const isOrganization = looksLikeOrganization(withoutHandle(text));
    if (texts.name !== undefined || (texts.organization === undefined && isOrganization))
      set(texts, 'organization', text);
    else set(texts, 'name', text);
  }
}

/** Registries repeat the domain where the holder stands; that of somebody who stands in for many is a name. */
function isBareDomain(text: string): boolean {
  if (normalizeDomainName(text) === undefined || looksLikeOrganization(text)) return false;
  return nonIdentifyingValue('organization', text) === undefined;
}

function fillFromBlock(
  role: ContactRole,
  lines: readonly string[],
  addressElsewhere: boolean,
  texts: Texts,
): string | undefined {
  if (lines.length === 0) return undefined;
  const named = texts.name !== undefined || texts.organization !== undefined;
  const block = readPartyBlock(lines, { named, personFirst: role !== 'registrant' });
  if (!named) {
    set(texts, 'name', block.name);
    set(texts, 'organization', block.organization);
  }
  if (!addressElsewhere) setPlace(block, texts);
  setContactPoints(block, texts);
  return block.handle;
}

/** The person beside a party already named is its contact; alone, it is the party. */
function fillFromPerson(lines: readonly string[], texts: Texts): void {
  if (lines.length === 0) return;
  const block = readPartyBlock(lines);
  if (namesAnotherParty(texts, { name: block.name, organization: block.organization })) return;
  const name = block.name ?? block.organization;
  if (
    texts.name !== undefined &&
    texts.organization === undefined &&
    name !== texts.name &&
    name !== undefined
  ) {
    texts.organization = texts.name;
    texts.name = name;
  } else if (texts.organization === undefined && texts.name === undefined) {
    set(texts, 'name', block.name);
    set(texts, 'organization', block.organization);
  } else set(texts, 'name', name);
  setContactPoints(block, texts);
  if (block.street.length > 0) setPlace(block, texts);
}

function fillFromAddress(lines: readonly string[], texts: Texts): void {
  if (lines.length === 0) return;
  if (texts.city !== undefined || texts.postalCode !== undefined || texts.street !== undefined) {
    const place =
      texts.city === undefined && texts.postalCode === undefined ? splitPlace(['', ...lines]) : undefined;
    set(texts, 'city', place?.city);
    set(texts, 'region', place?.region);
    set(texts, 'postalCode', place?.postalCode);
    set(texts, 'street', lines.join(', '));
    return;
  }
  const [first = ''] = lines;
  const hasOrganization =
    texts.organization === undefined &&
    lines.length > 2 &&
    first !== texts.name &&
    hasLegalForm(first) &&
    !/\d/.test(first);
  if (hasOrganization) texts.organization = first;
  const block = readPartyBlock(hasOrganization ? lines.slice(1) : lines, { named: true });
  setPlace(block, texts);
  setContactPoints(block, texts);
}

function setContactPoints(block: PartyBlock, texts: Texts): void {
  for (const field of ['email', 'phone', 'fax'] as const) set(texts, field, block[field]);
}

function setPlace(place: PartyBlock, texts: Texts): void {
  const placed = texts.city !== undefined || texts.postalCode !== undefined;
  set(texts, 'street', place.street.join(', '));
  if (!placed) for (const field of ['city', 'region', 'postalCode'] as const) set(texts, field, place[field]);
  set(texts, 'country', place.country);
}

function joinedName(given: string | undefined, family: string | undefined): string | undefined {
  return given === undefined ? family : family === undefined ? given : `${given} ${family}`;
}
