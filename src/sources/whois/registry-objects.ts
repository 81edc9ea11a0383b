import type { AnswerItem } from './read-answer.ts';
import { addToDraft, emptyDraft } from './contact-drafts.ts';
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
    while (end < items.length && items[end]?.paragraph === paragraph) end++;
    const group = items.slice(start, end);
    const handle = objectHandle(group);
    if (handle === undefined) others.push(...group);
    else if (!byHandle.has(handle)) byHandle.set(handle, objectDraft(group));
    start = end;
  }
  return { byHandle, others };
}

const HANDLE = /^[A-Z0-9][A-Z0-9_.+-]*$/i;

function objectHandle(group: readonly AnswerItem[]): string | undefined {
  if (group.length < 2 || group.some((item) => item.field === 'domain' || item.field === 'nameServer'))
    return undefined;
  const own = group.filter((item) => item.section === undefined || item.section === 'registrar');
  const handle = own.find((item) => item.field === 'handle' && item.role === undefined);
  if (handle !== undefined)
    return own.length === group.length ? handle.value.trim().toLowerCase() : undefined;
  const [first] = group;
  const named =
    first?.field === 'contact' &&
    HANDLE.test(first.value.trim()) &&
    group.some((item) => item !== first && isNaming(item));
  return named ? first.value.trim().toLowerCase() : undefined;
}

function isNaming(item: AnswerItem): boolean {
  return item.field === 'name' || item.field === 'organization' || item.field === 'address';
}

function objectDraft(group: readonly AnswerItem[]): ContactDraft {
  const draft = emptyDraft();
  let named = false;
  for (const item of group) {
    if (item.role !== undefined && item.role !== 'registrar') continue;
    if (
      item.field === 'contact' &&
      item === group[0] &&
      HANDLE.test(item.value.trim()) &&
      !named &&
      group.some(isNaming) &&
      !hasHandle(group)
    )
      draft.handles.push(item.value);
    else addToDraft(draft, item, () => false);
    named = true;
  }
  return draft;
}

function hasHandle(group: readonly AnswerItem[]): boolean {
  return group.some((item) => item.field === 'handle');
}
