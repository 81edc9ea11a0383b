import type { LegalFormFamily, LegalFormRow } from './legal-form-table.ts';
import { LEGAL_FORMS, UNSPACED_LEGAL_FORMS } from './legal-form-table.ts';
import { foldWords } from './transliterate.ts';

/** A name's words with its legal forms put aside. */
export interface SplitName {
  readonly core: readonly string[];
  readonly families: readonly LegalFormFamily[];
  /** The forms as spelled, each without blanks; those at the end first, from the last. */
  readonly forms: readonly string[];
}

const LONGEST_FORM_WORDS = 9;
const LETTERS_SPELLED_OUT = 12;
const formsBySpelling = new Map<string, LegalFormRow>();
let longestSpelling = 0;

function forms(): ReadonlyMap<string, LegalFormRow> {
  if (formsBySpelling.size > 0) return formsBySpelling;
  for (const row of LEGAL_FORMS) {
    for (const spelling of row.spellings.split(' | ')) {
      for (const glued of spellingKeys(spelling)) {
        if (!formsBySpelling.has(glued) || row.leads) formsBySpelling.set(glued, row);
        longestSpelling = Math.max(longestSpelling, glued.length);
      }
    }
  }
  return formsBySpelling;
}

/** How a spelling of a form may be written, without blanks: German and Nordic umlauts also with an e. */
export function spellingKeys(spelling: string): readonly string[] {
  const withE = spelling.replace(/[äö]|ü/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return [...new Set([spelling, withE].map((text) => foldWords(text).join('')))].filter((key) => key !== '');
}

/** The family of the legal form that these words spell, written with or without dots and spaces. */
export function findLegalForm(words: readonly string[]): LegalFormFamily | undefined {
  return forms().get(words.join(''))?.family;
}

/** Sets forms of unspaced scripts apart from the name they are written against. */
export function spaceLegalForms(name: string): string {
  if (!/[^\0-\u024f]/.test(name)) return name;
  return UNSPACED_LEGAL_FORMS.reduce(
    (text, [form, latin]) => text.replaceAll(form, ` ${latin} `),
    name.normalize('NFC'),
  );
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
    families.push(taken.family);
  }
  const lead = leadingForm(words, start, end);
  if (lead !== undefined && lead.to < end) {
    spelled.push(words.slice(start, lead.to).join(''));
    start = lead.to;
    families.push(lead.family);
  }
  const core = words.slice(start, end);
  while (core.length > 1 && core[core.length - 1] === 'and') core.pop();
  return { core, families, forms: spelled };
}

/** The longest form that the words end with, whatever blanks it is written with. */
function trailingForm(words: readonly string[], start: number, end: number) {
  const known = forms();
  let [glued, found] = ['', undefined as { from: number; family: LegalFormFamily } | undefined];
  for (let from = end - 1; from >= Math.max(start, end - LONGEST_FORM_WORDS); from--) {
    glued = (words[from] ?? '') + glued;
    if (glued.length > longestSpelling) break;
    const family = known.get(glued)?.family;
    if (family !== undefined) found = { from, family };
  }
  return found;
}

/** The longest form that the words start with and that may stand there. */
function leadingForm(words: readonly string[], start: number, end: number) {
  const known = forms();
  let [glued, found] = ['', undefined as { to: number; family: LegalFormFamily } | undefined];
  for (let to = start + 1; to <= Math.min(end, start + LONGEST_FORM_WORDS); to++) {
    glued += words[to - 1] ?? '';
    if (glued.length > longestSpelling) break;
    const row = known.get(glued);
    if (row !== undefined && (row.leads || isSpelledOut(words, start, to)))
      found = { to, family: row.family };
  }
  return found;
}

/** A form written out stands before the name too: "Limited Liability Company Sever". */
function isSpelledOut(words: readonly string[], from: number, to: number): boolean {
  return to - from > 1 && words.slice(from, to).join('').length >= LETTERS_SPELLED_OUT;
}
