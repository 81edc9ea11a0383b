import type { ContactRole, RegistrationContact } from '../../../model/registration.ts';
import type { DomainName } from '../../../model/ids.ts';
import { normalizeDomainName } from '../../../normalize/domain-name.ts';
import { namesAnotherParty } from '../../another-party.ts';
import { describeContact } from '../../contact-fields.ts';
import type { RawContact } from '../../contact-fields.ts';
import { CONTACT_FIELDS } from '../answer-item.ts';
import type { AnswerItem } from '../answer-item.ts';
import { addToDraft, emptyDraft } from './contact-drafts.ts';
import type { ContactDraft } from './contact-drafts.ts';
import type { RoleAtom } from '../label-words.ts';
import { rawContact } from './raw-contact.ts';
import { handleKey } from './registry-objects.ts';
import type { RegistryObjects } from './registry-objects.ts';

const ROLES: readonly ContactRole[] = ['registrant', 'admin', 'tech', 'billing', 'abuse'];

/** The contacts of a registration, handles resolved to the objects that they name. */
export function contactsOf(
  items: readonly AnswerItem[],
  byHandle: RegistryObjects['byHandle'],
  domain: DomainName | undefined,
): readonly RegistrationContact[] {
  const drafts = new Map<ContactRole, ContactDraft>();
  const domainParagraphs = paragraphsOfDomain(items);
  const isHandle = (text: string, item: AnswerItem): boolean =>
    byHandle.has(handleKey(text)) || looksLikeHandle(text, item);
  for (const item of items) {
    const role = item.role === undefined ? implicitRole(item, domainParagraphs) : contactRole(item.role);
    if (role === undefined || !tellsOfContact(item)) continue;
    for (const each of [role, ...item.alsoRoles.flatMap((other) => contactRole(other) ?? [])]) {
      const draft = drafts.get(each) ?? emptyDraft();
      drafts.set(each, draft);
      addToDraft(draft, item, isHandle);
    }
  }
  const onlyContact = items.some((item) => item.role === 'anyContact') ? drafts.get('admin') : undefined;
  const contacts = ROLES.flatMap((role) => {
    const draft = drafts.get(role) ?? (role === 'registrant' ? onlyContact : undefined);
    const contact =
      draft &&
      finish(role, sameHandle(draft, drafts), {
        byHandle,
        onlyContact: role === 'registrant' ? onlyContact : undefined,
        domain,
      });
    return contact ? [contact] : [];
  });
  return onlyContact ? contacts.map((contact) => withoutRole(contact, contacts)) : contacts;
}

/** The one contact of no role, where it is another party than the registrant, is nobody who has a say over the name. */
function withoutRole(
  contact: RegistrationContact,
  contacts: readonly RegistrationContact[],
): RegistrationContact {
  const registrant = contacts.find(({ role }) => role === 'registrant');
  if (contact.role !== 'admin' || !registrant) return contact;
  return namesAnotherParty(textsOf(registrant), textsOf(contact)) ? { ...contact, ofNoRole: true } : contact;
}

function textsOf({ name, organization }: RegistrationContact): Parameters<typeof namesAnotherParty>[0] {
  return { name: name.value, organization: organization.value };
}

/** A contact of which only the handle is told is the one of another role that has this handle. */
function sameHandle(draft: ContactDraft, drafts: ReadonlyMap<ContactRole, ContactDraft>): ContactDraft {
  const [handle] = draft.handles;
  if (handle === undefined || !isEmpty(draft)) return draft;
  const key = handleKey(handle);
  return (
    [...drafts.values()].find(
      (other) => !isEmpty(other) && other.handles.some((known) => handleKey(known) === key),
    ) ?? draft
  );
}

function isEmpty({ values, parties, block, person, address }: ContactDraft): boolean {
  return [...values.keys(), ...parties, ...block, ...person, ...address].length === 0;
}

function tellsOfContact({ field }: AnswerItem): boolean {
  return field === 'party' || CONTACT_FIELDS.has(field);
}

/** The paragraphs that name the domain and those behind them; without a name, those that tell when it was registered. */
function paragraphsOfDomain(items: readonly AnswerItem[]): ReadonlySet<number> {
  const named = items.filter((item) => item.field === 'domain');
  const telling =
    named.length > 0 ? named : items.filter((item) => item.field === 'created' || item.field === 'expires');
  return new Set(telling.flatMap(({ paragraph }) => [paragraph, paragraph + 1]));
}

/** A contact that the answer gives no role is the one to ask about the name: the administrative one. */
function contactRole(role: RoleAtom): ContactRole | undefined {
  if (role === 'anyContact') return 'admin';
  return role === 'registrar' || role === 'reseller' || role === 'otherRole' ? undefined : role;
}

/** Registries with one contact only do not name its role: what stands in the domain's own paragraph is the registrant's. */
function implicitRole(item: AnswerItem, besideDomain: ReadonlySet<number>): ContactRole | undefined {
  if (item.section !== undefined || !tellsOfContact(item)) return undefined;
  if (item.field === 'handle' || item.field === 'contact') return undefined;
  if (item.field === 'region' && item.label === 'state') return undefined;
  if (
    (item.field === 'name' || item.field === 'description') &&
    normalizeDomainName(item.value) !== undefined
  )
    return undefined;
  return besideDomain.has(item.paragraph) ? 'registrant' : undefined;
}

/** `admin-c: XY12-RIPE`, `Owner's handle`: a token of letters, digits and hyphens behind a label for handles. */
function looksLikeHandle(text: string, item: AnswerItem): boolean {
  const token = text.trim();
  if (!/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/.test(token)) return false;
  if (/-c\b|handle|\bid\b|\bcode\b/.test(item.label)) return true;
  if (/^[A-Z]{1,5}\d{3,}$|^\d{5,}$/.test(token)) return true;
  return token.length <= 40 && token.includes('-') && /\d/.test(token) && /[A-Za-z]/.test(token);
}

interface Around {
  readonly byHandle: ReadonlyMap<string, ContactDraft>;
  /** The one contact of no role, of an answer that has such a one beside the registrant. */
  readonly onlyContact: ContactDraft | undefined;
  readonly domain: DomainName | undefined;
}

function finish(
  role: ContactRole,
  draft: ContactDraft,
  { byHandle, onlyContact, domain }: Around,
): RegistrationContact | undefined {
  const object = draft.handles
    .map((handle) => byHandle.get(handleKey(handle)))
    .find((found) => found !== undefined);
  const own = withContact(rawContact(role, draft, 'ABSENT'), onlyContact);
  const ownHasText = Object.keys(own.texts).length > 0;
  if (object === undefined) {
    const silent = !ownHasText && own.handle === undefined && draft.values.size === 0;
    if (silent || own.handle === '-') return undefined;
    return describeContact({
      ...own,
      domain,
      missing: ownHasText || own.handle === undefined ? 'ABSENT' : 'NOT_OBTAINED',
    });
  }
  const named = rawContact(role, object, 'ABSENT');
  if (namesAnotherParty(own.texts, named.texts)) return describeContact({ ...own, domain });
  const texts = { ...named.texts, ...own.texts };
  const places = { ...named.places, ...own.places };
  if (
    own.texts.name !== undefined &&
    own.texts.organization === undefined &&
    named.texts.name !== undefined &&
    named.texts.name !== own.texts.name
  ) {
    // The role's value is the holder; the object that its handle names is the person to ask.
    texts.name = named.texts.name;
    texts.organization = own.texts.name;
    Object.assign(places, { name: named.places.name, organization: own.places.name });
  }
  return describeContact({ ...named, handle: own.handle ?? named.handle, texts, places, domain });
}

/** Where an answer has one contact beside the registrant, of no role, it is how to reach the registrant. */
function withContact(own: RawContact, contact: ContactDraft | undefined): RawContact {
  if (contact === undefined) return own;
  const { texts, places } = rawContact(own.role, contact, 'ABSENT');
  if (namesAnotherParty(own.texts, texts)) return own;
  const isHolder = own.texts.organization === undefined && texts.name !== own.texts.name;
  const organization = own.texts.organization ?? (isHolder ? own.texts.name : undefined);
  const name = texts.name ?? own.texts.name;
  return {
    ...own,
    texts: {
      ...texts,
      ...own.texts,
      ...(name !== undefined && { name }),
      ...(organization !== undefined && { organization }),
    },
    places: {
      ...places,
      ...own.places,
      ...(texts.name !== undefined && { name: places.name }),
      ...(isHolder && own.texts.name !== undefined && { organization: own.places.name }),
    },
  };
}
