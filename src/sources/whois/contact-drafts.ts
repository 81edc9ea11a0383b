import type { ContactField, ContactRole } from '../../model/registration.ts';
import { normalizeDomainName } from '../../normalize/domain-name.ts';
import { looksLikeOrganization } from '../../normalize/organization-form.ts';
import type { RawContact } from '../contact-fields.ts';
import { readPartyBlock } from './party-block.ts';
import type { AnswerItem } from './read-answer.ts';

/** What the items of one contact, or of one registry object that a handle names, add up to. */
export interface ContactDraft {
  readonly values: Map<string, string[]>;
  /** Who it is, where a label names only the role: `Registrant: ACME`. */
  readonly parties: string[];
  /** Unlabelled lines, who it is first. */
  readonly block: string[];
  readonly address: string[];
  readonly handles: string[];
}

export function emptyDraft(): ContactDraft {
  return { values: new Map(), parties: [], block: [], address: [], handles: [] };
}

/** Adds what an item says; `isHandle` tells whether a text is the handle of an object in this answer. */
export function addToDraft(
  draft: ContactDraft,
  item: AnswerItem,
  isHandle: (text: string, item: AnswerItem) => boolean,
): void {
  const { field, value, lines } = item;
  if (field === 'party' || field === 'contact') {
    if (isHandle(value, item)) draft.handles.push(value);
    else if (value !== '') draft.parties.push(value);
    draft.block.push(...lines);
  } else if (field === 'handle') {
    if (value !== '') draft.handles.push(value);
    draft.block.push(...lines);
  } else if (field === 'description') {
    draft.block.push(value, ...lines);
  } else if (field === 'address') {
    draft.address.push(...(value === '' ? lines : [value, ...lines]));
  } else {
    push(draft.values, field, [value, ...(field === 'street' || value === '' ? lines : [])]);
    if (value !== '' && field !== 'street') draft.address.push(...lines);
  }
}

function push(values: Map<string, string[]>, field: string, added: readonly string[]): void {
  const texts = added.filter((text) => text !== '');
  const known = values.get(field);
  if (known) known.push(...texts);
  else values.set(field, texts);
}

/** The finished texts of a draft; `missing` is the state of fields that it does not have. */
export function rawContact(
  role: ContactRole,
  draft: ContactDraft,
  missing: RawContact['missing'],
): RawContact {
  const texts: Partial<Record<ContactField, string>> = {};
  const first = (field: string): string | undefined => draft.values.get(field)?.[0];
  const set = (field: ContactField, text: string | undefined): void => {
    if (text !== undefined && text !== '' && texts[field] === undefined) texts[field] = text;
  };
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
    set(field, first(field));
  set('name', first('name') ?? first('person') ?? joinedName(first('givenName'), first('familyName')));
  set('street', draft.values.get('street')?.join(', '));
  const parties = draft.parties.filter((party) => normalizeDomainName(party) === undefined);
  if (parties.length > 1) draft.block.unshift(...parties);
  else assignParty(parties[0], texts, set);
  const handle = fillFromBlock(draft, texts, set);
  fillFromAddress(draft, set, texts);
  return { role, handle: draft.handles[0] ?? handle, texts, missing };
}

type SetText = (field: ContactField, text: string | undefined) => void;

/** A role's bare value is the organization where a person is named besides, or where it looks like one. */
function assignParty(party: string | undefined, texts: RawContact['texts'], set: SetText): void {
  if (party === undefined) return;
  if (texts.name !== undefined || (texts.organization === undefined && looksLikeOrganization(party)))
    set('organization', party);
  set('name', texts.organization === party ? undefined : party);
}

function fillFromBlock(draft: ContactDraft, texts: RawContact['texts'], set: SetText): string | undefined {
  if (draft.block.length === 0) return undefined;
  const named = texts.name !== undefined || texts.organization !== undefined;
  const block = readPartyBlock(draft.block, named);
  set('name', block.name);
  set('organization', block.organization);
  setPlace(block, set, texts);
  for (const field of ['email', 'phone', 'fax'] as const) set(field, block[field]);
  return block.handle;
}

function fillFromAddress(draft: ContactDraft, set: SetText, texts: RawContact['texts']): void {
  if (draft.address.length === 0) return;
  const placed = texts.city !== undefined || texts.postalCode !== undefined || texts.street !== undefined;
  if (placed) set('street', draft.address.join(', '));
  else setPlace(readPartyBlock(draft.address, true), set, texts);
}

function setPlace(place: ReturnType<typeof readPartyBlock>, set: SetText, texts: RawContact['texts']): void {
  const placed = texts.city !== undefined || texts.postalCode !== undefined;
  set('street', place.street.join(', '));
  if (!placed) {
    set('city', place.city);
    set('region', place.region);
    set('postalCode', place.postalCode);
  }
  set('country', place.country);
}

function joinedName(given: string | undefined, family: string | undefined): string | undefined {
  return given === undefined ? family : family === undefined ? given : `${given} ${family}`;
}
