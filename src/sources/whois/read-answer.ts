import { labelMeaning } from './label-meaning.ts';
import type { LabelField, LabelMeaning } from './label-meaning.ts';
import type { RoleAtom } from './label-words.ts';
import type { AnswerLine } from './answer-line.ts';

/** One thing an answer says: a field with its value, and the unlabelled lines that belong to it. */
export interface AnswerItem {
  readonly role: RoleAtom | undefined;
  readonly field: LabelField;
  readonly value: string;
  /** Unlabelled lines below: the rest of an address, a list of hosts, a block that tells who somebody is. */
  readonly lines: string[];
  /** Lines without a blank one between them share a number. */
  readonly paragraph: number;
  readonly label: string;
  /** The contact in whose section the item stands, if that is not of its own naming. */
  readonly section: RoleAtom | undefined;
  readonly ofDomain: boolean;
  /** Further contacts of whom the item tells the same. */
  readonly alsoRoles: readonly RoleAtom[];
}

interface Section {
  readonly role: RoleAtom | undefined;
  readonly alsoRoles: readonly RoleAtom[];
  readonly indent: number;
  /** Opened by a heading (`Registrant:`), not by a value (`Registrant: ACME`). */
  readonly heading: boolean;
  hasContent: boolean;
  /** An address has begun: `State` is a region now, not a status. */
  hasAddress: boolean;
}

const CONTACT_FIELDS: ReadonlySet<LabelField> = new Set<LabelField>([
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
/** What may stand on a line of its own, without a colon, above the lines it is about. */
const ADDRESS_FIELDS: ReadonlySet<LabelField> = new Set<LabelField>([
  'street',
  'address',
  'city',
  'postalCode',
  'organization',
  'name',
]);
const HEADINGS: ReadonlySet<LabelField> = new Set<LabelField>([
  'party',
  'contact',
  'nameServer',
  'group',
  'domain',
  'status',
  'address',
]);
const DOMAIN: LabelMeaning = { role: undefined, field: 'domain', ofDomain: true, alsoRoles: [] };
const MAX_HEADING_LENGTH = 48;
const MAX_SENTENCE_LENGTH = 90;

function sectionOf({ role, alsoRoles }: LabelMeaning, { indent }: AnswerLine, heading: boolean): Section {
  return { role, alsoRoles, indent, heading, hasContent: !heading, hasAddress: false };
}

/** Walks over the lines once and tells what they say, in their order. */
export function readAnswer(lines: readonly AnswerLine[]): readonly AnswerItem[] {
  const reader = new AnswerReader();
  for (const line of lines) reader.read(line);
  return reader.items;
}

class AnswerReader {
  readonly items: AnswerItem[] = [];
  private section: Section | undefined;
  /** The item that takes unlabelled lines, and the indent from which it takes them. */
  private open: AnswerItem | undefined;
  private openIndent = 0;
  /** Lines below the open item stand as far left as its label does. */
  private flush = false;
  /** The last heading was one of name servers: `Name` is a host's now. */
  private belowHosts = false;
  private paragraph = 0;
  private afterBlank = true;

  read(line: AnswerLine): void {
    if (line.kind === 'blank') {
      if (!this.afterBlank) this.paragraph++;
      this.afterBlank = true;
      return;
    }
    if (line.kind === 'ruler') return;
    if (line.kind === 'comment') this.readComment(line);
    else this.readContent(line);
  }

  /** A comment is prose, but for headings such as `% Registrant:`. */
  private readComment(line: AnswerLine): void {
    if (this.open?.value !== '') this.open = undefined;
    if (!line.text.endsWith(':') || line.text.length > MAX_HEADING_LENGTH) return;
    const meaning = labelMeaning(line.text.slice(0, -1));
    if (meaning?.field !== 'party') return;
    this.startHeading(line, meaning);
    this.afterBlank = false;
  }

  private readContent(line: AnswerLine): void {
    if (this.afterBlank) this.closeAfterBlank(line);
    if (line.meaning) this.readField(line, line.meaning);
    else this.readText(line);
    this.afterBlank = false;
  }

  /** A blank line ends what is open, unless nothing stands in it yet or the next line is further right below a heading. */
  private closeAfterBlank(line: AnswerLine): void {
    const open = this.open;
    if (open && (open.value === '' ? line.indent <= this.openIndent && open.lines.length > 0 : true))
      this.open = undefined;
    if (this.section?.hasContent && !this.section.heading && line.indent <= this.section.indent)
      this.section = undefined;
  }

  private readField(line: AnswerLine, meaning: LabelMeaning): void {
    if (this.belowHosts && meaning.field === 'name' && meaning.role === undefined)
      meaning = { ...meaning, field: 'nameServer' };
    if (line.value === '') {
      this.startHeading(line, meaning);
      return;
    }
    if (meaning.field === 'contactType' || meaning.field === 'contact') {
      const role = labelMeaning(line.value);
      if (role?.field === 'party' && role.role) {
        this.section = sectionOf(role, line, true);
        this.open = undefined;
        return;
      }
    }
    if (meaning.role === 'registrar' && this.section?.role === 'registrar') this.section.hasContent = true;
    else if (meaning.role === 'registrar' && !this.afterBlank) this.section = undefined;
    else if (meaning.field === 'party' || meaning.role === 'registrar')
      this.section = sectionOf(meaning, line, false);
    else if (this.section && !CONTACT_FIELDS.has(meaning.field) && this.leavesSection(line, meaning))
      this.section = undefined;
    this.add(line, meaning, line.value);
  }

  /** A fact of the registration at the left of a section ends it: what follows is not the contact's. */
  private leavesSection(line: AnswerLine, meaning: LabelMeaning): boolean {
    if (!this.section || meaning.field === 'ignored' || meaning.role) return false;
    return (
      line.indent <= this.section.indent &&
      (this.afterBlank || this.section.role === 'registrar' || meaning.ofDomain)
    );
  }

  private startHeading(line: AnswerLine, meaning: LabelMeaning): void {
    this.belowHosts = meaning.field === 'nameServer';
    const inSection = this.section && meaning.role === undefined && CONTACT_FIELDS.has(meaning.field);
    if (meaning.field === 'contact' && meaning.role === undefined)
      meaning = { ...meaning, role: 'anyContact' };
    if (meaning.field === 'party' || meaning.field === 'contact')
      this.section = sectionOf(meaning, line, true);
    else if (
      !inSection &&
      meaning.field !== 'ignored' &&
      (meaning.role === undefined || meaning.role !== this.section?.role)
    )
      this.section = undefined;
    this.add(line, meaning, '');
  }

  private add(line: AnswerLine, meaning: LabelMeaning, value: string): void {
    if (meaning.field === 'handle' && meaning.role === undefined && this.section?.heading === false)
      this.section = undefined;
    const takesSection = meaning.role === undefined && this.section !== undefined;
    const isContact = this.isContactField(line, meaning);
    if (takesSection && this.section && isContact) {
      this.section.hasContent = true;
      this.section.hasAddress ||= ADDRESS_FIELDS.has(meaning.field);
    }
    const role = takesSection && isContact ? this.section?.role : meaning.role;
    const item: AnswerItem = {
      role,
      field: meaning.field,
      value,
      lines: [],
      paragraph: this.paragraph,
      label: line.label,
      section: takesSection && (isContact || this.isInside(line)) ? this.section?.role : undefined,
      ofDomain: meaning.ofDomain,
      alsoRoles: takesSection && isContact ? (this.section?.alsoRoles ?? []) : meaning.alsoRoles,
    };
    this.items.push(item);
    if (this.keepsBlock(line, meaning)) return;
    this.open = item;
    this.openIndent = line.indent;
    this.flush =
      value === '' || meaning.field === 'address' || (meaning.field === 'party' && this.afterBlank);
  }

  /** `Fax: +1.66` between the lines of a block does not end it. */
  private keepsBlock(line: AnswerLine, { field }: LabelMeaning): boolean {
    const isBlock = this.open?.value === '' && (this.open.field === 'party' || this.open.field === 'contact');
    return isBlock && this.isNested(line) && (field === 'email' || field === 'phone' || field === 'fax');
  }

  private isContactField(line: AnswerLine, meaning: LabelMeaning): boolean {
    if (meaning.field === 'region' && line.label === 'state' && this.section?.hasAddress === false)
      return false;
    return CONTACT_FIELDS.has(meaning.field);
  }

  /** Facts of the registration are a contact's own (when it was created) only where they stand below its heading. */
  private isInside(line: AnswerLine): boolean {
    if (!this.section?.heading) return false;
    if (line.indent > this.section.indent) return true;
    return !this.afterBlank && this.section.hasContent && !/domain|regist|record|expir/.test(line.label);
  }

  private readText(line: AnswerLine): void {
    if (this.isNested(line)) {
      if (this.open?.field !== 'group' || !this.readSentence(line)) this.take(line);
      return;
    }
    const heading =
      !this.inBlock() &&
      line.kind === 'text' &&
      line.text.length <= MAX_HEADING_LENGTH &&
      !/\d/.test(line.text)
        ? labelMeaning(line.text)
        : undefined;
    if (heading && (HEADINGS.has(heading.field) || (this.section && CONTACT_FIELDS.has(heading.field)))) {
      this.startHeading(line, heading);
    } else if (!this.readSentence(line)) {
      if (this.takesFlush(line)) this.take(line);
      else this.open = undefined;
    }
  }

  /** Inside the lines of a block, which may be any words: `Domain Administrator` is a name there. */
  private inBlock(): boolean {
    return (
      !this.afterBlank && this.open?.field === 'party' && this.open.value === '' && this.open.lines.length > 0
    );
  }

  private isNested(line: AnswerLine): boolean {
    return this.open !== undefined && line.indent > this.openIndent;
  }

  private takesFlush(line: AnswerLine): boolean {
    if (!this.open || !this.flush || line.indent < this.openIndent) return false;
    if (line.kind === 'labelled' && this.open.value !== '') return false;
    return !this.afterBlank || this.open.lines.length === 0;
  }

  private take(line: AnswerLine): void {
    this.open?.lines.push(line.text);
    if (this.section) this.section.hasContent = true;
  }

  /** `Record created on 2005-10-27`: a label and a date with nothing between them. */
  private readSentence(line: AnswerLine): boolean {
    if (line.text.length > MAX_SENTENCE_LENGTH || !/^\p{L}/u.test(line.text)) return false;
    const domain = !/^d/i.test(line.text)
      ? null
      : /^domain(?: name)? (\S+\.\p{L}[^\s:]+)(?: \(([^)]+)\))?$/iu.exec(line.text);
    if (domain?.[1] && !this.items.some((item) => item.field === 'domain')) {
      this.add(line, DOMAIN, domain[2] === undefined ? domain[1] : `${domain[1]} is ${domain[2]}`);
      return true;
    }
    const label = /^[\p{L}][\p{L} ]{3,40}?(?= (?:\d|(?:before|mon|tue|wed|thu|fri|sat|sun)\b))/iu.exec(
      line.text,
    )?.[0];
    const meaning = label === undefined ? undefined : labelMeaning(label);
    if (!label || !meaning || !['created', 'updated', 'expires'].includes(meaning.field)) return false;
    // `Last updated on …` alone speaks of the database.
    if (meaning.field === 'updated' && !/record|domain|regist|entry/i.test(label)) return false;
    this.add(line, { ...meaning, ofDomain: true }, line.text.slice(label.length + 1));
    return true;
  }
}
