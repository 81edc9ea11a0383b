import type { LineRange } from '../../model/registration.ts';
import type { LabelField } from './label-meaning.ts';
import type { RoleAtom } from './label-words.ts';

/** One thing an answer says: a field with its value, and the unlabelled lines that belong to it. */
export interface AnswerItem {
  readonly role: RoleAtom | undefined;
  readonly field: LabelField;
  readonly value: string;
  /** Unlabelled lines below: the rest of an address, a list of hosts, a block that tells who somebody is. */
  readonly lines: string[];
  /** Where the value stands, or the label of an item without one, and where each of its lines. */
  readonly at: LineRange;
  readonly linesAt: LineRange[];
  /** Lines without a blank one between them share a number. */
  readonly paragraph: number;
  readonly label: string;
  /** The contact in whose section the item stands, if that is not of its own naming. */
  readonly section: RoleAtom | undefined;
  readonly ofDomain: boolean;
  /** Further contacts of whom the item tells the same. */
  readonly alsoRoles: readonly RoleAtom[];
}

/** Fields that tell of somebody; without a role of their own they belong to the section in which they stand. */
export const CONTACT_FIELDS: ReadonlySet<LabelField> = new Set<LabelField>([
  ...([
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
  ...(['postalCode', 'country', 'email', 'phone', 'fax', 'handle', 'description', 'contact'] as const),
]);

/** A text of an answer and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly at: LineRange;
}

/** The value of an item and its further lines, each with its place. */
export function textsOf({ value, at, lines, linesAt }: AnswerItem): readonly PlacedText[] {
  return [{ text: value, at }, ...lines.map((text, index) => ({ text, at: linesAt[index] ?? at }))];
}

/** The value, or the line below that stands for it. */
export function firstText(item: AnswerItem): PlacedText {
  return item.value === '' && item.lines[0] !== undefined
    ? { text: item.lines[0], at: item.linesAt[0] ?? item.at }
    : { text: item.value, at: item.at };
}
