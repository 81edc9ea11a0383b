import type { AnswerLine } from '../answer-line.ts';
import { CONTACT_FIELDS } from '../answer-item.ts';
import type { LabelField, LabelMeaning } from '../label-meaning.ts';
import type { RoleAtom } from '../label-words.ts';

/** The part of an answer that is about one contact: under its heading, or behind a line that names it. */
export interface ContactSection {
  readonly role: RoleAtom | undefined;
  readonly alsoRoles: readonly RoleAtom[];
  readonly indent: number;
  /** Opened by a heading (`Registrant:`), not by a value (`Registrant: ACME`). */
  readonly heading: boolean;
  hasContent: boolean;
  /** An address has begun: `State` is a region now, not a status. */
  hasAddress: boolean;
}

export function contactSection(
  { role, alsoRoles }: LabelMeaning,
  { indent }: AnswerLine,
  heading: boolean,
): ContactSection {
  return { role, alsoRoles, indent, heading, hasContent: !heading, hasAddress: false };
}

const ADDRESS_FIELDS: ReadonlySet<LabelField> = new Set<LabelField>([
  ...(['street', 'address', 'city', 'postalCode', 'organization', 'name'] as const),
]);

/** Tells whether a line is a field of the section's contact, and keeps account of it. */
export function takesField(
  section: ContactSection | undefined,
  line: AnswerLine,
  meaning: LabelMeaning,
): boolean {
  if (!isContactField(section, line, meaning)) return false;
  if (section !== undefined && meaning.role === undefined) {
    section.hasContent = true;
    section.hasAddress ||= ADDRESS_FIELDS.has(meaning.field);
  }
  return true;
}

function isContactField(
  section: ContactSection | undefined,
  line: AnswerLine,
  meaning: LabelMeaning,
): boolean {
  if (meaning.field === 'region' && line.label === 'state' && section?.hasAddress === false) return false;
  return CONTACT_FIELDS.has(meaning.field);
}

/** Facts of the registration are a contact's own (when it was created) only where they stand below its heading. */
export function isInside(
  section: ContactSection | undefined,
  line: AnswerLine,
  afterBlank: boolean,
): boolean {
  if (!section?.heading) return false;
  if (line.indent > section.indent) return !line.label.startsWith('domain ');
  return !afterBlank && section.hasContent && !/domain|regist|record|expir/.test(line.label);
}

/** A fact of the registration at the left of a section ends it: what follows is not the contact's. */
export function leavesSection(
  section: ContactSection,
  line: AnswerLine,
  meaning: LabelMeaning,
  afterBlank: boolean,
): boolean {
  if (meaning.field === 'ignored' || meaning.role || CONTACT_FIELDS.has(meaning.field)) return false;
  return line.indent <= section.indent && (afterBlank || section.role === 'registrar' || meaning.ofDomain);
}
