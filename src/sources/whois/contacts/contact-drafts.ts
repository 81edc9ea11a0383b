import { isNothing } from '../../party-block.ts';
import { textsOf } from '../answer-item.ts';
import type { AnswerItem, PlacedText } from '../answer-item.ts';

/** What the items of one contact, or of one registry object that a handle names, add up to. */
export interface ContactDraft {
  readonly values: Map<string, string[]>;
  /** Who it is, where a label names only the role: `Registrant: ACME`; with the label. */
  readonly parties: { readonly label: string; readonly text: string }[];
  /** Unlabelled lines under the role's heading, who it is first. */
  readonly block: string[];
  /** Lines about the person to ask: `Registrant Contact`, below the registrant. */
  readonly person: string[];
  readonly address: { readonly label: string; readonly text: string }[];
  readonly handles: string[];
  /** All texts that were added, with the field of their label and their places. */
  readonly told: ToldText[];
}

/** A text about a contact, as the answer has it. */
export interface ToldText extends PlacedText {
  readonly field: string;
}

export function emptyDraft(): ContactDraft {
  return { values: new Map(), parties: [], block: [], person: [], address: [], handles: [], told: [] };
}

/** Adds what an item says; `isHandle` tells whether a text is the handle of an object in this answer. */
export function addToDraft(
  draft: ContactDraft,
  item: AnswerItem,
  isHandle: (text: string, item: AnswerItem) => boolean,
): void {
  const { field, value, lines } = item;
  noteTold(draft, item);
  if (field === 'party' || field === 'description') addParty(draft, item, isHandle(value, item));
  else if (field === 'contact') {
    if (isHandle(value, item)) draft.handles.push(value);
    else draft.person.push(...[value, ...lines].filter((line) => line !== ''));
  } else if (field === 'handle') {
    if (value !== '') draft.handles.push(value);
    draft.block.push(...lines);
  } else if (field === 'address') {
    addAddress(draft, item);
  } else if ((field === 'organization' || field === 'name') && value === '' && lines.length > 1)
    draft.block.push(...lines);
  else addValue(draft, field, value, lines);
}

/** Keeps account of what an item tells and where. */
export function noteTold(draft: ContactDraft, item: AnswerItem): void {
  for (const { text, at } of textsOf(item)) if (text !== '') draft.told.push({ text, at, field: item.field });
}

/** `Joe Borg, joe@example.mt, +356 2122 0000`: a block on one line. */
const EMAIL_IN_LIST = /[,;] *[^\s,;@]+@[^\s,;@]+/;
const LIST_COMMA = /\s*[,;]\s*/;
/** `Jane Roe <jane@example.com>`, as in a letter's head. */
const MAILBOX = /^([^<>@]+[^<>@\s]) ?<([^<>@\s]+@[^<>@\s]+)>$/;

function linesOf(value: string): readonly string[] {
  const mailbox = MAILBOX.exec(value);
  if (mailbox?.[1] !== undefined && mailbox[2] !== undefined) return [mailbox[1], mailbox[2]];
  return EMAIL_IN_LIST.test(value) ? value.split(LIST_COMMA) : [value];
}

function addParty(draft: ContactDraft, item: AnswerItem, isHandle: boolean): void {
  const { label, value, lines } = item;
  if (isHandle) draft.handles.push(value);
  const own = lines.length === 0 ? linesOf(value) : [value];
  const texts = isHandle || value === '' ? lines : [...own, ...lines];
  if (texts.length === 1) draft.parties.push({ label, text: texts[0] ?? '' });
  else if (draft.block.length === 0) draft.block.push(...texts);
}

const MAX_ADDRESS_LINES = 40;

/** The same address may stand there twice, under a label for each script. */
function addAddress(draft: ContactDraft, { label, value, lines }: AnswerItem): void {
  for (const text of [value, ...lines]) {
    const twice = draft.address.some((known) => known.text === text && known.label !== label);
    if (draft.address.length < MAX_ADDRESS_LINES && !isNothing(text) && !twice)
      draft.address.push({ label, text });
  }
}

function addValue(draft: ContactDraft, field: string, value: string, lines: readonly string[]): void {
  const texts = (field === 'street' || value === '' ? [value, ...lines] : [value]).filter(
    (text) => text !== '',
  );
  const known = draft.values.get(field);
  if (known) known.push(...texts);
  else draft.values.set(field, texts);
  if (value !== '' && field !== 'street')
    draft.address.push(...lines.map((text) => ({ label: field, text })));
}
