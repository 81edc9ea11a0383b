import type { ContactRole, RegistrationContact } from '../../model/registration.ts';
import { normalizeDomainName } from '../../normalize/domain-name.ts';
import { describeContact } from '../contact-fields.ts';
import { addToDraft, emptyDraft, rawContact } from './contact-drafts.ts';
import type { ContactDraft } from './contact-drafts.ts';
import { splitObjects } from './registry-objects.ts';
import type { LabelField } from './label-meaning.ts';
import type { RoleAtom } from './label-words.ts';
import type { AnswerItem } from './read-answer.ts';

const ROLES: readonly ContactRole[] = ['registrant', 'admin', 'tech', 'billing', 'abuse'];

/** Fields that tell of a contact; on items without a role they are the registrant's. */
const CONTACT_FIELDS: ReadonlySet<LabelField> = new Set<LabelField>([
  ...([
    'party',
    'name',
    'person',
    'givenName',
    'familyName',
    'organization',
    'street',
    'address',
    'city',
    'region',
  ] as const),
  ...(['postalCode', 'country', 'email', 'phone', 'fax', 'description'] as const),
]);

/** The contacts of a registration, handles resolved to the objects that they name. */
export function contactsOf(items: readonly AnswerItem[]): readonly RegistrationContact[] {
  const { byHandle, others } = splitObjects(items);
  const drafts = new Map<ContactRole, ContactDraft>();
  const isHandle = (text: string, item: AnswerItem): boolean =>
    byHandle.has(text.trim().toLowerCase()) || looksLikeHandle(text, item);
  for (const item of others) {
    const role = item.role === undefined ? implicitRole(item, others) : contactRole(item.role);
    if (
      role === undefined ||
      !(CONTACT_FIELDS.has(item.field) || item.field === 'handle' || item.field === 'contact')
    )
      continue;
    const draft = drafts.get(role) ?? emptyDraft();
    drafts.set(role, draft);
    addToDraft(draft, item, isHandle);
  }
  return ROLES.flatMap((role) => {
    const draft = drafts.get(role);
    const contact = draft && finish(role, draft, byHandle);
    return contact ? [contact] : [];
  });
}

function contactRole(role: RoleAtom): ContactRole | undefined {
  return role === 'registrar' || role === 'otherRole' ? undefined : role;
}

/** Registries with one contact only do not name its role: what stands in the domain's own paragraph is the registrant's. */
function implicitRole(item: AnswerItem, items: readonly AnswerItem[]): ContactRole | undefined {
  if (item.section !== undefined || !CONTACT_FIELDS.has(item.field)) return undefined;
  if (item.field === 'region' && item.label === 'state') return undefined;
  if (
    (item.field === 'name' || item.field === 'description') &&
    normalizeDomainName(item.value) !== undefined
  )
    return undefined;
  return besideDomain(item, items) ? 'registrant' : undefined;
}

function besideDomain(item: AnswerItem, items: readonly AnswerItem[]): boolean {
  const domain = items.find((other) => other.field === 'domain');
  return (
    domain !== undefined && item.paragraph - domain.paragraph >= 0 && item.paragraph - domain.paragraph <= 1
  );
}

/** `admin-c: XY12-RIPE`, `Owner's handle`: a token of letters, digits and hyphens behind a label for handles. */
function looksLikeHandle(text: string, item: AnswerItem): boolean {
  const token = text.trim();
  if (!/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/.test(token)) return false;
  if (/-c\b|handle|\bid\b|\bcode\b/.test(item.label)) return true;
  return (
    /\d/.test(token) &&
    /[A-Za-z]/.test(token) &&
    /-/.test(token) &&
    item.label === item.label.trim() &&
    token.length <= 40
  );
}

function finish(
  role: ContactRole,
  draft: ContactDraft,
  byHandle: ReadonlyMap<string, ContactDraft>,
): RegistrationContact | undefined {
  const object = draft.handles
    .map((handle) => byHandle.get(handle.trim().toLowerCase()))
    .find((found) => found !== undefined);
  const own = rawContact(role, draft, 'ABSENT');
  const ownHasText = Object.keys(own.texts).length > 0;
  if (object === undefined) {
    const silent = !ownHasText && own.handle === undefined && draft.values.size === 0;
    if (silent || own.handle === '-') return undefined;
    return describeContact({
      ...own,
      missing: ownHasText || own.handle === undefined ? 'ABSENT' : 'NOT_OBTAINED',
    });
  }
  const named = rawContact(role, object, 'ABSENT');
  return describeContact({
    ...named,
    handle: own.handle ?? named.handle,
    texts: { ...named.texts, ...own.texts },
  });
}
