import type { AnswerItem } from './answer-item.ts';
import { CONTACT_FIELDS } from './answer-item.ts';
import type { AnswerLine } from './answer-line.ts';
import { contactSection, isInside, leavesSection, takesField } from './contacts/contact-section.ts';
import type { ContactSection } from './contacts/contact-section.ts';
import { labelMeaning } from './label-meaning.ts';
import type { LabelField, LabelMeaning } from './label-meaning.ts';
import { sentenceField } from './sentence-field.ts';

/** What may stand on a line of its own, without a colon, above the lines it is about. */
const HEADINGS: ReadonlySet<LabelField> = new Set<LabelField>([
  ...(['party', 'contact', 'nameServer', 'group', 'domain', 'status', 'address'] as const),
]);
/** Labels whose value may stand on the line below, where any words are a value. */
const VALUE_BELOW: ReadonlySet<LabelField> = new Set<LabelField>(['name', 'person', 'organization']);
const MAX_HEADING_LENGTH = 48;
/** More lines than this belong to no contact and no list of hosts. */
const MAX_LINES_OF_ITEM = 200;

/** Walks over the lines once and tells what they say, in their order. */
export function readAnswer(lines: readonly AnswerLine[]): readonly AnswerItem[] {
  const reader = new AnswerReader();
  for (const line of lines) reader.read(line);
  return reader.items.map(withValueBelow);
}

/** A value that stands alone on the line below its label is as good as one beside it. */
function withValueBelow(item: AnswerItem): AnswerItem {
  const [only] = item.lines;
  return item.value === '' && only !== undefined && item.lines.length === 1
    ? { ...item, value: only, at: item.linesAt[0] ?? item.at, lines: [], linesAt: [] }
    : item;
}

class AnswerReader {
  readonly items: AnswerItem[] = [];
  private section: ContactSection | undefined;
  /** The item that takes unlabelled lines, and the indent from which it takes them. */
  private open: AnswerItem | undefined;
  private openIndent = 0;
  /** Lines below the open item stand as far left as its label does. */
  private flush = false;
  /** The last heading was one of name servers: `Name` is a host's now. */
  private belowHosts = false;
  private hasDomain = false;
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
    if (meaning.role === 'anyContact' && this.section?.heading === true && this.section.role !== undefined)
      meaning = { ...meaning, role: undefined };
    if (this.belowHosts && meaning.field === 'name' && meaning.role === undefined)
      meaning = { ...meaning, field: 'nameServer' };
    if (line.value === '') {
      this.startHeading(line, meaning);
      return;
    }
    if (meaning.field === 'party' && /^https?:\/\/\S+$/i.test(line.value)) {
      this.add(line, { ...meaning, field: 'email' }, line.value);
      return;
    }
    if (meaning.field === 'contactType' || meaning.field === 'contact') {
      const role = labelMeaning(line.value);
      if (role?.field === 'party' && role.role) {
        this.section = contactSection(role, line, true);
        this.belowHosts = false;
        this.open = undefined;
        return;
      }
    }
    if (meaning.role === 'registrar' && this.section?.role === 'registrar') this.section.hasContent = true;
    else if (meaning.role === 'registrar' && !this.afterBlank) this.section = undefined;
    else if (meaning.field === 'party' || meaning.role === 'registrar') {
      this.section = contactSection(meaning, line, false);
      this.belowHosts = false;
    } else if (this.section && leavesSection(this.section, line, meaning, this.afterBlank))
      this.section = undefined;
    this.add(line, meaning, line.value);
  }

  private startHeading(line: AnswerLine, meaning: LabelMeaning): void {
    this.belowHosts = meaning.field === 'nameServer';
    const inSection = this.section && meaning.role === undefined && CONTACT_FIELDS.has(meaning.field);
    if (meaning.field === 'contact' && meaning.role === undefined)
      meaning = { ...meaning, role: 'anyContact' };
    if (meaning.field === 'party' || meaning.field === 'contact')
      this.section = contactSection(meaning, line, true);
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
    const isContact = takesField(this.section, line, meaning);
    const role = takesSection && isContact ? this.section?.role : meaning.role;
    const item: AnswerItem = {
      role,
      field: meaning.field,
      value,
      lines: [],
      at: line.at,
      linesAt: [],
      paragraph: this.paragraph,
      label: line.label,
      section:
        takesSection && (isContact || isInside(this.section, line, this.afterBlank))
          ? this.section?.role
          : undefined,
      ofDomain: meaning.ofDomain,
      alsoRoles: takesSection && isContact ? (this.section?.alsoRoles ?? []) : meaning.alsoRoles,
    };
    this.items.push(item);
    this.hasDomain ||= meaning.field === 'domain';
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
    if (this.afterBlank || this.open?.value !== '') return false;
    return this.open.field === 'party' ? this.open.lines.length > 0 : VALUE_BELOW.has(this.open.field);
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
    if (this.open && this.open.lines.length < MAX_LINES_OF_ITEM) {
      this.open.lines.push(line.text);
      this.open.linesAt.push(line.at);
    }
    if (this.section) this.section.hasContent = true;
  }

  private readSentence(line: AnswerLine): boolean {
    const field = sentenceField(line.text);
    if (!field || (field.meaning.field === 'domain' && this.hasDomain)) return false;
    this.add(line, field.meaning, field.value);
    return true;
  }
}
