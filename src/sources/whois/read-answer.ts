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
}

interface Section {
  readonly role: RoleAtom | undefined;
  readonly indent: number;
  /** Opened by a heading (`Registrant:`), not by a value (`Registrant: ACME`). */
  readonly heading: boolean;
  hasContent: boolean;
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
const HEADINGS: ReadonlySet<LabelField> = new Set<LabelField>([
  'party',
  'nameServer',
  'group',
  'domain',
  'status',
  'address',
]);
const MAX_HEADING_LENGTH = 70;
const MAX_SENTENCE_LENGTH = 90;

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

  /** A blank line ends what is open, unless nothing stands in it yet or the next line is further right. */
  private closeAfterBlank(line: AnswerLine): void {
    if (this.open && line.indent <= this.openIndent && (this.open.lines.length > 0 || this.open.value !== ''))
      this.open = undefined;
    if (this.section?.hasContent && !this.section.heading && line.indent <= this.section.indent)
      this.section = undefined;
  }

  private readField(line: AnswerLine, meaning: LabelMeaning): void {
    if (line.value === '') {
      this.startHeading(line, meaning);
      return;
    }
    if (meaning.field === 'contactType' || meaning.field === 'contact') {
      const role = labelMeaning(line.value);
      if (role?.field === 'party' && role.role) {
        this.section = { role: role.role, indent: line.indent, heading: true, hasContent: false };
        this.open = undefined;
        return;
      }
    }
    if (meaning.field === 'party' || meaning.role === 'registrar')
      this.section = { role: meaning.role, indent: line.indent, heading: false, hasContent: true };
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
    const inSection = this.section && meaning.role === undefined && CONTACT_FIELDS.has(meaning.field);
    if (meaning.field === 'party')
      this.section = { role: meaning.role, indent: line.indent, heading: true, hasContent: false };
    else if (
      !inSection &&
      meaning.field !== 'ignored' &&
      (meaning.role === undefined || meaning.role !== this.section?.role)
    )
      this.section = undefined;
    this.add(line, meaning, '');
  }

  private add(line: AnswerLine, meaning: LabelMeaning, value: string): void {
    const takesSection = meaning.role === undefined && this.section !== undefined;
    if (takesSection && this.section && CONTACT_FIELDS.has(meaning.field)) this.section.hasContent = true;
    const role = takesSection && CONTACT_FIELDS.has(meaning.field) ? this.section?.role : meaning.role;
    const item: AnswerItem = {
      role,
      field: meaning.field,
      value,
      lines: [],
      paragraph: this.paragraph,
      label: line.label,
      section: takesSection ? this.section?.role : undefined,
      ofDomain: meaning.ofDomain,
    };
    this.items.push(item);
    this.open = item;
    this.openIndent = line.indent;
    this.flush = value === '' || (meaning.field === 'party' && this.afterBlank);
  }

  private readText(line: AnswerLine): void {
    if (this.isNested(line)) {
      this.take(line);
      return;
    }
    const heading =
      line.kind === 'text' && line.text.length <= MAX_HEADING_LENGTH ? labelMeaning(line.text) : undefined;
    if (heading && (HEADINGS.has(heading.field) || (this.section && CONTACT_FIELDS.has(heading.field)))) {
      this.startHeading(line, heading);
    } else if (!this.readSentence(line)) {
      if (this.takesFlush(line)) this.take(line);
      else this.open = undefined;
    }
  }

  private isNested(line: AnswerLine): boolean {
    return this.open !== undefined && line.indent > this.openIndent;
  }

  private takesFlush(line: AnswerLine): boolean {
    if (!this.open || !this.flush || line.indent < this.openIndent) return false;
    return !this.afterBlank || this.open.lines.length === 0;
  }

  private take(line: AnswerLine): void {
    this.open?.lines.push(line.text);
    if (this.section) this.section.hasContent = true;
  }

  /** `Record created on 2005-10-27`: a label and a date with nothing between them. */
  private readSentence(line: AnswerLine): boolean {
    if (line.text.length > MAX_SENTENCE_LENGTH) return false;
    const label = /^[\p{L}][\p{L} ]{3,40}?(?= (?:\d|before\b))/u.exec(line.text)?.[0];
    const meaning = label === undefined ? undefined : labelMeaning(label);
    if (!label || !meaning || !['created', 'updated', 'expires'].includes(meaning.field)) return false;
    this.add(line, meaning, line.text.slice(label.length + 1));
    return true;
  }
}
