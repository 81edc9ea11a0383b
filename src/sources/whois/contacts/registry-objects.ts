import type { AnswerItem } from '../answer-item.ts';
import { addToDraft, emptyDraft, noteTold } from './contact-drafts.ts';
import type { ContactDraft } from './contact-drafts.ts';

/** The contact objects of an answer (RPSL's persons and roles) by handle, and the items that are none of theirs. */
export interface RegistryObjects {
  readonly byHandle: ReadonlyMap<string, ContactDraft>;
  readonly others: readonly AnswerItem[];
}

/** Splits off paragraphs that are contact objects: a handle, contact fields, no domain, under no heading. */
export function splitObjects(items: readonly AnswerItem[]): RegistryObjects {
  const byHandle = new Map<string, ContactDraft>();
  const others: AnswerItem[] = [];
  for (let start = 0; start < items.length;) {
    const paragraph = items[start]?.paragraph;
    let end = start;
    while (end < items.length && items[end]?.paragraph === paragraph && !startsObject(items, start, end))
      end++;
    const group = items.slice(start, end);
    start = end;
    if (isHostObject(group)) continue;
    const handle = objectHandle(group);
    if (handle === undefined) for (const item of group) others.push(item);
    else if (!byHandle.has(handle)) byHandle.set(handle, objectDraft(group));
  }
  return { byHandle, others };
}

/** Verisign lists the hosts as well whose names begin with the one asked about. */
function isHostObject(group: readonly AnswerItem[]): boolean {
  return group[0]?.label === 'server name' && !group.some((item) => item.field === 'domain');
}

const MAX_DOMAIN_FIELDS = 60;

/** A handle below the domain's own fields, without a blank line between them, begins an object as well. */
function startsObject(items: readonly AnswerItem[], start: number, at: number): boolean {
  const item = items[at];
  if (item?.field !== 'handle' || item.role !== undefined || items[start]?.field !== 'domain') return false;
  return items
    .slice(start, Math.min(at, start + MAX_DOMAIN_FIELDS))
    .some((before) => before.field === 'nameServer' || before.field === 'created');
}

/** Handles are compared without case; an e-mail may stand behind one. */
export function handleKey(text: string): string {
  return (text.trim().split(/\s/, 1)[0] ?? '').toLowerCase();
}

const HANDLE = /^[A-Z0-9][A-Z0-9_.+-]*$/i;

function objectHandle(group: readonly AnswerItem[]): string | undefined {
  if (group.length < 2 || group.some((item) => item.field === 'domain' || item.field === 'nameServer'))
    return undefined;
  const own = group.filter((item) => item.section === undefined || item.section === 'registrar');
  const handle = own.find((item) => item.field === 'handle' && item.role === undefined);
  if (handle !== undefined) return own.length === group.length ? handleKey(handle.value) : undefined;
  const [first] = group;
  const named =
    first?.field === 'contact' &&
    first.role === undefined &&
    HANDLE.test(first.value.trim()) &&
    group.some((item) => item !== first && isNaming(item));
  return named ? handleKey(first.value) : undefined;
}

function isNaming(item: AnswerItem): boolean {
  return item.field === 'name' || item.field === 'organization' || item.field === 'address';
}

function objectDraft(group: readonly AnswerItem[]): ContactDraft {
  const draft = emptyDraft();
  const isOwnHandle = (item: AnswerItem): boolean => item === group[0] && !hasHandle(group);
  for (const item of group) {
    if (item.role !== undefined) continue;
    if (item.field !== 'contact') addToDraft(draft, item, () => false);
    else if (isOwnHandle(item)) draft.handles.push(item.value);
    else {
      noteTold(draft, item);
      draft.parties.push({ label: item.label, text: item.value });
    }
  }
  return draft;
}

function hasHandle(group: readonly AnswerItem[]): boolean {
  return group.some((item) => item.field === 'handle');
}
