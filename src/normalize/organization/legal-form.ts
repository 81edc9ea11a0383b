import { ELF_LEGAL_FORMS } from './legal-form-elf-data.ts';
import type { LegalFormFamily } from './legal-form-table.ts';
import { LEGAL_FORMS, UNSPACED_LEGAL_FORMS } from './legal-form-table.ts';
import { foldWords } from '../transliterate.ts';

/** A name's words with its legal forms put aside. */
export interface SplitName {
  readonly core: readonly string[];
  readonly families: readonly LegalFormFamily[];
  /** The forms as spelled, each without blanks; those at the end first, from the last. */
  readonly forms: readonly string[];
}

const LONGEST_FORM_WORDS = 13;
const LETTERS_SPELLED_OUT = 12;
/** A spelling may be that of several forms: an Italian "Sas" is a partnership, a French one a stock company. */
interface Form {
  readonly families: readonly LegalFormFamily[];
  readonly leads: boolean;
}

const formsBySpelling = new Map<string, Form>();
let longestSpelling = 0;

function forms(): ReadonlyMap<string, Form> {
  if (formsBySpelling.size > 0) return formsBySpelling;
  for (const row of LEGAL_FORMS) {
    for (const spelling of row.spellings.split(' | ')) {
      for (const glued of spellingKeys(spelling)) {
        addForm(glued, row.family, row.leads ?? false);
      }
    }
  }
  for (const [family, names] of ELF_LEGAL_FORMS) {
    for (const name of names.split(' ')) addForm(name, family, false);
  }
  return formsBySpelling;
}

/** Folded, Lithuania's IĮ is the Roman two, which numbers far more names. */
const ROMAN = /^[ivx]+$/;

function addForm(spelling: string, family: LegalFormFamily, leads: boolean): void {
  if (ROMAN.test(spelling)) return;
  const known = formsBySpelling.get(spelling);
  if (known?.families.includes(family) && (known.leads || !leads)) return;
  const families = [...new Set([...(leads ? [family] : []), ...(known?.families ?? []), family])];
  formsBySpelling.set(spelling, { families, leads: leads || (known?.leads ?? false) });
  longestSpelling = Math.max(longestSpelling, spelling.length);
}

/** How a spelling of a form may be written, without blanks: German and Nordic umlauts also with an e. */
export function spellingKeys(spelling: string): readonly string[] {
  const withE = spelling.replace(/[äö]|ü/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return [...new Set([spelling, withE].map((text) => foldWords(text).join('')))].filter((key) => key !== '');
}

/** The family of the legal form that these words spell, written with or without dots and spaces. */
export function findLegalForm(words: readonly string[]): LegalFormFamily | undefined {
  return forms().get(words.join(''))?.families[0];
}

/** Sets forms of unspaced scripts apart from the name they are written against. */
export function spaceLegalForms(name: string): string {
  if (!/[^\0-\u024f]/.test(name)) return name;
  return UNSPACED_LEGAL_FORMS.reduce(
    (text, [form, latin]) => text.replaceAll(form, ` ${latin} `),
    name.normalize('NFC'),
  );
}

/** A form of unspaced scripts that stands before the name put behind it: 合同会社スカイ. */
export function unspacedFormLast(name: string): string {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(name)) return name;
  const text = name.normalize('NFC').trim();
  const [form] = UNSPACED_LEGAL_FORMS.find(([each]) => text.startsWith(each)) ?? [];
  return form === undefined || form === text ? name : `${text.slice(form.length)} ${form}`;
}

/** Puts the legal forms at the end and the start of a name aside; a name that is nothing else stays whole. */
export function splitLegalForm(words: readonly string[]): SplitName {
  const families: LegalFormFamily[] = [];
  const spelled: string[] = [];
  let start = 0;
  let end = words.length;
  for (;;) {
    const taken = trailingForm(words, start, end);
    if (taken === undefined || taken.from === start) break;
    spelled.push(words.slice(taken.from, end).join(''));
    end = taken.from;
    families.push(...taken.families);
  }
  const lead = leadingForm(words, start, end);
  if (lead !== undefined && lead.to < end) {
    spelled.push(words.slice(start, lead.to).join(''));
    start = lead.to;
    families.push(...lead.families);
  }
  const core = words.slice(start, end);
  while (core.length > 1 && core[core.length - 1] === 'and') core.pop();
  return { core, families, forms: spelled };
}

/** The longest form that the words end with, whatever blanks it is written with. */
function trailingForm(words: readonly string[], start: number, end: number) {
  const known = forms();
  let [glued, found] = ['', undefined as { from: number; families: readonly LegalFormFamily[] } | undefined];
  for (let from = end - 1; from >= Math.max(start, end - LONGEST_FORM_WORDS); from--) {
    glued = (words[from] ?? '') + glued;
    if (glued.length > longestSpelling) break;
    const families = known.get(glued)?.families;
    if (families !== undefined) found = { from, families };
  }
  return found;
}

/** The longest form that the words start with and that may stand there. */
function leadingForm(words: readonly string[], start: number, end: number) {
  const known = forms();
  let [glued, found] = ['', undefined as { to: number; families: readonly LegalFormFamily[] } | undefined];
  for (let to = start + 1; to <= Math.min(end, start + LONGEST_FORM_WORDS); to++) {
    glued += words[to - 1] ?? '';
    if (glued.length > longestSpelling) break;
    const row = known.get(glued);
    if (row !== undefined && (row.leads || isSpelledOut(words, start, to)))
      found = { to, families: row.families };
  }
  return found;
}

/** A form written out stands before the name too: "Limited Liability Company Sever". */
function isSpelledOut(words: readonly string[], from: number, to: number): boolean {
  return to - from > 1 && words.slice(from, to).join('').length >= LETTERS_SPELLED_OUT;
}
